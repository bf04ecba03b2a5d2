import { changes } from './changes.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';
import { queueOf } from './queue.js';

export interface MatomoOptions extends Follows {
  /** @default 'analytics' */
  category?: string;
  /** Name of the global queue. @default '_paq' */
  queue?: string;
  /**
   * What needs consent: `'tracking'`, so that nothing is sent before it, or `'cookies'`, so that visits are counted
   * without cookies before it. @default 'tracking'
   */
  consent?: 'tracking' | 'cookies';
}

/**
 * Matomo, tracking consent or cookie consent. Told on every page, so Matomo's own `remember…` cookies are not
 * needed. What Matomo was asked to track while denied waits in it, and is sent if it is granted on the same page.
 *
 * @see https://developer.matomo.org/guides/tracking-consent
 */
export const matomo =
  (options: MatomoOptions = {}): Integration =>
  (page, defaults) => {
    const may = follows(options, 'analytics');
    const kind = options.consent === 'cookies' ? 'CookieConsent' : 'Consent';
    const call = (method: string) => queueOf(page, options.queue ?? '_paq').push([method]);
    const say = changes<boolean>(
      (granted) => call(granted ? `set${kind}Given` : `forget${kind}Given`),
      // Without a choice `require…` says it all; `forget…` leaves a cookie of its own.
      false,
    );
    call(`require${kind}`);
    say(may(defaults));
    return (now) => say(may(now));
  };
