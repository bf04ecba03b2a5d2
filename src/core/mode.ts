import type { Mode } from './types.js';

interface Regional {
  readonly mode?: Mode;
  readonly region?: string;
  readonly regions?: Readonly<Record<string, { readonly mode?: Mode }>>;
}

/** The mode for a region: the most specific entry wins, an unknown region gets the strictest of all. */
export const modeFor = ({ mode = 'opt-in', region = '', regions = {} }: Regional): Mode => {
  const at = (code = '') =>
    Object.entries(regions).find(([key]) => key.toUpperCase() === code.toUpperCase())?.[1].mode;
  const strict = !region && Object.values(regions).some((entry) => entry.mode === 'opt-in');
  return strict ? 'opt-in' : (at(region) ?? at(region.split('-')[0]) ?? mode);
};
