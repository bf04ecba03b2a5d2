import { changes } from './changes.js';
import { commands } from './commands.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';

export interface MetaPixelOptions extends Follows {
  /** @default 'marketing' */
  category?: string;
  /** Name of the global function. @default 'fbq' */
  name?: string;
  /**
   * Limited Data Use (United States): while denied, events are sent with restricted use instead of being held back.
   * @default false
   */
  limitedDataUse?: boolean;
  /** Meta's number of the country that it is for: 1 for the United States, 0 to let Meta locate. @default 0 */
  country?: number;
  /** Meta's number of the state: 1000 for California, 0 to let Meta locate. @default 0 */
  state?: number;
}

/**
 * Meta pixel: `consent`, `revoke` before `init`, so that events wait; `grant` lets them go. Or, with
 * `limitedDataUse`, `dataProcessingOptions`.
 *
 * @see https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 * @see https://developers.facebook.com/docs/meta-pixel/implementation/data-processing-options
 */
export const metaPixel =
  (options: MetaPixelOptions = {}): Integration =>
  (page, defaults, later) => {
    const { name = 'fbq', limitedDataUse, country = 0, state = 0 } = options;
    const may = follows(options, 'marketing');
    const fbq = commands(page, later, { name, queue: 'queue' });
    const say = changes((granted: boolean) => {
      if (!limitedDataUse) fbq('consent', granted ? 'grant' : 'revoke');
      else if (granted) fbq('dataProcessingOptions', []);
      else fbq('dataProcessingOptions', ['LDU'], country, state);
    });
    say(may(defaults));
    return (now) => say(may(now));
  };
