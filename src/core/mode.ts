import type { Mode } from './types.js';

/** The mode for a region: the most specific entry wins, an unknown region gets the strictest of all. */
export const modeFor = (
  region: string | undefined,
  mode: Mode,
  regions: Readonly<Record<string, { mode: Mode }>> = {},
): Mode => {
  const entries = Object.entries(regions);
  if (region === undefined) return entries.every(([, entry]) => entry.mode === 'opt-out') ? mode : 'opt-in';
  const wanted = region.toUpperCase();
  const of = (code: string | undefined) => entries.find(([key]) => key.toUpperCase() === code)?.[1].mode;
  return of(wanted) ?? of(wanted.split('-')[0]) ?? mode;
};
