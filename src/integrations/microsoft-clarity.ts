import { changes } from './changes.js';
import { type Follows, follows } from './follows.js';
import type { Integration, Told } from './integration.js';

export interface MicrosoftClarityOptions extends Follows {
  /** What `analytics_Storage` follows. @default 'analytics' */
  category?: string;
  /** What `ad_Storage` follows. @default 'marketing' */
  adCategory?: string;
  /** Name of the global function. @default 'clarity' */
  name?: string;
}

/**
 * Microsoft Clarity, consent API v2. Without consent Clarity still records, but without cookies: hold its tag where
 * that is not wanted. What is said before `clarity('start', …)` is lost, so a site that starts Clarity by itself
 * has to put that command first into the queue, as Microsoft's tag does.
 *
 * @see https://learn.microsoft.com/clarity/setup-and-installation/clarity-consent-api-v2
 */
export const microsoftClarity =
  (options: MicrosoftClarityOptions = {}): Integration =>
  (page, defaults) => {
    const { name = 'clarity', adCategory = 'marketing' } = options;
    const may = follows(options, 'analytics');
    const said = (granted: boolean) => (granted ? 'granted' : 'denied');
    // Clarity's own stub; its tag keeps one that is there already.
    if (typeof page[name] !== 'function') {
      const stub = function (..._command: unknown[]) {
        // biome-ignore lint/complexity/noArguments: Clarity queues arguments objects
        stub.q.push(arguments);
      };
      stub.q = [] as unknown[];
      page[name] = stub;
    }
    const say = changes((storage: Readonly<Record<string, string>>) => page[name]('consentv2', storage));
    const tell = (now: Told) =>
      // The capital S is Microsoft's.
      say({ ad_Storage: said(now.allows(adCategory)), analytics_Storage: said(may(now)) });
    tell(defaults);
    return tell;
  };
