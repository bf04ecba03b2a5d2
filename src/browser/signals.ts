import type { Signals } from '../core/types.js';

/** What the browser says now. Extensions may add the signal late, so it is read at each decision. */
export const readSignals = (win: Window): Signals => ({
  now: Math.floor(Date.now() / 1000),
  gpc: (win.navigator as Navigator & { globalPrivacyControl?: unknown }).globalPrivacyControl === true,
});

/** The visitor's time zone, an IANA name such as `Europe/Berlin`. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
