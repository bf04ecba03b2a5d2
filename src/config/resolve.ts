import { modeFor } from '../core/mode.js';
import type { Config, Service } from './config.js';
import type { ConsentOptions } from './options.js';
import { categoryIds } from './valid.js';

const DAY = 86_400;

/** Right options → every field filled. `locked` is for the defaults that stand in for wrong ones. */
export const resolve = (options: ConsentOptions, locked = false): Config => {
  const { categories = {}, messages = {}, region, mode = 'opt-in', locale: wanted = 'auto' } = options;
  const ids = categoryIds(options);
  const cookie = { name: 'consentry', domain: undefined, path: '/', sameSite: 'Lax', days: 182, ...options.cookie } as const;
  const locale = wanted === 'auto' ? 'en' : wanted;
  const services = new Map(
    Object.entries(options.services ?? {}).map(([id, { cookies = [], ...service }]): [string, Service] => [
      id,
      {
        hosts: [],
        storage: [],
        ...service,
        id,
        name: service.name ?? id,
        cookies: cookies.map((entry) => (typeof entry === 'string' ? { name: entry } : entry)),
      },
    ]),
  );

  return {
    releaseTimeout: 10_000,
    reloadOnRevoke: 'auto',
    ui: {},
    ...options,
    policy: {
      revision: options.revision ?? 1,
      mode: modeFor(region, mode, options.regions),
      categories: ids,
      services: new Map([...services].map(([id, { category }]) => [id, category])),
      lifetime: cookie.days * DAY,
      honourGpc: options.gpc !== 'ignore',
      childDirected: options.childDirected ?? false,
      locked,
    },
    categories: ids.map((id) => ({ ...(Object.hasOwn(categories, id) && (categories[id] as object)), id })),
    services,
    cookie,
    locale,
    messages: Object.hasOwn(messages, locale) ? (messages[locale] ?? {}) : {},
  };
};
