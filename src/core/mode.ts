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
const UNKNOWN = /^(XX|T1|)$/i;

/**
 * The mode for a region: the most specific entry wins, an unknown region gets the strictest of all. So does a
 * visitor whose clock runs by a European time zone, whatever region an edge server has guessed: the zone, an IANA
 * name, can only tighten. It is asked for only where it can: to find out costs.
 */
export const modeFor = ({ mode = 'opt-in', region = '', regions = {} }: Regional, zone = () => ''): Mode => {
  const at = (code: string) =>
    Object.entries(regions).find(([key]) => key.toUpperCase() === code.toUpperCase())?.[1].mode;
  const strict =
    Object.values(regions).some((entry) => entry.mode === 'opt-in') &&
    (UNKNOWN.test(region) || EUROPEAN.test(zone()));
  return strict ? 'opt-in' : (at(region) ?? at(region.slice(0, 2)) ?? mode);
};
