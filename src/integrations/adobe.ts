import { changes } from './changes.js';
import { commands, reported } from './commands.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';

export interface AdobeOptions extends Follows {
  /** @default 'analytics' */
  category?: string;
  /** The instance that was imported and configured. @default the global of that `name` */
  client?: (command: string, options: unknown) => Promise<unknown>;
  /** Name of the global function. @default 'alloy' */
  name?: string;
}

/**
 * Adobe Experience Platform Web SDK: `setConsent` (Adobe 2.0, `collect`), right behind the page's own `configure`,
 * to which you give `defaultConsent: 'pending'`. Told on every page where a choice is known.
 *
 * @see https://experienceleague.adobe.com/en/docs/experience-platform/web-sdk/commands/setconsent
 */
export const adobe =
  (options: AdobeOptions = {}): Integration =>
  (page, _defaults, later) => {
    const { name = 'alloy', client } = options;
    const may = follows(options, 'analytics');
    const alloy: (command: string, options: unknown) => void = client
      ? (...call) => reported(later, client(...call))
      : commands(page, later, { name, queue: 'q', first: 'configure' });
    const say = changes((granted: boolean) =>
      alloy('setConsent', {
        consent: [{ standard: 'Adobe', version: '2.0', value: { collect: { val: granted ? 'y' : 'n' } } }],
      }),
    );
    return (now) => say(may(now));
  };
