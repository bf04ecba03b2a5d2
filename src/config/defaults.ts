/** The four kinds of cookies that privacy policies name, in their order. */
export const CATEGORIES: readonly string[] = ['necessary', 'analytics', 'functional', 'marketing'];
