import type { Mode } from './types.js';

interface Regional {
  readonly mode?: Mode;
  readonly region?: string;
  readonly regions?: Readonly<Record<string, { readonly mode?: Mode }>>;
}

/** Zones of Europe. Others are shared by regions of different modes, or (UTC and its kin) say nothing. */
const EUROPEAN =
  /^(Europe|Arctic)\/|^Atlantic\/(Azores|Canary|Faroe|Madeira|Reykjavik)$|^Asia\/(Nicosia|Famagusta)$/;

/**
 * The mode for a region: the most specific entry wins, an unknown region gets the strictest of all, and a country that
 * has entries for parts alone the strictest of those. So does a visitor whose clock runs by a European time zone,
 * whatever region an edge server has guessed: the zone, an IANA name, can only tighten. It is asked for only where it
 * can: to find out costs.
 */
export const modeFor = ({ mode = 'opt-in', region = '', regions = {} }: Regional, zone = () => ''): Mode => {
  // What edge servers say where they do not know: MaxMind `A1`, `O1`, and `EU` for somewhere in Europe, Cloudflare `XX`,
  // and `T1` for Tor, Google `ZZ`.
  const code = region.toUpperCase().replace(/^(EU|.1|XX|ZZ)$/, '');
  const modes = new Map(Object.entries(regions).map(([key, entry]) => [key.toUpperCase(), entry.mode]));
  const strictest = (prefix: string): Mode =>
    [...modes].some(([key, each]) => key.startsWith(prefix) && each === 'opt-in') ? 'opt-in' : mode;
  const named = modes.get(code) ?? modes.get(code.slice(0, 2)) ?? strictest(code && `${code}-`);
  return named === strictest('') || !EUROPEAN.test(zone()) ? named : 'opt-in';
};
