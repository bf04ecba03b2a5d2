import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adobe } from '../../src/integrations/adobe.js';
import { amplitude } from '../../src/integrations/amplitude.js';
import { hubspot } from '../../src/integrations/hubspot.js';
import type { Integration } from '../../src/integrations/integration.js';
import { matomo } from '../../src/integrations/matomo.js';
import { metaPixel } from '../../src/integrations/meta-pixel.js';
import { microsoftClarity } from '../../src/integrations/microsoft-clarity.js';
import { microsoftUet } from '../../src/integrations/microsoft-uet.js';
import { mixpanel } from '../../src/integrations/mixpanel.js';
import { pinterest } from '../../src/integrations/pinterest.js';
import { piwikPro } from '../../src/integrations/piwik-pro.js';
import { posthog } from '../../src/integrations/posthog.js';
import { reddit } from '../../src/integrations/reddit.js';
import { shopify } from '../../src/integrations/shopify.js';
import { snowplow } from '../../src/integrations/snowplow.js';
import { tiktok } from '../../src/integrations/tiktok.js';
import { wordpress } from '../../src/integrations/wordpress.js';
import * as models from './models.js';
import { pageWith, start, told } from './told.js';

const catalogue = JSON.parse(readFileSync('src/integrations/catalogue.json', 'utf8'));

interface Vendor {
  readonly make: (options?: Record<string, never>) => Integration;
  readonly arrive: models.Arrive;
  /** The vendor's global, and the option that gives it another name. */
  readonly global: string;
  readonly option?: string;
  /** What it hears without a choice, and of a choice after that. */
  readonly before: readonly unknown[];
  readonly granted: readonly unknown[];
  readonly denied: readonly unknown[];
  /** What it hears of a first choice that is no, where that is not the same as having said nothing. */
  readonly refused?: readonly unknown[];
  /** What it hears where everything is granted without a choice. */
  readonly open: readonly unknown[];
  /** It has to be told behind the page's first call, which starts it. */
  readonly behind?: true;
  /** Its options name a category for each of the vendor's own. */
  readonly several?: true;
  /** Told late, it needs what holds and not the way there. */
  readonly stateOnly?: true;
}

const uet = (kind: string, ad_storage: string) => ['consent', kind, { ad_storage }];
const clarity = (all: string) => [['consentv2', { ad_Storage: all, analytics_Storage: all }]];
const hubspotSaid = (all: boolean) => [
  'setHubSpotConsent',
  { analytics: all, advertisement: all, functionality: all },
];
const piwik = (status: number) => [['setComplianceSettings', { consents: { analytics: { status } } }]];
const alloy = (val: string) => [
  ['setConsent', { consent: [{ standard: 'Adobe', version: '2.0', value: { collect: { val } } }] }],
];
const anonymous = [
  'enableAnonymousTracking',
  { options: { withServerAnonymisation: true }, stateStorageStrategy: 'none' },
];
const shop = (all: boolean) => [
  ['setTrackingConsent', { analytics: all, marketing: all, preferences: all, sale_of_data: all }],
];
const wp = (all: string) => [
  ['functional', 'allow'],
  ...['preferences', 'statistics-anonymous', 'statistics', 'marketing'].map((category) => [category, all]),
];

