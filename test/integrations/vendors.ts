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

/** One vendor: what it has to hear, in the same course of choices as all others. */
export interface Vendor {
  readonly make: (options?: Record<string, never>) => Integration;
  /** How it comes, the vendor's global, and the option that gives that another name. */
  readonly at: readonly [arrive: models.Arrive, global: string, option?: string];
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

export const vendors: Readonly<Record<string, Vendor>> = {
  microsoftUet: {
    make: microsoftUet,
    at: [models.arrayQueue, 'uetq', 'queue'],
    before: uet('default', 'denied'),
    granted: uet('update', 'granted'),
    denied: uet('update', 'denied'),
    refused: uet('update', 'denied'),
    open: uet('default', 'granted'),
  },
  microsoftClarity: {
    make: microsoftClarity,
    at: [models.clarityStub, 'clarity', 'name'],
    before: clarity('denied'),
    granted: clarity('granted'),
    denied: clarity('denied'),
    open: clarity('granted'),
    several: true,
  },
  metaPixel: {
    make: metaPixel,
    at: [models.guarded('queue'), 'fbq', 'name'],
    before: [['consent', 'revoke']],
    granted: [['consent', 'grant']],
    denied: [['consent', 'revoke']],
    open: [['consent', 'grant']],
  },
  'metaPixel (Limited Data Use)': {
    make: (options) => metaPixel({ limitedDataUse: true, country: 1, state: 1000, ...options }),
    at: [models.guarded('queue'), 'fbq', 'name'],
    before: [['dataProcessingOptions', ['LDU'], 1, 1000]],
    granted: [['dataProcessingOptions', []]],
    denied: [['dataProcessingOptions', ['LDU'], 1, 1000]],
    open: [['dataProcessingOptions', []]],
  },
  tiktok: {
    make: tiktok,
    at: [models.tiktokQueue, 'ttq', 'queue'],
    before: [['holdConsent']],
    granted: [['grantConsent']],
    denied: [['revokeConsent']],
    refused: [['revokeConsent']],
    open: [],
  },
  pinterest: {
    make: pinterest,
    at: [models.guarded('queue'), 'pintrk', 'name'],
    before: [['setconsent', false]],
    granted: [['setconsent', true]],
    denied: [['setconsent', false]],
    open: [['setconsent', true]],
  },
  reddit: {
    make: reddit,
    at: [models.guarded('callQueue'), 'rdt', 'name'],
    before: [['disableFirstPartyCookies']],
    granted: [['enableFirstPartyCookies']],
    denied: [['disableFirstPartyCookies']],
    open: [['enableFirstPartyCookies']],
  },
  matomo: {
    make: matomo,
    at: [models.arrayQueue, '_paq', 'queue'],
    before: [['requireConsent']],
    granted: [['setConsentGiven']],
    denied: [['forgetConsentGiven']],
    open: [['requireConsent'], ['setConsentGiven']],
  },
  'matomo (cookies)': {
    make: (options) => matomo({ consent: 'cookies', ...options }),
    at: [models.arrayQueue, '_paq', 'queue'],
    before: [['requireCookieConsent']],
    granted: [['setCookieConsentGiven']],
    denied: [['forgetCookieConsentGiven']],
    open: [['requireCookieConsent'], ['setCookieConsentGiven']],
  },
  piwikPro: {
    make: piwikPro,
    at: [models.piwikProApi, 'dataLayer', 'dataLayer'],
    before: [['setInitialComplianceSettings', { consents: ['analytics'] }]],
    granted: piwik(1),
    denied: piwik(0),
    refused: piwik(0),
    open: [['setInitialComplianceSettings', { consents: ['analytics'] }]],
    several: true,
  },
  posthog: {
    make: posthog,
    at: [
      models.initialised(
        'opt_in_capturing',
        'opt_out_capturing',
        'has_opted_in_capturing',
        'has_opted_out_capturing',
      ),
      'posthog',
      'name',
    ],
    before: [],
    granted: [['opt_in_capturing']],
    denied: [['opt_out_capturing']],
    stateOnly: true,
    open: [['opt_in_capturing']],
  },
  mixpanel: {
    make: mixpanel,
    at: [
      models.initialised(
        'opt_in_tracking',
        'opt_out_tracking',
        'has_opted_in_tracking',
        'has_opted_out_tracking',
      ),
      'mixpanel',
      'name',
    ],
    before: [],
    granted: [['opt_in_tracking']],
    denied: [['opt_out_tracking', { delete_user: false }]],
    stateOnly: true,
    open: [['opt_in_tracking']],
  },
  amplitude: {
    make: amplitude,
    at: [models.amplitudeClient, 'amplitude', 'name'],
    before: [['setOptOut', true]],
    granted: [['setOptOut', false]],
    denied: [['setOptOut', true]],
    stateOnly: true,
    open: [['setOptOut', false]],
  },
  snowplow: {
    make: snowplow,
    at: [models.startedBy('newTracker', false), 'snowplow', 'name'],
    before: [anonymous],
    granted: [['disableAnonymousTracking', { stateStorageStrategy: 'cookieAndLocalStorage' }]],
    denied: [['clearUserData'], anonymous],
    open: [['disableAnonymousTracking', { stateStorageStrategy: 'cookieAndLocalStorage' }]],
    behind: true,
  },
  hubspot: {
    make: hubspot,
    at: [models.arrayQueue, '_hsp', 'queue'],
    before: [hubspotSaid(false)],
    granted: [hubspotSaid(true)],
    denied: [['revokeCookieConsent'], hubspotSaid(false)],
    open: [hubspotSaid(true)],
    several: true,
  },
  shopify: {
    make: shopify,
    at: [models.shopifyGlobal, 'Shopify'],
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
    at: [models.wordpressFunction, 'wp_set_consent'],
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
    at: [models.startedBy('configure', true), 'alloy', 'name'],
    before: [],
    granted: alloy('y'),
    denied: alloy('n'),
    refused: alloy('n'),
    open: [],
    behind: true,
  },
};
