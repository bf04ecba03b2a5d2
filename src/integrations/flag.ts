import { changes } from './changes.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';

/**
 * A vendor that looks for a key in `localStorage` and stays silent where it is. The key is written when the visitor
 * refuses, and removed when it is granted or the record is erased: without a choice nothing is stored.
 */
export const flag =
  (key: string, value: string, options: Follows): Integration =>
  (page) => {
    const may = follows(options, 'analytics');
    const say = changes((unset: boolean) => {
      if (unset) page.localStorage.removeItem(key);
      else page.localStorage.setItem(key, value);
    });
    return (now) => say(now.via === 'reset' || may(now));
  };