const vendors: Record<string, Vendor> = {
  microsoftUet: {
    make: microsoftUet,
    arrive: models.arrayQueue,
    global: 'uetq',
    option: 'queue',
    before: uet('default', 'denied'),
    granted: uet('update', 'granted'),
    denied: uet('update', 'denied'),
    refused: uet('update', 'denied'),
    open: uet('default', 'granted'),
  },
  microsoftClarity: {
    make: microsoftClarity,
    arrive: models.clarityStub,
    global: 'clarity',
    option: 'name',
    before: clarity('denied'),
    granted: clarity('granted'),
    denied: clarity('denied'),
    open: clarity('granted'),
    several: true,
  },
  metaPixel: {
    make: metaPixel,
    arrive: models.guarded('queue'),
    global: 'fbq',
    option: 'name',
    before: [['consent', 'revoke']],
    granted: [['consent', 'grant']],
    denied: [['consent', 'revoke']],
    open: [['consent', 'grant']],
  },
  'metaPixel (Limited Data Use)': {
    make: (options) => metaPixel({ limitedDataUse: true, country: 1, state: 1000, ...options }),
    arrive: models.guarded('queue'),
    global: 'fbq',
    option: 'name',
    before: [['dataProcessingOptions', ['LDU'], 1, 1000]],
    granted: [['dataProcessingOptions', []]],
    denied: [['dataProcessingOptions', ['LDU'], 1, 1000]],
    open: [['dataProcessingOptions', []]],
  },
  tiktok: {
    make: tiktok,
    arrive: models.tiktokQueue,
    global: 'ttq',
    option: 'queue',
    before: [['holdConsent']],
    granted: [['grantConsent']],
    denied: [['revokeConsent']],
    refused: [['revokeConsent']],
    open: [],
  },
  pinterest: {
    make: pinterest,
    arrive: models.guarded('queue'),
    global: 'pintrk',
    option: 'name',
    before: [['setconsent', false]],
    granted: [['setconsent', true]],
    denied: [['setconsent', false]],
    open: [['setconsent', true]],
  },
  reddit: {
    make: reddit,
    arrive: models.guarded('callQueue'),
    global: 'rdt',
    option: 'name',
    before: [['disableFirstPartyCookies']],
    granted: [['enableFirstPartyCookies']],
    denied: [['disableFirstPartyCookies']],
    open: [['enableFirstPartyCookies']],
  },
  matomo: {
    make: matomo,
    arrive: models.arrayQueue,
    global: '_paq',
    option: 'queue',
    before: [['requireConsent']],
    granted: [['setConsentGiven']],
    denied: [['forgetConsentGiven']],
    open: [['requireConsent'], ['setConsentGiven']],
  },
  'matomo (cookies)': {
    make: (options) => matomo({ consent: 'cookies', ...options }),
    arrive: models.arrayQueue,
    global: '_paq',
    option: 'queue',
    before: [['requireCookieConsent']],
    granted: [['setCookieConsentGiven']],
    denied: [['forgetCookieConsentGiven']],
    open: [['requireCookieConsent'], ['setCookieConsentGiven']],
  },
  piwikPro: {
    make: piwikPro,
    arrive: models.piwikProApi,
    global: 'dataLayer',
    option: 'dataLayer',
    before: [['setInitialComplianceSettings', { consents: ['analytics'] }]],
    granted: piwik(1),
    denied: piwik(0),
    refused: piwik(0),
    open: [['setInitialComplianceSettings', { consents: ['analytics'] }]],
    several: true,
  },
  posthog: {
    make: posthog,
    arrive: models.initialised(
      'opt_in_capturing',
      'opt_out_capturing',
      'has_opted_in_capturing',
      'has_opted_out_capturing',
    ),
    global: 'posthog',
    option: 'name',
    before: [],
    granted: [['opt_in_capturing']],
    denied: [['opt_out_capturing']],
    stateOnly: true,
    open: [['opt_in_capturing']],
  },
  mixpanel: {
    make: mixpanel,
    arrive: models.initialised(
      'opt_in_tracking',
      'opt_out_tracking',
      'has_opted_in_tracking',
      'has_opted_out_tracking',
    ),
    global: 'mixpanel',
    option: 'name',
    before: [],
    granted: [['opt_in_tracking']],
    denied: [['opt_out_tracking', { delete_user: false }]],
    stateOnly: true,
    open: [['opt_in_tracking']],
  },
  amplitude: {
    make: amplitude,
    arrive: models.amplitudeClient,
    global: 'amplitude',
    option: 'name',
    before: [['setOptOut', true]],
    granted: [['setOptOut', false]],
    denied: [['setOptOut', true]],
    stateOnly: true,
    open: [['setOptOut', false]],
  },
  snowplow: {
    make: snowplow,
    arrive: models.startedBy('newTracker', false),
    global: 'snowplow',
    option: 'name',
    before: [anonymous],
    granted: [['disableAnonymousTracking', { stateStorageStrategy: 'cookieAndLocalStorage' }]],
    denied: [['clearUserData'], anonymous],
    open: [['disableAnonymousTracking', { stateStorageStrategy: 'cookieAndLocalStorage' }]],
    behind: true,
  },
  hubspot: {
    make: hubspot,
    arrive: models.arrayQueue,
    global: '_hsp',
    option: 'queue',
    before: [hubspotSaid(false)],
    granted: [hubspotSaid(true)],
    denied: [['revokeCookieConsent'], hubspotSaid(false)],
    open: [hubspotSaid(true)],
    several: true,
  },
  shopify: {
    make: shopify,
    arrive: models.shopifyGlobal,
    global: 'Shopify',
    before: [],
    granted: shop(true),
    denied: shop(false),
    refused: shop(false),
    stateOnly: true,
    open: [],
    several: true,
  },
  wordpress: {
    make: wordpress,
    arrive: models.wordpressFunction,
    global: 'wp_set_consent',
    before: [],
    granted: wp('allow'),
    denied: wp('deny'),
    refused: wp('deny'),
    stateOnly: true,
    open: [],
    several: true,
  },
  adobe: {
    make: adobe,
    arrive: models.startedBy('configure', true),
    global: 'alloy',
    option: 'name',
    before: [],
    granted: alloy('y'),
    denied: alloy('n'),
    refused: alloy('n'),
    open: [],
    behind: true,
  },
};

