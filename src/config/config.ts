import type { Policy } from '../core/types.js';
import type { CategoryOptions, ConsentOptions, ServiceOptions } from './options.js';

/** The options and, beside them, what is made of them: everything that has a default and is asked for often. */
export interface Config extends Readonly<Omit<ConsentOptions, 'categories' | 'services' | 'cookie'>> {
  readonly policy: Policy;
  /** In display order, `necessary` first. A `Map`, because an id may be `constructor`. */
  readonly categories: ReadonlyMap<string, CategoryOptions>;
  readonly services: ReadonlyMap<string, ServiceOptions>;
  readonly cookie: {
    readonly name: string;
    readonly domain?: string | undefined;
    readonly path: string;
    readonly sameSite: 'Lax' | 'Strict' | 'None';
    readonly days: number;
  };
}
