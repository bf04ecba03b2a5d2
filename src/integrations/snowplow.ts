import { changes } from './changes.js';
import type { Client } from './client.js';
import { commands } from './commands.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';

export interface SnowplowOptions extends Follows {
  /** @default 'analytics' */
  category?: string;
  /** `import * as` of `@snowplow/browser-tracker`; start the trackers before. @default the global of that `name` */
  client?: unknown;
  /** Name of the tag's global function. @default 'snowplow' */
  name?: string;
  /** Where Snowplow may keep its ids when granted. @default 'cookieAndLocalStorage' */
  stateStorageStrategy?: string;
}

/**
 * Snowplow: anonymous tracking while denied, without ids, address and storage; with ids when granted, and they are
 * cleared at a withdrawal. Events are sent either way: hold the tag where that needs consent. Give the tracker
 * `anonymousTracking: { withServerAnonymisation: true }`, `stateStorageStrategy: 'none'`.
 *
 * @see https://docs.snowplow.io/docs/sources/web-trackers/anonymous-tracking/
 */
export const snowplow =
  (options: SnowplowOptions = {}): Integration =>
  (page, defaults, later) => {
    const { name = 'snowplow', client, stateStorageStrategy = 'cookieAndLocalStorage' } = options;
    const may = follows(options, 'analytics');
    // A command before the tracker is there would go to none.
    const call: (command: string, ...rest: unknown[]) => void = client
      ? (command, ...rest) => (client as Client)[command](...rest)
      : commands(page, later, { name, queue: 'q', first: 'newTracker' });
    let kept = false;
    const say = changes((granted: boolean) => {
      if (granted) call('disableAnonymousTracking', { stateStorageStrategy });
      else {
        // While it still knows where it has kept them: its cookies stay otherwise.
        if (kept) call('clearUserData');
        call('enableAnonymousTracking', {
          options: { withServerAnonymisation: true },
          stateStorageStrategy: 'none',
        });
      }
      kept = granted;
    });
    say(may(defaults));
    return (now) => say(may(now));
  };
