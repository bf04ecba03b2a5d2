import { modeFor } from '../core/mode.js';
import type { Config, Service } from './config.js';
import { CATEGORIES } from './defaults.js';
import type { ConsentOptions } from './options.js';

const DAY = 86_400;

/** Options that `check` found nothing wrong with → every field filled. */
export const resolve = (options: ConsentOptions, locked = false): Config => {
  const named = options.categories ?? {};
  const listed = Object.keys(named).filter((id) => id !== 'necessary' && named[id] !== false);
  const ids = options.categories ? ['necessary', ...listed] : CATEGORIES;
  const cookie = {
    name: 'consentry',
    domain: undefined,
    path: '/',
    sameSite: 'Lax',
    days: 182,
    ...options.cookie,
  } as const;
  const locale = !options.locale || options.locale === 'auto' ? 'en' : options.locale;

  const services = new Map<string, Service>();
  for (const [id, service] of Object.entries(options.services ?? {}))
    services.set(id, {
      ...service,
      id,
      name: service.name ?? id,
      hosts: service.hosts ?? [],
      cookies: (service.cookies ?? []).map((entry) => (typeof entry === 'string' ? { name: entry } : entry)),
      storage: service.storage ?? [],
    });

  return {
    policy: {
      revision: options.revision ?? 1,
      mode: modeFor(options.region, options.mode ?? 'opt-in', options.regions),
      categories: ids,
      services: new Map([...services].map(([id, { category }]) => [id, category])),
      lifetime: cookie.days * DAY,
      honourGpc: options.gpc !== 'ignore',
      childDirected: options.childDirected ?? false,
      locked,
    },
    categories: ids.map((id) => ({ id, ...(Object.hasOwn(named, id) ? named[id] || {} : {}) })),
    services,
    cookie,
    region: options.region,
    revisionNote: options.revisionNote,
    policyUrl: options.policyUrl,
    helpUrl: options.helpUrl,
    locale,
    messages: (Object.hasOwn(options.messages ?? {}, locale) && options.messages?.[locale]) || {},
    ui: options.ui ?? {},
    releaseTimeout: options.releaseTimeout ?? 10_000,
    reloadOnRevoke: options.reloadOnRevoke ?? 'auto',
    debug: options.debug ?? false,
  };
};
