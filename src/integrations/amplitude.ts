import { changes } from './changes.js';
import { clientOf } from './client.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';

export interface AmplitudeOptions extends Follows {
  /** @default 'analytics' */
  category?: string;
  /** What was imported from `@amplitude/analytics-browser`. @default the global of that `name` */
  client?: unknown;
  /** Name of the global. @default 'amplitude' */
  name?: string;
}

/**
 * Amplitude: `setOptOut`, which waits in it until it has been initialised. Give it `optOut: true`: by default it
 * sends events at its start already.
 */
export const amplitude =
  (options: AmplitudeOptions = {}): Integration =>
  (page, defaults, later) => {
    const { name = 'amplitude', client } = options;
    const may = follows(options, 'analytics');
    let granted = may(defaults);
    const say = clientOf(page, later, { name, method: 'setOptOut', client }, (amplitude) =>
      amplitude.setOptOut(!granted),
    );
    const tell = changes((next: boolean) => {
      granted = next;
      say();
    });
    tell(granted);
    return (now) => tell(may(now));
  };
