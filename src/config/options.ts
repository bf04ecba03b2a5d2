import type { Mode } from '../core/types.js';
import type { Messages } from '../ui/en.js';

/** A category as the site describes it. */
export interface CategoryOptions {
  /** Shown as the switch's name. @default the built-in label of the four default categories, else the id */
  label?: string;
  /** One or two sentences under the label. Text, never HTML. */
  description?: string;
}

/** A cookie that a service sets. */
export interface CookieOptions {
  /** Exact name, or with `*` for any text (`_ga*`). A bare `*` is an error. */
  name: string;
  /** How long it stays, in words: `2 years`. */
  duration?: string;
  /** What it is for, in words. */
  purpose?: string;
}

/** A vendor inside a category. */
export interface ServiceOptions {
  /** The category it belongs to. */
  category: string;
  /** Shown as the switch's name. @default the id */
  name?: string;
  /** Who runs it; shown beside the name. */
  provider?: string;
  /** Where the provider is, ISO 3166-1 alpha-2. */
  country?: string;
  /** Its own privacy policy, http, https or relative; linked in its details. */
  policyUrl?: string;
  /** An image shown with its placeholders, http, https or relative. Asked for before consent: have it on your own site. */
  icon?: string;
  /**
   * Where it loads from and sends to, stopped before it is granted although nobody tagged it. Host-sources as in
   * Content-Security-Policy: `host`, `*.host`, with optional scheme, port and path.
   */
  hosts?: readonly string[];
  /** Cookies that it sets; not set before it is granted, deleted when it is revoked. */
  cookies?: readonly CookieOptions[];
  /** localStorage and sessionStorage keys, exact or with `*`; not set before it is granted, deleted when it is revoked. */
  storage?: readonly string[];
  /** IndexedDB names, exact or with `*`; not opened before it is granted, deleted when it is revoked. */
  databases?: readonly string[];
  /** Cache Storage names, exact or with `*`; not opened before it is granted, deleted when it is revoked. */
  caches?: readonly string[];
  /** Texts of its inline scripts, with `*` for any text (`*fbq(*`), where nobody has tagged them. */
  inline?: readonly string[];
}

/** The cookie that keeps the choice. */
export interface RecordCookieOptions {
  /** Letters, digits, `.`, `_` and `-`. Two sites on one host need different ones. @default 'consentry' */
  name?: string;
  /** `'auto'` is the widest that the browser takes: the registrable domain. @default none: the host alone */
  domain?: string | undefined;
  /** Where on the host the choice holds. @default '/' */
  path?: string;
  /** As in `Set-Cookie`. @default 'Lax' */
  sameSite?: 'Lax' | 'Strict' | 'None';
  /** How long a choice is valid, 1 to 400; browsers keep no cookie longer. @default 182 (CNIL: six months is good practice) */
  days?: number;
}

/** How the surfaces look. Custom properties and `::part()` are in the README. */
export interface UiOptions {
  /** Where the banner stands. @default 'bottom' */
  position?: 'bottom' | 'top' | 'corner' | 'center';
  /** An opaque CSS colour for the action buttons; ignored and reported unless `CSS.supports` knows it. @default '#0b57d0' */
  accent?: string;
  /** URL of an image, http, https or relative. */
  logo?: string;
  /** `'auto'` follows the browser. @default 'auto' */
  colorScheme?: 'auto' | 'light' | 'dark';
  /** The button that opens the preferences once the banner is gone. @default true */
  reopenButton?: boolean;
}

/** Keys of the texts, `{name}` is the hole in them. Categories of your own have `category.<id>`, `category.<id>.text`. */
export type TextKey = keyof Messages | 'reopen' | 'dir' | `${'asked' | 'because' | 'category'}.${string}`;

/** Everything a site can say. All optional. */
export interface ConsentOptions {
  /** Raise it to ask everybody again. @default 1 */
  revision?: number;
  /** What changed, shown when asking again. */
  revisionNote?: string;
  /** What holds without a choice: `'opt-in'` denies until granted, `'opt-out'` grants until refused. @default 'opt-in' */
  mode?: Mode;
  /** ISO 3166-2 code of the visitor's region, when the server knows it: `DE`, `US-CA`. */
  region?: string;
  /**
   * Script tag only: the cookie in which a server or an edge worker has put the region, for pages that are cached
   * and can name none themselves. `region` and the tag's `data-region` win over it.
   */
  regionCookie?: string;
  /**
   * Another mode for some regions, by ISO 3166-1 or 3166-2 code; the most specific wins, an unknown region gets the
   * strictest, and a country that has entries for parts alone (`CA-QC`) the strictest of those.
   */
  regions?: Readonly<Record<string, { mode: Mode }>>;
  /** The categories that the site uses, in order; `necessary` always exists. @default all four */
  categories?: Readonly<Record<string, CategoryOptions>>;
  /** Vendors inside the categories, by an id of your own (`a` to `z`, `0` to `9`, `-`), as `data-service` names them. */
  services?: Readonly<Record<string, ServiceOptions>>;
  /** The cookie that keeps the choice. */
  cookie?: RecordCookieOptions;
  /** Your privacy policy, http, https or relative; linked in the banner and the preferences. */
  policyUrl?: string;
  /** A page of help, http, https or relative; linked in the preferences. */
  helpUrl?: string;
  /** BCP 47 tag of the language, or `'auto'`: that of `<html lang>`, else the browser's. @default 'auto' */
  locale?: string;
  /** Own texts by locale and key: `{ de: { accept: 'Gern' } }`. What they leave out is Consentry's. */
  messages?: Readonly<Record<string, Readonly<Partial<Record<TextKey, string>>>>>;
  /** How the surfaces look. */
  ui?: UiOptions;
  /** What Global Privacy Control does. Do Not Track never does anything. @default 'honour' */
  gpc?: 'honour' | 'ignore';
  /** Keeps `marketing` denied, whatever is clicked or called. @default false */
  childDirected?: boolean;
  /** The server sends the policy of `contentSecurityPolicy()`. @default false */
  strict?: boolean;
  /** How long, in milliseconds, one hung file may hold up the rest of a release. @default 10000 */
  releaseTimeout?: number;
  /** Reload after a withdrawal: `'auto'` only if something that cannot be undone had run. @default 'auto' */
  reloadOnRevoke?: 'auto' | boolean;
  /** Where receipts are sent by `POST`, http, https or relative. */
  receipts?: { url: string };
  /**
   * Which vendors are told: `true` or the vendor's own options for what the build holds (`googleConsentMode`,
   * `dataLayer`), or what the function of an imported one returns: `metaPixel()` of `consentry/integrations/meta-pixel`.
   * The functions check their options by type; the name in front is yours to choose.
   */
  integrations?: Readonly<Record<string, boolean | object>>;
  /** npm only: the nonce for what Consentry itself inserts. The script tag uses its own. */
  nonce?: string;
  /**
   * Says in the console what is held and let go, and reports what a `<template>` cannot hold in every browser: a live
   * URL in it. For developers: fetches the file of the reports. @default false
   */
  debug?: boolean;
}
