import { changes } from './changes.js';
import { commands } from './commands.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';

export interface RedditOptions extends Follows {
  /** @default 'marketing' */
  category?: string;
  /** Name of the global function. @default 'rdt' */
  name?: string;
}

/** Reddit pixel: first-party cookies on or off. Events are sent either way, so hold the tag as well. */
export const reddit =
  (options: RedditOptions = {}): Integration =>
  (page, defaults, later) => {
    const may = follows(options, 'marketing');
    const rdt = commands(page, later, { name: options.name ?? 'rdt', queue: 'callQueue' });
    const say = changes((granted: boolean) =>
      rdt(granted ? 'enableFirstPartyCookies' : 'disableFirstPartyCookies'),
    );
    say(may(defaults));
    return (now) => say(may(now));
  };
