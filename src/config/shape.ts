/**
 * What a value may be:
 * - the name of a type, or `any`
 * - a pattern for text
 * - two numbers: a whole number from the one to the other
 * - one shape in a list: a list of such
 * - a `Map` of one pattern to a shape: an object whose keys are ids
 * - a `Set`: any of these
 * - an object: these keys and no others; a key with `!` has to be there
 */
export type Shape =
  | string
  | RegExp
  | readonly [number, number]
  | readonly [Shape]
  | ReadonlyMap<RegExp, Shape>
  | ReadonlySet<Shape>
  | { readonly [key: string]: Shape };

export const TEXT = 'string';
export const FLAG = 'boolean';
export const ID = /^[a-z0-9-]+$/;
export const REGION = /^[a-z]{2}(-[a-z0-9]{1,3})?$/i;
export const LINK = /^(https?:|(?![a-z][a-z\d+.-]*:))/i;
/** A bare `*` would claim everything. */
export const NAME = /[^*]/;
export const HOST = /^([a-z]+:\/\/)?(\*\.)?[^\s*/:;,]+(:(\d+|\*))?(\/[^\s;,?#]*)?$/i;
export const COOKIE_NAME = /^[\w.-]+$/;
export const DOMAIN = /^[^\s;,=/]+$/;
export const PATH = /^\/[^\s;]*$/;
export const WORD = /^[\w-]+$/;

const MODE = /^opt-(in|out)$/;

/** The options of `ConsentOptions`, once for the check at run time and for the sentences of what is wrong. */
export const OPTIONS: Shape = {
  revision: [0, 1e9],
  revisionNote: TEXT,
  mode: MODE,
  region: REGION,
  regions: new Map([[REGION, { 'mode!': MODE }]]),
  categories: new Map([[ID, new Set<Shape>([FLAG, { label: TEXT, description: TEXT }])]]),
  services: new Map([
    [
      ID,
      {
        'category!': TEXT,
        name: TEXT,
        provider: TEXT,
        country: TEXT,
        policyUrl: LINK,
        hosts: [HOST],
        cookies: [new Set<Shape>([NAME, { 'name!': NAME, duration: TEXT, purpose: TEXT }])],
        storage: [NAME],
        databases: [NAME],
        caches: [NAME],
      },
    ],
  ]),
  cookie: { name: COOKIE_NAME, domain: DOMAIN, path: PATH, sameSite: /^(Lax|Strict|None)$/, days: [1, 395] },
  policyUrl: LINK,
  helpUrl: LINK,
  locale: TEXT,
  messages: new Map([[WORD, new Map([[WORD, TEXT]])]]),
  ui: {
    position: /^(bottom|top|corner|center)$/,
    accent: TEXT,
    logo: LINK,
    colorScheme: /^(auto|light|dark)$/,
    reopenButton: FLAG,
  },
  gpc: /^(honour|ignore)$/,
  childDirected: FLAG,
  strict: FLAG,
  releaseTimeout: [0, 2 ** 31 - 1],
  reloadOnRevoke: new Set<Shape>([FLAG, /^auto$/]),
  receipts: { 'url!': LINK },
  integrations: new Map([[WORD, 'any']]),
  nonce: TEXT,
  debug: FLAG,
};
