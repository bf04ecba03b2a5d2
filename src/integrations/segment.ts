import { clientOf } from './client.js';
import { type Follows, follows } from './follows.js';
import type { Integration, Told } from './integration.js';

export interface SegmentOptions extends Follows {
  /** Without it no event leaves. @default 'analytics' */
  category?: string;
  /** What `AnalyticsBrowser.load()` of `@segment/analytics-next` returned. @default the global of that `name` */
  client?: unknown;
  /** Name of the global. @default 'analytics' */
  name?: string;
}

/** What a middleware is handed: an event on its way, and what hands it on. */
interface Passing {
  readonly payload: { readonly obj: { context?: { readonly consent?: object } } };
  next(payload: Passing['payload']): void;
}

/**
 * Segment: a source middleware that stops every event while denied, and stamps the others with what is granted, as
 * `context.consent.categoryPreferences`, for Segment's own routing by destination. `load()` itself asks for the
 * settings and stores an id: hold it where that needs consent.
 *
 * @see https://segment.com/docs/privacy/consent-management/consent-in-segment-connections/
 */
export const segment =
  (options: SegmentOptions = {}): Integration =>
  (page, defaults, later) => {
    const { name = 'analytics', client } = options;
    const may = follows(options, 'analytics');
    let now: Told = defaults;
    const add = clientOf(page, later, { name, method: 'addSourceMiddleware', client }, (analytics) =>
      analytics.addSourceMiddleware(({ payload, next }: Passing) => {
        // An event that is not handed on is dropped.
        if (!may(now)) return;
        const { allows, categories } = now;
        const categoryPreferences = Object.fromEntries(categories.map((id) => [id, allows(id)]));
        const { obj } = payload;
        obj.context = { ...obj.context, consent: { ...obj.context?.consent, categoryPreferences } };
        next(payload);
      }),
    );
    add();
    return (told) => {
      now = told;
    };
  };
