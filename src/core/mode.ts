import type { Mode } from './types.js';

interface Regional {
  readonly mode?: Mode;
  readonly region?: string;
  readonly regions?: Readonly<Record<string, { readonly mode?: Mode }>>;
}

/** Zones of Europe. Others are shared by regions of different modes, or (UTC and its kin) say nothing. */
const EUROPEAN =
  /^(Europe|Arctic)\/|^Atlantic\/(Azores|Canary|Faroe|Madeira|Reykjavik)$|^Asia\/(Nicosia|Famagusta)$/;

/** What edge servers say where they do not know: Cloudflare has `XX`, and `T1` for Tor. */
const UNKNOWN = /^(XX|T1|)$/;

/**
 * The mode for a region: the most specific entry wins, an unknown region gets the strictest of all, and a country that
 * has entries for parts alone the strictest of those. So does a visitor whose clock runs by a European time zone,
 * whatever region an edge server has guessed: the zone, an IANA name, can only tighten. It is asked for only where it
 * can: to find out costs.
 */
export const modeFor = ({ mode = 'opt-in', region = '', regions = {} }: Regional, zone = () => ''): Mode => {
  const code = region.toUpperCase();
  const modes = new Map(Object.entries(regions).map(([key, entry]) => [key.toUpperCase(), entry.mode]));
  const asked = [...modes.keys()].filter((key) => modes.get(key) === 'opt-in');
  const strict = asked[0] && (UNKNOWN.test(code) || EUROPEAN.test(zone()));
  const part = asked.some((key) => key.startsWith(`${code}-`)) ? 'opt-in' : mode;
  return strict ? 'opt-in' : (modes.get(code) ?? modes.get(code.slice(0, 2)) ?? part);
};
