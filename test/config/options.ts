import fc from 'fast-check';

/** Right options that use every key. */
export const FULL = {
  revision: 2,
  revisionNote: 'We added Matomo.',
  mode: 'opt-out',
  region: 'US-CA',
  regions: { DE: { mode: 'opt-in' }, 'US-CA': { mode: 'opt-out' } },
  categories: { analytics: { label: 'A', description: 'B' }, marketing: {}, 'my-own': {} },
  services: {
    'google-analytics': {
      category: 'analytics',
      name: 'Google Analytics',
      provider: 'Google',
      country: 'US',
      policyUrl: 'https://policies.example/x',
      hosts: [
        '*.google-analytics.com',
        'www.googletagmanager.com/gtag/',
        'https://a.example:8080',
        'b.example:*',
      ],
      cookies: [{ name: '_ga*', duration: '2 years', purpose: 'Counts' }],
      storage: ['_ga*'],
      databases: ['ga-*'],
      caches: [],
    },
  },
  cookie: { name: 'consent.x-1', domain: 'example.com', path: '/shop', sameSite: 'Strict', days: 400 },
  policyUrl: '/privacy',
  helpUrl: 'help?x=1#y',
  locale: 'de-AT',
  messages: { en: { accept: 'Fine' } },
  ui: { position: 'corner', accent: '#0b57d0', logo: '/logo.svg', colorScheme: 'dark', reopenButton: false },
  gpc: 'ignore',
  childDirected: true,
  strict: false,
  releaseTimeout: 500,
  reloadOnRevoke: 'auto',
  receipts: { url: '/receipts' },
  integrations: { googleConsentMode: true, x: { y: [1] } },
  nonce: 'abc',
  debug: true,
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

const paths = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, item]) => paths(item, [...path, key]))]
    : [path];

const replaced = (value: unknown, [key, ...rest]: Path, by: (old: unknown) => unknown): unknown => {
  if (key === undefined) return by(value);
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const slots = copy as Record<string, unknown>;
  slots[key] = replaced(slots[key], rest, by);
  return copy;
};

const words = [
  'analytics',
  'necessary',
  '',
  '*',
  '/x',
  'opt-in',
  'javascript:1',
  'a b',
  '_ga*',
  'constructor',
];
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...words, null, undefined, 0, -1, 1.5, 400, 401, 1e10, Number.NaN, true, [], {}),
  fc.constantFrom<unknown>({ a: { b: 1 } }, [[]], ['*'], [{}], [{ name: '_x' }], { mode: 'opt-in' }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);
const keys = fc.constantFrom(
  'mod',
  'analitics',
  'constructor',
  'toString',
  'necessary',
  'services',
  'A B',
  'x-1',
);

/** Options that are right but for a few values replaced and keys added. */
export const mutated: fc.Arbitrary<unknown> = fc
  .array(
    fc.record({
      path: fc.constantFrom(...paths(FULL)),
      value: odd,
      key: fc.option(keys, { nil: undefined }),
    }),
    { maxLength: 3 },
  )
  .map((changes) =>
    changes.reduce<unknown>((options, { path, value, key }) => {
      try {
        return replaced(options, path, (old) =>
          key !== undefined && typeof old === 'object' && old !== null && !Array.isArray(old)
            ? { ...old, [key]: value }
            : value,
        );
      } catch {
        return options;
      }
    }, FULL),
  );
