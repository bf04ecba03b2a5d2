import type { ConsentOptions } from '../config/options.js';
import { resolve } from '../config/resolve.js';
import { decide, lapse } from '../core/decide.js';
import { allows } from '../core/expression.js';
import type { ConsentRecord, Decision } from '../core/types.js';
import { check } from '../reports/check.js';
import { configText } from '../reports/config-text.js';
import { newest } from './copies.js';

/** The options of the page, as far as the decision hangs on them, and what the request says. */
export interface ParseOptions extends Omit<ConsentOptions, 'gpc' | 'region'> {
  /**
   * Global Privacy Control: the request's `Sec-GPC` header, or whether it is on. A site that ignores it gives
   * `'ignore'`, as in the options of the page. @default false
   */
  gpc?: boolean | string | readonly string[] | null | undefined;
  /** ISO 3166-2 code of the visitor's region. What is none (`XX`, `T1`) counts as unknown. @default unknown */
  region?: string | null | undefined;
  /** Unix seconds. @default the clock's */
  now?: number | undefined;
}

/** What the visitor has chosen, and what may run because of it. */
export interface ServerConsent {
  /** The valid choice, or null where there is none. */
  readonly record: ConsentRecord | null;
  readonly decision: Decision;
  /**
   * What may run, as plain data that a page can be given, for `initial` of the framework wrappers: ids of categories
   * (`analytics`), and of services behind theirs (`analytics/matomo`).
   */
  readonly allowed: readonly string[];
  /** Whether a category, or one of its services, may run. False for what is not known. */
  allows(category: string, service?: string): boolean;
}

/**
 * The consent of a request, as its page decides it from the same cookie and options. No `Cookie` header makes it
 * throw: what cannot be read is no choice.
 *
 * @throws Error that lists every problem of the options, as `createConsent` does
 */
export const parseConsent = (
  cookieHeader: string | null | undefined,
  { gpc = false, region, now = Math.floor(Date.now() / 1000), ...given }: ParseOptions = {},
): ServerConsent => {
  const problems = check(given);
  // The word of the page's options for `gpc` says nothing of the request: the page would honour what we do not see.
  if (gpc === 'honour') problems.push('gpc: expected the Sec-GPC header of the request, or true or false');
  if (problems.length > 0) throw new Error(`Consentry: ${configText(problems)}`);

  // Comes with the request, so it is no mistake of the site's: what is no region is an unknown one.
  const place = typeof region === 'string' && check({ region }).length === 0 && { region };
  const { policy, cookie } = resolve({ ...given, ...place });
  const signals = { now, gpc: gpc === true || String(gpc) === '1' };
  const stored = newest(cookieHeader, cookie.name, policy, now)?.record ?? null;
  const decision = decide(stored, policy, signals);
  const known: (readonly [category: string, service?: string])[] = [
    ...policy.categories.map((id) => [id] as const),
    ...[...policy.services].map(([id, category]) => [category, id] as const),
  ];
  const may = (category: string, service?: string) =>
    (service === undefined || policy.services.get(service) === category) &&
    allows(decision, category, service);
  return {
    record: stored && !lapse(stored, policy, now) ? stored : null,
    decision,
    allowed: known.filter((ids) => may(...ids)).map((ids) => ids.join('/')),
    allows: may,
  };
};
