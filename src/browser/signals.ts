import type { Signals } from '../core/types.js';

/** What the browser says now. Extensions may add the signal late, so it is read at each decision. */
export const readSignals = (win: Window): Signals => ({
  now: Math.floor(Date.now() / 1000),
  gpc: (win.navigator as Navigator & { globalPrivacyControl?: unknown }).globalPrivacyControl === true,
});

interface Clock {
  readonly Temporal?: { readonly Now?: { timeZoneId?(): string } };
}

/** The visitor's time zone, an IANA name such as `Europe/Berlin`. The first use of `Intl` takes 20 ms and more. */
export const timeZone = (): string =>
  (globalThis as Clock).Temporal?.Now?.timeZoneId?.() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
