import { clientOf } from './client.js';
import { type Follows, follows } from './follows.js';
import type { Integration } from './integration.js';

export interface PostHogOptions extends Follows {
  /** @default 'analytics' */
  category?: string;
  /** The client that was imported from `posthog-js`. @default the global of that `name` */
  client?: unknown;
  /** Name of the global. @default 'posthog' */
  name?: string;
  /** Name of the event that PostHog sends when it is let in; `false` for none. @default false */
  captureEventName?: string | false;
}

/**
 * PostHog: opted in or out, as soon as it has been initialised. Give it `opt_out_capturing_by_default: true`, so
 * that it stores nothing about consent before a choice. With `cookieless_mode: 'on_reject'` it goes on counting
 * without cookies.
 *
 * @see https://posthog.com/docs/privacy/data-collection
 */
export const posthog =
  (options: PostHogOptions = {}): Integration =>
  (page, defaults, later) => {
    const { name = 'posthog', client, captureEventName = false } = options;
    const may = follows(options, 'analytics');
    let granted = may(defaults);
    let chosen = false;
    const say = clientOf(
      page,
      later,
      { name, method: 'init', started: (it) => Boolean(it.__loaded), client },
      (posthog) => {
        // It remembers, too: asked, so that a page view is not another opt-in. A snippet's stub does not answer.
        const known = posthog.has_opted_in_capturing?.() === granted;
        // Opted out by default is not refused: `cookieless_mode` counts from a refusal on.
        const unsaid = chosen && !granted && posthog.get_explicit_consent_status?.() === 'pending';
        if (known && !unsaid) return;
        if (granted) posthog.opt_in_capturing({ captureEventName });
        else posthog.opt_out_capturing();
      },
    );
    say();
    return (now) => {
      granted = may(now);
      chosen = now.via !== 'reset';
      say();
    };
  };
