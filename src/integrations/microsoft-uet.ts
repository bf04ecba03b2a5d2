import { changes } from './changes.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';
import { queueOf } from './queue.js';

export interface MicrosoftUetOptions extends Follows {
  /** @default 'marketing' */
  category?: string;
  /** Name of the global queue, as in UET's own tag. @default 'uetq' */
  queue?: string;
}

/**
 * Microsoft Advertising (UET) consent mode: `ad_storage` as `default` before any tag, as `update` at every known
 * choice. The tag itself may run unheld then, as Microsoft intends it, or be held.
 *
 * @see https://learn.microsoft.com/advertising/guides/universal-event-tracking
 */
export const microsoftUet =
  (options: MicrosoftUetOptions = {}): Integration =>
  (page, defaults) => {
    const may = follows(options, 'marketing');
    // Three entries of one push, not an array: so the vendor has it.
    const say = (kind: string) => (granted: boolean) =>
      queueOf(page, options.queue ?? 'uetq').push('consent', kind, {
        ad_storage: granted ? 'granted' : 'denied',
      });
    say('default')(may(defaults));
    const update = changes(say('update'));
    return (now) => update(may(now));
  };
