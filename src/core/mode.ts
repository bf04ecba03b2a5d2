import type { Mode } from './types.js';

/** The mode for a region: the most specific entry wins, an unknown region gets the strictest of all. */
export const modeFor = (
  region: string | undefined,
  mode: Mode,
  regions: Readonly<Record<string, { mode: Mode }>> = {},
): Mode => {
  const entries = Object.entries(regions);
  if (!region) return entries.some(([, entry]) => entry.mode === 'opt-in') ? 'opt-in' : mode;
  const of = (code = '') => entries.find(([key]) => key.toUpperCase() === code.toUpperCase())?.[1].mode;
  return of(region) ?? of(region.split('-')[0]) ?? mode;
};
