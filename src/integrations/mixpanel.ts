import { clientOf } from './client.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';

export interface MixpanelOptions extends Follows {
  /** @default 'analytics' */
  category?: string;
  /** The client that was imported from `mixpanel-browser`. @default the global of that `name` */
  client?: unknown;
  /** Name of the global. @default 'mixpanel' */
  name?: string;
  /** Have Mixpanel delete the profile of an identified user at a withdrawal, as it does by itself. @default false */
  deleteUser?: boolean;
}

/**
 * Mixpanel: opted in or out, as soon as it has been initialised. Give it `opt_out_tracking_by_default: true` and
 * `opt_out_persistence_by_default: true`; it stores that it is opted out.
 *
 * @see https://docs.mixpanel.com/docs/privacy/protecting-user-data
 */
export const mixpanel =
  (options: MixpanelOptions = {}): Integration =>
  (page, defaults, later) => {
    const { name = 'mixpanel', client, deleteUser = false } = options;
    const may = follows(options, 'analytics');
    let granted = may(defaults);
    const say = clientOf(
      page,
      later,
      { name, method: 'init', started: (mixpanel) => Boolean(mixpanel.__loaded), client },
      (mixpanel) => {
        // It remembers, too: asked, so that a page view is not another opt-in. A snippet's stub does not answer.
        if (mixpanel[granted ? 'has_opted_in_tracking' : 'has_opted_out_tracking']?.() === true) return;
        if (granted) mixpanel.opt_in_tracking();
        else mixpanel.opt_out_tracking({ delete_user: deleteUser });
      },
    );
    say();
    return (now) => {
      granted = may(now);
      say();
    };
  };
