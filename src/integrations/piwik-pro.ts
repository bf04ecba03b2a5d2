import { changes } from './changes.js';
import type { Integration, Told } from './integration.js';
import { queueOf } from './queue.js';

export interface PiwikProOptions {
  /**
   * Piwik PRO's consent type → the category that it follows. Name those that the container uses:
   * `ab_testing_and_personalization`, `conversion_tracking`, `custom_consent`, `marketing_automation`,
   * `remarketing`, `user_feedback`. @default { analytics: 'analytics' }
   */
  types?: Readonly<Record<string, string>>;
  /** Name of the container's data layer. @default 'dataLayer' */
  dataLayer?: string;
}

/**
 * Piwik PRO Consent Manager, with its own form switched off in the container: what is asked for before a choice,
 * status 1 or 0 for each type at every known choice.
 *
 * @see https://developers.piwik.pro/docs/consent-manager-javascript-api
 */
export const piwikPro =
  ({ types = { analytics: 'analytics' }, dataLayer = 'dataLayer' }: PiwikProOptions = {}): Integration =>
  (page, _defaults, later) => {
    const done = () => {};
    const failed = (cause: unknown) =>
      later(() => {
        throw cause;
      });
    const call = (method: string, settings: unknown) => {
      const manager = page.ppms?.cm;
      if (typeof manager?.api === 'function') manager.api(method, settings, done, failed);
      // What the api of the container's own snippet does, for a snippet that comes later.
      else
        queueOf(page, dataLayer).push({ event: `ppms.cm:${method}`, parameters: [settings, done, failed] });
    };
    call('setInitialComplianceSettings', { consents: Object.keys(types) });
    const say = changes((consents: Readonly<Record<string, { readonly status: number }>>) =>
      call('setComplianceSettings', { consents }),
    );
    return ({ allows }: Told) =>
      say(
        Object.fromEntries(
          Object.entries(types).map(([type, category]) => [type, { status: Number(allows(category)) }]),
        ),
      );
  };
