// The same job for each tool: a banner with Accept, Reject and Preferences, four categories, in English, and tags held
// back until analytics is allowed. Each is put into the page as its documentation says; configurations are inline, so
// that none pays a request for its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packages, unpacked } from './packages.mjs';

/**
 * @typedef {object} Variant
 * @property {string} title
 * @property {(path: string) => string} file reads a file of it, as a page asks for it
 * @property {(tags: Tag[]) => { head: string, body: string }} page
 * @property {{ accept: string, reject: string, preferences: string, dialog: string }} selectors
 * @property {string} accepted a regular expression: what `document.cookie` holds once all is accepted
 * @typedef {{ n: number, src?: string, text?: string }} Tag
 */

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const optional = /** @type {const} */ ({
  analytics: 'Performance and analytics',
  functional: 'Functional',
  marketing: 'Marketing and advertising',
});
const entries = Object.entries(optional);
const TEXT =
  'We use cookies and similar technologies. Strictly necessary ones are always on. Only if you allow it, we use others. You can change your choice at any time.';
const json = (/** @type {unknown} */ value) => JSON.stringify(value);
const from = (/** @type {keyof typeof packages} */ name) => (/** @type {string} */ path) =>
  readFileSync(join(unpacked(name), path), 'utf8');

/** Tags as markup: attributes of each, then its URL or its code. */
const markup = (/** @type {Tag[]} */ tags, /** @type {string} */ attributes, source = 'src') =>
  tags
    .map(
      ({ src, text = '' }) =>
        `<script type="text/plain" ${attributes}${src ? ` ${source}="${src}"` : ''}>${text}</script>`,
    )
    .join('\n');

const consentry = (/** @type {string} */ title, /** @type {string} */ name) => ({
  title,
  file: (/** @type {string} */ path) => readFileSync(join(dist, path), 'utf8'),
  page: (/** @type {Tag[]} */ tags) => ({
    head: `<script src="${name}"></script>`,
    body: markup(tags, 'data-consent="analytics"'),
  }),
  selectors: {
    accept: 'consentry-banner [data-consentry-action=accept]',
    reject: 'consentry-banner [data-consentry-action=reject]',
    preferences: 'consentry-banner [data-consentry-action=preferences]',
    dialog: 'consentry-preferences [data-consentry-action=save]',
  },
  accepted: 'consentry=',
});

const vanillaConfig = {
  // Else it shows nothing to a browser that is automated.
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, functional: {}, marketing: {} },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'Cookie consent',
          description: TEXT,
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          showPreferencesBtn: 'Preferences',
        },
        preferencesModal: {
          title: 'Cookie preferences',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          savePreferencesBtn: 'Save',
          closeIconLabel: 'Close',
          sections: [
            { title: 'Cookies', description: TEXT },
            { title: 'Strictly necessary', description: 'Always on.', linkedCategory: 'necessary' },
            ...entries.map(([id, title]) => ({ title, description: title, linkedCategory: id })),
          ],
        },
      },
    },
  },
};

const klaroConfig = {
  version: 1,
  acceptAll: true,
  lang: 'en',
  translations: {
    zz: { privacyPolicyUrl: '/privacy' },
    en: {
      consentNotice: { description: TEXT, learnMore: 'Preferences' },
      purposes: { necessary: 'Strictly necessary', ...optional },
    },
  },
  services: [
    { name: 'necessary', title: 'Strictly necessary', purposes: ['necessary'], required: true },
    ...entries.map(([name, title]) => ({ name, title, purposes: [name] })),
  ],
};

/**
 * As its README has it, except that it is a banner, not a box in the middle over a blurred page, and that no consent mode
 * of a vendor is on: both spare it work.
 */
const tarteaucitronConfig = {
  privacyUrl: '',
  bodyPosition: 'bottom',
  hashtag: '#tarteaucitron',
  cookieName: 'tarteaucitron',
  orientation: 'bottom',
  groupServices: false,
  showDetailsOnClick: true,
  serviceDefaultState: 'wait',
  showAlertSmall: false,
  cookieslist: false,
  showIcon: true,
  iconPosition: 'BottomRight',
  adblocker: false,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  handleBrowserDNTRequest: false,
  removeCredit: false,
  moreInfoLink: true,
  useExternalCss: false,
  useExternalJs: false,
  readmoreLink: '',
  mandatory: true,
  mandatoryCta: true,
  googleConsentMode: false,
  bingConsentMode: false,
  pianoConsentMode: false,
};

/** It has no tags: a service is a function that adds its scripts. Some of its own have the names of the categories. */
const tarteaucitronService = (
  /** @type {keyof typeof optional} */ id,
  /** @type {string} */ type,
  code = '',
) => `
tarteaucitron.services.our${id} = { key: 'our${id}', type: '${type}', name: ${json(optional[id])}, needConsent: true, cookies: [], js() {${code}} };
(tarteaucitron.job = tarteaucitron.job || []).push('our${id}');`;

const title = (/** @type {keyof typeof packages} */ name) => `${name} ${packages[name].version}`;

/** In the order of the columns; the first is what the others are compared with. @type {Record<string, Variant>} */
export const variants = {
  consentry: consentry('Consentry', 'consentry.js'),
  tagged: consentry('Consentry, tags only', 'consentry.tagged.js'),
  vanilla: {
    title: title('vanilla-cookieconsent'),
    file: from('vanilla-cookieconsent'),
    page: (tags) => ({
      head: '<link rel="stylesheet" href="dist/cookieconsent.css">',
      body: `${markup(tags, 'data-category="analytics"')}
<script type="module">
import './dist/cookieconsent.umd.js';
CookieConsent.run(${json(vanillaConfig)});
</script>`,
    }),
    selectors: {
      accept: '#cc-main .cm [data-role=all]',
      reject: '#cc-main .cm [data-role=necessary]',
      preferences: '#cc-main .cm [data-role=show]',
      dialog: '#cc-main .pm [data-role=save]',
    },
    accepted: 'cc_cookie=',
  },
  tarteaucitron: {
    title: title('tarteaucitronjs'),
    file: from('tarteaucitronjs'),
    page: (tags) => ({
      head: `<script src="tarteaucitron.min.js"></script>
<script>
tarteaucitron.init(${json(tarteaucitronConfig)});
</script>`,
      body: `<script>${tarteaucitronService(
        'analytics',
        'analytic',
        tags.map(({ src, text }) => (src ? `tarteaucitron.addScript('${src}')` : text)).join(';\n'),
      )}${tarteaucitronService('functional', 'api')}${tarteaucitronService('marketing', 'ads')}
</script>`,
    }),
    selectors: {
      accept: '#tarteaucitronPersonalize2',
      reject: '#tarteaucitronAllDenied2',
      preferences: '#tarteaucitronCloseAlert',
      dialog: '#tarteaucitronAllAllowed',
    },
    accepted: '!ouranalytics=true',
  },
  klaro: {
    title: title('klaro'),
    file: from('klaro'),
    page: (tags) => ({
      head: `<script>klaroConfig = ${json(klaroConfig)};</script>
<script defer src="dist/klaro.js"></script>`,
      body: markup(tags, 'data-type="text/javascript" data-name="analytics"', 'data-src'),
    }),
    selectors: {
      accept: '#klaro .cookie-notice .cm-btn-success',
      reject: '#klaro .cookie-notice .cn-decline',
      preferences: '#klaro .cookie-notice .cn-learn-more',
      dialog: '#klaro .cm-modal .cm-btn-accept',
    },
    accepted: 'klaro=',
  },
};
