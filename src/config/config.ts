import type { Policy } from '../core/types.js';
import type { CategoryOptions, ConsentOptions, CookieOptions, ServiceOptions, UiOptions } from './options.js';

/** A category of the site; texts that it did not give stay absent. */
export interface Category extends Readonly<CategoryOptions> {
  readonly id: string;
}

/** A service with its name and lists present. */
export interface Service extends Readonly<Omit<ServiceOptions, 'cookies'>> {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly cookies: readonly CookieOptions[];
  readonly storage: readonly string[];
}

type Given = Pick<ConsentOptions, 'region' | 'revisionNote' | 'policyUrl' | 'helpUrl' | 'debug'>;

/** The options after `resolve`: what has a default is filled in, the rest is as it was given. */
export interface Config extends Readonly<Given> {
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
  readonly locale: string;
  /** Texts of the site for the locale in use, by message key. */
  readonly messages: Readonly<Record<string, string>>;
  readonly ui: UiOptions;
  readonly releaseTimeout: number;
  readonly reloadOnRevoke: 'auto' | boolean;
}
