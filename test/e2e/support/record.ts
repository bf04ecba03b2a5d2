/** The cookie's value for a choice made now among the four categories: what is not granted is denied. */
export const recordOf = (granted: readonly string[], more: Readonly<Record<string, string>> = {}): string => {
  const optional = ['analytics', 'functional', 'marketing'];
  const parts = {
    v: '1',
    r: '1',
    t: String(Math.floor(Date.now() / 1000)),
    c: ['necessary', ...granted].join('.'),
    d: optional.filter((category) => !granted.includes(category)).join('.'),
    by: 'banner',
    ...more,
  };
  return Object.entries(parts)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
};
