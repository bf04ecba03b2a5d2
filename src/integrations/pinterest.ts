import { changes } from './changes.js';
import { commands } from './commands.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';

export interface PinterestOptions extends Follows {
  /** @default 'marketing' */
  category?: string;
  /** Name of the global function. @default 'pintrk' */
  name?: string;
}

/** Pinterest tag: `setconsent`. Not verified against the vendor's page, so hold the tag as well. */
export const pinterest =
  (options: PinterestOptions = {}): Integration =>
  (page, defaults, later) => {
    const may = follows(options, 'marketing');
    const pintrk = commands(page, later, { name: options.name ?? 'pintrk', queue: 'queue' });
    const say = changes((granted: boolean) => pintrk('setconsent', granted));
    say(may(defaults));
    return (now) => say(may(now));
  };
