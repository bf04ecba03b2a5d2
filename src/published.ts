import type { Consent } from './api.js';
import type { Report } from './report.js';
import type { View } from './ui/view.js';

type Queued = (consent: Consent) => void;

/** What a page finds at `window`. */
export interface Published {
  consentry?: Consent & { readonly [BRAND]?: View };
  consentryQueue?: unknown;
}

/** Tells the public object from `<a id="consentry">`: markup cannot set a symbol. Our own files get the view by it. */
export const BRAND = Symbol.for('consentry');

/** Runs the calls that were queued before there was one, and from then on each at once. */
export const drain = (page: Published, consent: Consent, report: Report): void => {
  const queue: Queued[] = Array.isArray(page.consentryQueue) ? page.consentryQueue : [];
  const run = (...calls: Queued[]) => {
    for (const call of calls) {
      try {
        call(consent);
      } catch (cause) {
        report('call', '', cause);
      }
    }
  };
  run(...queue);
  // Defined, not assigned: assignment fails where a page has frozen Array.prototype.
  Object.defineProperty(queue, 'push', { value: run });
  page.consentryQueue = queue;
};
