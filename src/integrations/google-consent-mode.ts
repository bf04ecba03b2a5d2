import { type DataLayerOptions, dataLayerOf, pushEvent } from './data-layer.js';
import type { Integration, Told } from './integration.js';

export interface GoogleConsentModeOptions extends DataLayerOptions {
  /** How long, in milliseconds, Google's tags wait for a choice before they go by the defaults. @default 500 */
  waitForUpdate?: number;
  /** ISO 3166-2 codes that the defaults are for; elsewhere Google assumes granted. @default everywhere */
  region?: readonly string[];
  /** While `ad_storage` is denied: no click ids in requests, and no cookies with them. @default true */
  adsDataRedaction?: boolean;
  /** While storage is denied: hand `gclid` and its kin on from link to link. @default false */
  urlPassthrough?: boolean;
  /** The id that Google gave to the site's consent platform, if it has one. */
  developerId?: string;
  /** Analytics ids (`G-…`) to stop for the rest of the page when analytics is withdrawn. */
  measurementIds?: readonly string[];
  /**
   * Google's tags are not held and send cookieless pings before a choice. Nothing here changes by it, but the
   * script tag must then be first and synchronous, and says so where it is not. @default false
   */
  advanced?: boolean;
}

/** Signal → the category that it follows. */
const SIGNALS = {
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics',
  functionality_storage: 'functional',
  personalization_storage: 'functional',
  security_storage: 'necessary',
};

const signals = ({ allows }: Told) =>
  Object.fromEntries(
    Object.entries(SIGNALS).map(([signal, category]) => [signal, allows(category) ? 'granted' : 'denied']),
  );

/**
 * Google Consent Mode v2: all seven signals, as `default` before any tag, as `update` at every known choice, then
 * the data layer's event.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export const googleConsentMode =
  (options: GoogleConsentModeOptions = {}): Integration =>
  (page, defaults) => {
    const { waitForUpdate = 500, region, adsDataRedaction = true, urlPassthrough, developerId } = options;
    // Google tells a command from data by its being an Arguments object: an array is not taken for one.
    const gtag = function (..._command: unknown[]) {
      // biome-ignore lint/complexity/noArguments: see above
      dataLayerOf(page, options.dataLayer).push(arguments);
    };
    // Granted without a choice, it can be withdrawn by the first one.
    let analytics = defaults.allows('analytics');

    gtag('consent', 'default', {
      ...signals(defaults),
      wait_for_update: waitForUpdate,
      ...(region && { region }),
    });
    if (adsDataRedaction) gtag('set', 'ads_data_redaction', true);
    if (urlPassthrough) gtag('set', 'url_passthrough', true);
    if (developerId) gtag('set', `developer_id.${developerId}`, true);

    return (now) => {
      const withdrawn = analytics && now.via !== 'load' && !now.allows('analytics');
      analytics = now.allows('analytics');
      gtag('consent', 'update', signals(now));
      for (const id of options.measurementIds ?? [])
        if (withdrawn || analytics) page[`ga-disable-${id}`] = withdrawn;
      pushEvent(page, now, options);
    };
  };
