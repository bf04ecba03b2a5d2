import type { Policy } from '../core/types.js';
import type { CookieOptions, UiOptions } from './options.js';

/** A category with every field filled that has a default; texts that the site did not give stay absent. */
export interface Category {
  readonly id: string;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
}

/** A service with every list present. */
export interface Service {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly provider?: string | undefined;
  readonly country?: string | undefined;
  readonly policyUrl?: string | undefined;
  readonly hosts: readonly string[];
  readonly cookies: readonly CookieOptions[];
  readonly storage: readonly string[];
}

/** The options after `resolve`: nothing is asked for "is it undefined?" again. */
export interface Config {
  readonly policy: Policy;
  readonly categories: readonly Category[];
  readonly services: ReadonlyMap<string, Service>;
  readonly cookie: {
    readonly name: string;
    readonly domain: string | undefined;
    readonly path: string;
    readonly sameSite: 'Lax' | 'Strict' | 'None';
    readonly days: number;
  };
  readonly region: string | undefined;
  readonly revisionNote: string | undefined;
  readonly policyUrl: string | undefined;
  readonly helpUrl: string | undefined;
  readonly locale: string;
  /** Texts of the site for the locale in use, by message key. */
  readonly messages: Readonly<Record<string, string>>;
  readonly ui: UiOptions;
  readonly releaseTimeout: number;
  readonly reloadOnRevoke: 'auto' | boolean;
  readonly debug: boolean;
}
