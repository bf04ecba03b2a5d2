import { changes } from './changes.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';
import { queueOf } from './queue.js';

export interface TiktokOptions extends Follows {
  /** @default 'marketing' */
  category?: string;
  /** Name of the global queue. @default 'ttq' */
  queue?: string;
}

/** TikTok pixel: `holdConsent` before any event, then `grantConsent` or `revokeConsent`. */
export const tiktok =
  (options: TiktokOptions = {}): Integration =>
  (page, defaults) => {
    const may = follows(options, 'marketing');
    const call = (method: string) => {
      const ttq = queueOf(page, options.queue ?? 'ttq') as ReturnType<typeof queueOf> &
        Record<string, unknown>;
      // TikTok's snippet and its script give the queue methods; before them, an entry is the call.
      if (typeof ttq[method] === 'function') ttq[method]();
      else ttq.push([method]);
    };
    if (!may(defaults)) call('holdConsent');
    const say = changes((granted: boolean) => call(granted ? 'grantConsent' : 'revokeConsent'));
    return (now) => say(may(now));
  };
