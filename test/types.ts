// Checked by `tsc -p test`: what the public types allow, and what they do not. Nothing here runs.
import { type Consent, type ConsentOptions, createConsent, type Integration } from '../src/index.js';
import { matomo } from '../src/integrations/matomo.js';
import { metaPixel } from '../src/integrations/meta-pixel.js';
import de from '../src/locales/de.js';

export const right: ConsentOptions = {
  revision: 2,
  mode: 'opt-out',
  region: 'DE',
  regions: { 'US-CA': { mode: 'opt-out' } },
  categories: { analytics: { label: 'A' }, own: {} },
  services: {
    ga: { category: 'analytics', cookies: [{ name: '_ga*' }], storage: ['_ga*'], hosts: ['*.a.example'] },
  },
  cookie: { name: 'c', sameSite: 'Strict', days: 30 },
  ui: { position: 'top', reopenButton: false },
  gpc: 'ignore',
  reloadOnRevoke: false,
  messages: {
    de,
    en: { accept: 'Yes', reopen: 'Cookies', 'category.own': 'Mine', 'category.own.text': '…' },
  },
};

export const read: ConsentOptions = { messages: JSON.parse('{}') as Record<string, Record<string, string>> };

export const vendors: ConsentOptions = {
  integrations: {
    metaPixel: metaPixel({ limitedDataUse: true, service: 'meta' }),
    // @ts-expect-error: no such option
    matomo: matomo({ consent: 'everything' }),
    own: ((_page, defaults) => (now) => void [defaults.via, now.allows('analytics')]) satisfies Integration,
  },
};

export const wrong: ConsentOptions[] = [
  // @ts-expect-error: no such mode
  { mode: 'maybe' },
  // @ts-expect-error: no such option
  { modus: 'opt-in' },
  // @ts-expect-error: a service needs its category
  { services: { ga: {} } },
  // @ts-expect-error: a cookie needs its name
  { services: { ga: { category: 'analytics', cookies: [{}] } } },
  // @ts-expect-error: no such place
  { ui: { position: 'left' } },
  // @ts-expect-error: no such text
  { messages: { de: { acept: 'Gern' } } },
  // @ts-expect-error: there is no option that makes Do Not Track matter
  { dnt: 'honour' },
];

export const use = async (consent: Consent): Promise<void> => {
  consent.choose({ analytics: true, services: { ga: false } });
  // @ts-expect-error: only true and false are answers
  consent.choose({ analytics: 'yes' });
  // @ts-expect-error: a choice is an object
  consent.choose('analytics');
  // @ts-expect-error: services are answered one by one
  consent.choose({ services: true });

  const allowed: boolean = consent.allows('analytics', 'ga');
  // @ts-expect-error: a category is needed
  consent.allows();

  const off: () => void = consent.on('change', ({ granted, record, notCleared }) => {
    const names: readonly string[] = granted;
    const kind: 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cache' | undefined =
      notCleared[0]?.kind;
    // @ts-expect-error: a reset has no record
    const by = record.by;
    return [names, kind, by];
  });
  consent.on('ready', ({ state }) => state.surface, { once: true, signal: new AbortController().signal });
  // @ts-expect-error: no such event
  consent.on('changed', () => off);
  // @ts-expect-error: the detail of consent has no list of grants
  consent.on('consent', ({ granted }) => granted);

  consent.show('preferences');
  // @ts-expect-error: nothing is shown by that name
  consent.show('none');
  // @ts-expect-error: the state is read-only
  consent.state = { ...consent.state };
  // @ts-expect-error: and so is what is in it
  consent.state.decision.ask = null;
  // @ts-expect-error: down to each verdict
  consent.state.decision.categories.analytics = { granted: allowed, because: 'chosen' };
  // @ts-expect-error: init is for a script tag with data-manual
  consent.init();

  const nothing: undefined = (await consent.whenAllowed('analytics')) as undefined;
  await consent.ready;
  // @ts-expect-error: there may be no record
  consent.receipt().by;
  createConsent(right);
  createConsent();
  // @ts-expect-error: options are an object
  createConsent(nothing ?? 'opt-in');
};

/** What a page with the script tag has. */
export const published = (): void => {
  window.consentryQueue ||= [];
  window.consentryQueue.push((consent) => consent.on('change', () => {}));
  document.addEventListener('consentry:change', ({ detail }) => {
    const names: readonly string[] = detail.granted;
    // @ts-expect-error: nothing of that name
    return [names, detail.allowed];
  });
  window.consentry?.acceptAll();
  window.consentry?.init?.({ revision: 2 });
};
