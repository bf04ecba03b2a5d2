import { modeFor } from '../core/mode.js';
import type { Config } from './config.js';
import type { ConsentOptions } from './options.js';
import { categoryIds } from './valid.js';

const DAY = 86_400;
const mapped = <Value>(object: Readonly<Record<string, Value>> = {}) => new Map(Object.entries(object));

/** Right options and what tells the visitor's time zone → configuration. `locked` is for the defaults that stand in for wrong ones. */
export const resolve = (given: ConsentOptions, zone?: () => string, locked = false): Config => {
  // Own keys only: a page may have added to Object.prototype.
  const options = { __proto__: null, ...given } as ConsentOptions;
  const ids = categoryIds(options.categories);
  const named = mapped(options.categories);
  const services = mapped(options.services);
  const cookie = { name: 'consentry', path: '/', sameSite: 'Lax', days: 182, ...options.cookie } as const;
  return {
    reloadOnRevoke: 'auto',
    ...options,
    policy: {
      revision: options.revision ?? 1,
      mode: modeFor(options, zone),
      categories: ids,
      services: new Map([...services].map(([id, { category }]) => [id, category])),
      lifetime: cookie.days * DAY,
      honourGpc: options.gpc !== 'ignore',
      childDirected: Boolean(options.childDirected),
      locked,
    },
    categories: new Map(ids.map((id) => [id, named.get(id) ?? {}])),
    services,
    cookie,
  };
};
