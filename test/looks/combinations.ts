/** Every surface is looked at in each of these, by each of the others. */
export const LANGUAGES = ['en', 'ar'] as const;

export const THEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

export const WIDTHS = [800, 320] as const;