const ALL = ['analytics', 'functional', 'marketing'];
const isOwn = (call: unknown) => JSON.stringify(call) === JSON.stringify([models.OWN]);
const without = (heard: models.Heard) => heard.filter((call) => !isOwn(call));

describe.each(Object.entries(vendors))('%s', (_name, vendor) => {
  const { make, arrive, global, option, before, granted, denied, refused = [], open, stateOnly } = vendor;
  const { behind, several } = vendor;
  const course = [told(ALL), told(ALL), told(), told(), told(ALL)];

  it('hears the default, grant, revoke and grant, each once', () => {
    const page = pageWith();
    const heard = arrive(page, global);
    const tell = start(make(), page);
    for (const now of course) tell(now);
    expect(without(heard)).toEqual([...before, ...granted, ...denied, ...granted]);
  });

  it.each([
    ['before any choice', 0, before, before],
    ['after a grant', 1, [...before, ...granted], granted],
    ['after a withdrawal', 3, [...before, ...granted, ...denied], before],
    ['after a second grant', 5, [...before, ...granted, ...denied, ...granted], granted],
  ])('may come %s', (_when, steps, all, last) => {
    const page = pageWith();
    const tell = start(make(), page);
    for (const now of course.slice(0, steps)) tell(now);
    const heard = arrive(page, global);
    const expected = stateOnly ? (steps === 3 && before.length === 0 && refused.length ? denied : last) : all;
    expect(without(heard)).toEqual(expected);
    for (const now of course.slice(steps)) tell(now);
    const rest = {
      0: [...granted, ...denied, ...granted],
      1: [...denied, ...granted],
      3: granted,
      5: [],
    }[steps];
    expect(without(heard)).toEqual([...expected, ...(rest ?? [])]);
  });

  it('hears a first choice that is no', () => {
    const page = pageWith();
    const heard = arrive(page, global);
    const tell = start(make(), page);
    tell(told());
    tell(told());
    expect(without(heard)).toEqual([...before, ...refused]);
  });

  it('hears that the mode grants without a choice', () => {
    const page = pageWith();
    const heard = arrive(page, global);
    start(make(), page, ALL);
    expect(without(heard)).toEqual(open);
  });

  it.skipIf(stateOnly)('is told before the page says anything to it', () => {
    const page = pageWith();
    start(make(), page)(told(ALL));
    const heard = arrive(page, global);
    const said = [...before, ...granted];
    expect(heard).toEqual(behind ? [[models.OWN], ...said] : [...said, [models.OWN]]);
  });

  it.skipIf(several).each([
    ['another category', { category: 'own' }],
    ['a service of its own', { service: 'own' }],
  ])('may follow %s', (_what, options) => {
    const page = pageWith();
    const heard = arrive(page, global);
    const tell = start(make(options as never), page);
    tell({ ...told(ALL), allows: (...asked) => !asked.includes('own') });
    tell({ ...told(ALL), allows: (...asked) => asked.includes('own') });
    expect(without(heard)).toEqual([...before, ...refused, ...granted]);
  });

  it('is not taken from an element of its name', () => {
    const page = pageWith();
    // As the browser has its named properties: to be read, and to be covered by a property of the window's own.
    Object.setPrototypeOf(page, { [global]: { nodeType: 1, push: { nodeType: 1 } } });
    const tell = start(make(), page);
    tell(told(ALL));
    expect(without(arrive(page, global))).toEqual(stateOnly ? granted : [...before, ...granted]);
  });

  it.skipIf(!option)('may have another name', () => {
    const page = pageWith();
    const tell = start(make({ [String(option)]: 'other' } as never), page);
    tell(told(ALL));
    const heard = arrive(page, 'other');
    expect(without(heard).slice(-granted.length)).toEqual(granted);
    expect(page[global]).toBeUndefined();
  });
});

describe('the catalogue', () => {
  it('has a test of each vendor', () => {
    const here = Object.keys(vendors).map((name) => name.split(' ')[0]);
    const files = ['googleConsentMode', 'dataLayer', 'segment', 'plausible', 'umami', 'fathom'];
    expect([...new Set([...here, ...files])].sort()).toEqual(Object.keys(catalogue).sort());
  });
});
