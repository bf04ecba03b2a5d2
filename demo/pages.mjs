// Pages are plain HTML files; {{name}} stands for a value or for a file of demo/parts, and nothing else is done.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const here = (/** @type {string} */ path) => new URL(path, import.meta.url);

/** File name → title, in the order of the navigation. */
export const pages = {
  index: 'Home',
  trackers: 'Real trackers',
  untagged: 'Untagged trackers',
  scripts: 'Script order',
  embeds: 'Embeds',
  templates: 'Templates',
  services: 'Services',
  choices: 'Your choices',
  declaration: 'Declaration',
  later: 'Added later',
  api: 'API',
  'consent-mode': 'Consent Mode',
  regions: 'Regions',
  'opt-out': 'Opt-out',
  gpc: 'Privacy Control',
  'do-not-track': 'Do Not Track',
  withdraw: 'Withdrawal',
  receipts: 'Receipts',
  migration: 'Another tool',
  'wrong-config': 'Wrong configuration',
  'strict-page': 'Strict page',
  strict: 'Strict level',
  full: 'One file',
};

/** Pages that are linked or framed, not listed. */
const unlisted = ['privacy', 'previous', 'scripts-native'];

/** The page about withdrawal stands deep enough for cookies on several paths. */
export const withdrawPath = '/shop/cart/withdraw.html';

/** @type {Readonly<Record<string, string>>} Pages with an address of their own. */
const paths = { index: '/', withdraw: withdrawPath, receipts: '/receipts' };

const href = (/** @type {string} */ name) => paths[name] ?? `/${name}.html`;

const navigation = (/** @type {string} */ current) =>
  Object.entries(pages)
    .map(([name, title]) => {
      const mark = name === current ? ' aria-current="page"' : '';
      return `<li><a href="${href(name)}"${mark}>${title}</a></li>`;
    })
    .join('\n        ');

/** The policy of the strict page: scripts by nonce alone, nothing inline, nothing from elsewhere. */
const strictPolicy = (/** @type {string} */ nonce) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types consentry',
  ].join('; ');

/** What the page of the strict level says of its one vendor, to the browser and to the server alike. */
const strictConfig = (/** @type {string} */ collectorHost) => ({
  strict: true,
  policyUrl: '/privacy.html',
  services: {
    counter: { category: 'analytics', name: 'Visit Counter', hosts: [`${collectorHost}/counter/`] },
  },
});

/** The options of the other pages, and where receipts go. */
const withReceipts = (/** @type {string} */ config) =>
  config.replace(/\{[^]*\}/, (json) =>
    JSON.stringify({ receipts: { url: '/receipts' }, ...JSON.parse(json) }, null, 2),
  );

/** Receipts hold whatever somebody has sent, so nothing but the demo's own files may run or be styled there. */
const receiptsPolicy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

/** What the page with the region switcher says: the package's own table, and the cookie of an edge. */
const regionsConfig = (/** @type {Regions} */ { REGIONS }) => ({
  policyUrl: '/privacy.html',
  cookie: { name: 'consentry-regions' },
  regionCookie: 'geo',
  regions: REGIONS,
});

/** Regions to choose from, with the law that the package's table names for them. */
const regionOptions = (/** @type {Regions} */ { REGION_PRESETS }) =>
  Object.entries({
    '': 'nowhere that it knows of',
    DE: 'Germany',
    GB: 'the United Kingdom',
    CH: 'Switzerland',
    'US-CA': 'California',
    'US-TX': 'Texas',
    'CA-QC': 'Quebec',
    BR: 'Brazil',
    JP: 'Japan',
  })
    .map(([code, name]) => {
      const { source = code ? 'not in the table: the site\u2019s own mode' : 'unknown: the strictest' } =
        REGION_PRESETS.find(({ region }) => region === code) ?? {};
      return `<option value="${code}" data-source="${source}">${name}</option>`;
    })
    .join('\n            ');

/** A script element for the page's configuration. */
const configTag = (/** @type {object} */ config) =>
  `<script type="application/json" id="consentry-config">${JSON.stringify(config)}</script>`;

/** The same tags as the browser would have them without Consentry. */
const released = (/** @type {string} */ html) =>
  html
    .replaceAll(' type="text/plain" data-consent="analytics"', '')
    .replaceAll(' data-type="', ' type="')
    // Files of its own: in WebKit no `load` comes to a frame that asks for what its page is preloading.
    .replace(/(<script[^>]* src="\/(?:slow|files)\/[^"]*)/g, '$1?alone');

/** A header of the request, for the page. */
const header = (/** @type {string | undefined} */ value) =>
  value === undefined ? 'not sent' : JSON.stringify(value.replace(/[^\w-]/g, '?'));

/** @typedef {typeof import('../src/regions.js')} Regions */

/**
 * @param {string} name
 * @param {{
 *   collectorUrl: string,
 *   siteHost: string,
 *   dnt: string | undefined,
 *   cookie: string | undefined,
 *   gpc: string | undefined,
 *   server: import('../src/server/index.js'),
 *   regions: Regions,
 *   manifest: { files: Record<string, { integrity: string }> },
 *   parts?: Record<string, string>,
 * }} env `parts` are values that one page alone has
 * @returns {{ html: string, policy?: string } | undefined} undefined when there is no such page
 */
export function renderPage(
  name,
  { collectorUrl, siteHost, dnt, cookie, gpc, server, regions, manifest, parts = {} },
) {
  if (!Object.hasOwn(pages, name) && !unlisted.includes(name)) return undefined;
  const nonce = randomBytes(16).toString('base64');
  const strict = strictConfig(new URL(collectorUrl).host);
  const { services } = strict;
  const consentPolicy = server.contentSecurityPolicy(server.parseConsent(cookie, { ...strict, gpc }), {
    services,
  });
  const policy = name === 'strict' ? consentPolicy : strictPolicy(nonce);
  /** @type {Record<string, string | undefined>} */
  const values = {
    ...parts,
    nonce,
    collector: collectorUrl,
    'collector-host': new URL(collectorUrl).host,
    site: siteHost,
    navigation: navigation(name),
    policy,
    'consent-policy': consentPolicy,
    'strict-config': configTag(strict),
    'regions-config': configTag(regionsConfig(regions)),
    'region-options': regionOptions(regions),
    dnt: header(dnt),
    gpc: header(gpc),
    'full-integrity': manifest.files['consentry.full.js']?.integrity,
  };
  /** @returns {string} */
  const part = (/** @type {string} */ key) => {
    if (key === 'config-with-receipts') return withReceipts(part('config.html'));
    const value = values[key];
    if (value !== undefined) return value;
    const file = here(`parts/${key}`);
    if (!existsSync(file))
      throw new Error(`${name}.html: {{${key}}} is neither a value nor a file of demo/parts`);
    return fill(readFileSync(file, 'utf8').trim());
  };
  const fill = (/** @type {string} */ text) =>
    text.replace(/\{\{([a-z-]+(?:\.[a-z]+)?)\}\}/g, (_all, /** @type {string} */ key) => part(key));
  const html = fill(readFileSync(here(`pages/${name}.html`), 'utf8'));
  if (name === 'scripts-native') return { html: released(html) };
  if (name === 'receipts') return { html, policy: receiptsPolicy };
  return name.startsWith('strict') ? { html, policy } : { html };
}
