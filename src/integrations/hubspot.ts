import { changes } from './changes.js';
import type { Integration, Told } from './integration.js';
import { queueOf } from './queue.js';

export interface HubSpotOptions {
  /** What HubSpot's `analytics` follows. @default 'analytics' */
  analytics?: string;
  /** What HubSpot's `advertisement` follows. @default 'marketing' */
  advertisement?: string;
  /** What HubSpot's `functionality` follows. @default 'functional' */
  functionality?: string;
  /** Leave HubSpot's own banner on. @default false */
  ownBanner?: boolean;
  /** Name of the global queue. @default '_hsp' */
  queue?: string;
}

/**
 * HubSpot: `setHubSpotConsent` before its script and at every change, and its cookies removed at a withdrawal.
 *
 * @see https://developers.hubspot.com/docs/api/events/cookie-banner
 */
export const hubspot =
  (options: HubSpotOptions = {}): Integration =>
  (page, defaults) => {
    const { queue = '_hsp', ownBanner, ...names } = options;
    const follow = {
      analytics: 'analytics',
      advertisement: 'marketing',
      functionality: 'functional',
      ...names,
    };
    const push = (...command: unknown[]) => queueOf(page, queue).push(command);
    if (!ownBanner) page.disableHubSpotCookieBanner = true;
    let before = '';
    const say = changes((consent: Readonly<Record<string, boolean>>) => {
      const granted = Object.keys(consent)
        .filter((key) => consent[key])
        .join();
      const withdrawn = before.split(',').some((key) => key && !consent[key]);
      before = granted;
      if (withdrawn) push('revokeCookieConsent');
      push('setHubSpotConsent', consent);
    });
    const tell = ({ allows }: Told) =>
      say(Object.fromEntries(Object.entries(follow).map(([key, category]) => [key, allows(category)])));
    tell(defaults);
    return tell;
  };
