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
  'do-not-track': 'Do Not Track',
  withdraw: 'Withdrawal',
  'wrong-config': 'Wrong configuration',
  'strict-page': 'Strict page',
  strict: 'Strict level',
  full: 'One file',
};

/** Pages that are linked or framed, not listed. */
const unlisted = ['privacy', 'scripts-native'];

const href = (/** @type {string} */ name) =>
  name === 'index' ? '/' : name === 'withdraw' ? withdrawPath : `/${name}.html`;

/** The page about withdrawal stands deep enough for cookies on several paths. */
export const withdrawPath = '/shop/cart/withdraw.html';

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

/** The same tags as the browser would have them without Consentry. */
const released = (/** @type {string} */ html) =>
  html.replaceAll(' type="text/plain" data-consent="analytics"', '').replaceAll(' data-type="', ' type="');

/**
 * @param {string} name
 * @param {{
 *   collectorUrl: string,
 *   siteHost: string,
 *   dnt: string | undefined,
 *   cookie: string | undefined,
 *   gpc: string | undefined,
 *   server: import('../src/server/index.js'),
 *   manifest: { files: Record<string, { integrity: string }> },
 * }} env
 * @returns {{ html: string, policy?: string } | undefined} undefined when there is no such page
 */
export function renderPage(name, { collectorUrl, siteHost, dnt, cookie, gpc, server, manifest }) {
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
    nonce,
    collector: collectorUrl,
    'collector-host': new URL(collectorUrl).host,
    site: siteHost,
    navigation: navigation(name),
    policy,
    'consent-policy': consentPolicy,
    'strict-config': `<script type="application/json" id="consentry-config">${JSON.stringify(strict)}</script>`,
    dnt: dnt === undefined ? 'not sent' : JSON.stringify(dnt.replace(/[^\w-]/g, '?')),
    'full-integrity': manifest.files['consentry.full.js']?.integrity,
  };
  /** @returns {string} */
  const part = (/** @type {string} */ key) => {
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
  return name.startsWith('strict') ? { html, policy } : { html };
}
