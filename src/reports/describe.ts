import type { Reports } from '../features.js';
import type { Code } from '../report.js';
import { check } from './check.js';
import { configText } from './config-text.js';
import { debug } from './debug.js';

const SAFE = 'only http, https and relative URLs are released';

const SENTENCES: Readonly<Record<Code, (detail: string, cause: unknown) => string>> = {
  accent: (detail) => `ui.accent: "${detail}" is not an opaque CSS colour`,
  async: () =>
    'the script tag has async or defer (or is a module), and services name hosts, cookies or keys, or Google Consent Mode is advanced: what the page does before it has loaded is not stopped',
  call: () => 'a call in consentryQueue threw',
  choice: (detail) =>
    `choose: passed over what is no category or service, or neither true nor false: ${detail}`,
  config: (detail, options) => configText([...(detail ? [detail] : []), ...check(options)]),
  dialog: () =>
    'the preferences could not be loaded; they are asked for again when they are wanted, the banner works',
  early: () => 'the call came before consentry.init(options)',
  element: (detail) => `a <${detail}> could not be handled and stays as it is`,
  expression: (detail) => `${detail} stays shut: unknown or malformed`,
  hung: (detail) => `${detail || 'an inline module'} has not answered; the scripts behind it go on`,
  integration: (detail, cause) =>
    cause
      ? `the integration ${detail} failed; its vendor may not know of the choice`
      : `integrations.${detail} is not part of this build`,
  length: () => 'the choice is too long for a cookie; categories with exceptions are stored as denied',
  listener: (detail) => `a listener of "${detail}" threw or is no function`,
  live: (detail) => `${detail} has data-consent but not type="text/plain", so the browser does not hold it`,
  locale: (detail) => `the texts for "${detail}" have not come; until they do, English is shown`,
  nonce: (detail) => `${detail} stays shut: it lacks the nonce that Consentry's own script has`,
  receipts: (detail) =>
    detail
      ? `the ${detail} oldest receipts were given up: the server has confirmed none for too long`
      : 'receipts could not be sent; they are kept and sent from a later page',
  reopen: () =>
    'reopenButton is false and nothing in the page has data-consentry="preferences": consent cannot be withdrawn',
  script: (detail) => `${detail} could not be released`,
  step: (detail) => `${detail} failed; the page goes on`,
  store: () => 'the choice could not be stored; it holds until this page is left',
  strict: () =>
    'the choice could not be stored, so the page is not reloaded; its policy still forbids what was granted',
  surface: () => 'a surface failed; what nobody could answer stays shut',
  template: (detail) =>
    `${detail} in a held <template>: some browsers fetch it all the same; write data-src, data-href, data-poster`,
  twice: () => 'init(options) is for a tag with data-manual, once',
  ui: () => 'the banner and preferences could not be loaded; optional things stay shut',
  unread: () =>
    'the element "consentry-config" is not read: it has to be a <script type="application/json"> before the tag of Consentry',
  url: (detail) => `${detail} stays shut: ${SAFE}`,
};

const sentence = (code: Code, detail: string, cause: unknown) => SENTENCES[code](detail, cause);

export const describe: Reports = Object.assign(sentence, { debug });
