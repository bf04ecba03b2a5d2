import { nearest } from '../core/nearest.js';
import { CATEGORIES } from './defaults.js';
import {
  didYouMean,
  flag,
  isObject,
  listOf,
  mapOf,
  matching,
  oneOf,
  type Rule,
  shape,
  text,
  value,
  whole,
} from './rules.js';

const ID = /^[a-z0-9-]+$/;
const AN_ID = 'an id (a to z, 0 to 9 and -)';

// A bare `*` would claim every cookie of the page.
const pattern = matching('a name, with * for any text but not only *', /[^*]/);
const url = matching('an http, https or relative URL', /^(https?:|(?![a-z][a-z\d+.-]*:))/i);
const host = matching(
  'a host such as "cdn.example.com", "*.example.com" or "example.com/path/"',
  /^([a-z]+:\/\/)?(\*\.)?[^\s*/:;,]+(:(\d+|\*))?(\/[^\s;,?#]*)?$/i,
);
const mode = oneOf('opt-in', 'opt-out');
const anything: Rule = () => {};

const service = shape(
  {
    category: text,
    name: text,
    provider: text,
    country: text,
    policyUrl: url,
    hosts: listOf(host),
    cookies: listOf((item, path, problems) =>
      isObject(item)
        ? shape({ name: pattern, duration: text, purpose: text }, 'name')(item, path, problems)
        : pattern(item, path, problems),
    ),
    storage: listOf(pattern),
    databases: listOf(pattern),
    caches: listOf(pattern),
  },
  'category',
);

const category: Rule = (item, path, problems) => {
  if (item !== false) shape({ label: text, description: text })(item, path, problems);
};

const options = shape({
  revision: whole(0, 1e9),
  revisionNote: text,
  mode,
  region: matching('an ISO 3166-2 code', /^[a-z]{2}(-[a-z0-9]{1,3})?$/i),
  regions: mapOf(shape({ mode }, 'mode'), 'an ISO 3166-2 code', /^[a-z]{2}(-[a-z0-9]{1,3})?$/i),
  categories: mapOf(category, AN_ID, ID),
  services: mapOf(service, AN_ID, ID),
  cookie: shape({
    name: matching('a cookie name (letters, digits, ".", "_" and "-")', /^[\w.-]+$/),
    domain: matching('a domain', /^[^\s;,=/]+$/),
    path: matching('a path that starts with /', /^\/[^\s;]*$/),
    sameSite: oneOf('Lax', 'Strict', 'None'),
    days: whole(1, 395),
  }),
  policyUrl: url,
  helpUrl: url,
  locale: text,
  messages: mapOf(mapOf(text, 'a message', /^\w+$/), 'a language tag', /^[\w-]+$/),
  ui: shape({
    position: oneOf('bottom', 'top', 'corner', 'center'),
    accent: text,
    logo: url,
    colorScheme: oneOf('auto', 'light', 'dark'),
    reopenButton: flag,
  }),
  gpc: oneOf('honour', 'ignore'),
  childDirected: flag,
  strict: flag,
  releaseTimeout: value(
    'milliseconds, 0 or more',
    (given) => typeof given === 'number' && given >= 0 && given <= 2 ** 31 - 1,
  ),
  reloadOnRevoke: oneOf('auto', true, false),
  receipts: shape({ url }, 'url'),
  integrations: mapOf(anything, 'an integration', /^\w+$/),
  nonce: text,
  debug: flag,
});

/** Everything that is wrong with the options, in plain words, each with its path. Never throws. */
export const check = (given: unknown): string[] => {
  const problems: string[] = [];
  options(given, '', problems);
  if (!isObject(given)) return problems;

  const categories = isObject(given.categories) ? Object.keys(given.categories) : [];
  for (const id of categories) {
    const near = CATEGORIES.includes(id) ? undefined : nearest(id, CATEGORIES, 1);
    // A category of the site's own is fine (`targeting`); a default with a slip in it is not.
    if (near || id === 'services')
      problems.push(`categories.${id}: unknown category${didYouMean(id, CATEGORIES)}`);
  }

  const known =
    given.categories === undefined
      ? CATEGORIES
      : [
          'necessary',
          ...categories.filter((id) => (given.categories as Record<string, unknown>)[id] !== false),
        ];
  if (isObject(given.services))
    for (const [id, item] of Object.entries(given.services)) {
      const home = isObject(item) ? item.category : undefined;
      if (typeof home === 'string' && !known.includes(home))
        problems.push(`services.${id}.category: unknown category "${home}"${didYouMean(home, known)}`);
    }
  return problems;
};
