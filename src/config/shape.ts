/**
 * What a value may be: a pattern for its type and text (`string:opt-in`), `[shape]` for a list of such, or an
 * object of shapes, where `*` stands for any id.
 */
export type Shape = RegExp | readonly [Shape] | { readonly [key: string]: Shape };

export const TEXT = /^string:/;
export const FLAG = /^boolean:/;
export const NUMBER = /^number:\d{1,9}$/;
export const DAYS = /^number:([1-9]\d?|[1-3]\d\d|400)$/;
export const MODE = /^string:opt-(in|out)$/;
/** `T1` is what Cloudflare says of Tor; a template that knows nothing leaves it empty. */
export const REGION = /^string:([a-z][a-z1](-\w{1,3})?)?$/i;
/** No colon before the path: a browser drops what disguises a scheme (`java\tscript:`). */
export const LINK = /^string:(https?:|(?![^/?#]*:))/i;
/** A bare `*` would claim everything. */
export const NAME = /^string:.*[^*]/;
export const HOST = /^string:([a-z]+:\/\/)?(\*\.)?[^\s*/:;,]+(:(\d+|\*))?(\/[^\s;,?#]*)?$/i;
export const COOKIE_NAME = /^string:[\w.-]+$/;
export const DOMAIN = /^string:[^\s;,=/]+$/;
export const PATH = /^string:\/[^\s;]*$/;
export const ANY = /./;

/** Keys where a shape says `*`. */
export const ID = /^[\w.-]+$/;

/** The options of `ConsentOptions`, once for the check at run time and for the sentences of what is wrong. */
export const OPTIONS: Shape = {
  revision: NUMBER,
  revisionNote: TEXT,
  mode: MODE,
  region: REGION,
  regionCookie: COOKIE_NAME,
  regions: { '*': { mode: MODE } },
  categories: { '*': { label: TEXT, description: TEXT } },
  services: {
    '*': {
      category: TEXT,
      name: TEXT,
      provider: TEXT,
      country: TEXT,
      policyUrl: LINK,
      icon: LINK,
      hosts: [HOST],
      cookies: [{ name: NAME, duration: TEXT, purpose: TEXT }],
      storage: [NAME],
      databases: [NAME],
      caches: [NAME],
      inline: [NAME],
    },
  },
  cookie: {
    name: COOKIE_NAME,
    domain: DOMAIN,
    path: PATH,
    sameSite: /^string:(Lax|Strict|None)$/,
    days: DAYS,
  },
  policyUrl: LINK,
  helpUrl: LINK,
  locale: TEXT,
  messages: { '*': { '*': TEXT } },
  ui: {
    position: /^string:(bottom|top|corner|center)$/,
    accent: TEXT,
    logo: LINK,
    colorScheme: /^string:(auto|light|dark)$/,
    reopenButton: FLAG,
  },
  gpc: /^string:(honour|ignore)$/,
  childDirected: FLAG,
  strict: FLAG,
  releaseTimeout: NUMBER,
  reloadOnRevoke: /^(boolean:|string:auto$)/,
  receipts: { url: LINK },
  integrations: { '*': ANY },
  nonce: TEXT,
  debug: FLAG,
};
