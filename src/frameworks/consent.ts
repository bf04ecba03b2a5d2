import type { Consent } from '../api.js';
import { BRAND, type Published } from '../published.js';
import type { State } from '../state.js';

/**
 * What the server says may run: `parseConsent(…).allowed`. Until Consentry is there this holds in its place; without it
 * nothing is granted.
 */
export type Initial = readonly string[] | undefined;

/** The calls of {@link Consent} that need no answer. Those made before Consentry has come wait for it. */
export type Calls = Pick<
  Consent,
  'acceptAll' | 'rejectAll' | 'choose' | 'revoke' | 'reset' | 'show' | 'hide'
>;

// The page has one consent, and it is where the script tag and createConsent put it: no wrapper keeps another one,
// hands it round, or has to be told of it.
const page = (): Published => (typeof window === 'undefined' ? {} : (window as unknown as Published));
const running = (): Consent | null => {
  const { consentry } = page();
  return consentry?.[BRAND] ? consentry : null;
};

/** Null on a server, and until Consentry has come. */
export const state = (): State | null => running()?.state ?? null;

export const allows = (initial: Initial, category: string, service?: string): boolean =>
  running()?.allows(category, service) ?? granted(initial, category, service);

/** As the server saw it. */
export const granted = (initial: Initial = [], category: string, service?: string): boolean =>
  initial.includes(service === undefined ? category : `${category}/${service}`);

/** Calls back whenever the state may be another one. Returns what stops that. */
export const subscribe = (changed: () => void): (() => void) => {
  const names = ['ready', 'change', 'consent', 'surface'].map((name) => `consentry:${name}`);
  for (const name of names) document.addEventListener(name, changed);
  return () => {
    for (const name of names) document.removeEventListener(name, changed);
  };
};

const call =
  <Name extends keyof Calls>(name: Name) =>
  (...values: Parameters<Calls[Name]>): void => {
    const at = page();
    const queue: unknown[] = Array.isArray(at.consentryQueue) ? at.consentryQueue : [];
    at.consentryQueue = queue;
    queue.push((consent: Consent) => (consent[name] as (...given: typeof values) => void)(...values));
  };

export const calls: Calls = {
  acceptAll: call('acceptAll'),
  rejectAll: call('rejectAll'),
  choose: call('choose'),
  revoke: call('revoke'),
  reset: call('reset'),
  show: call('show'),
  hide: call('hide'),
};
