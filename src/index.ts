import type { Consent } from './api.js';
import { timeZone } from './browser/signals.js';
import { trusted } from './browser/trusted.js';
import type { ConsentOptions } from './config/options.js';
import { resolve } from './config/resolve.js';
import { createKernel } from './consent.js';
import type { ConsentEvents, EventName } from './events.js';
import { guards } from './guards/guards.js';
import { BUILT_IN } from './integrations/built-in.js';
import { BRAND, drain, type Published } from './published.js';
import { check } from './reports/check.js';
import { configText } from './reports/config-text.js';
import { describe } from './reports/describe.js';

/**
 * Starts Consentry in this page and puts it at `window.consentry`. Importing the package does nothing by itself and is
 * safe on a server. A page has one: where it runs already, by an earlier call or by the script tag, that one is
 * returned, the options are not used, and the console says so.
 *
 * @throws Error that lists every problem of the options with its path and the nearest known key
 */
export const createConsent = (options: ConsentOptions = {}): Consent => {
  const problems = check(options);
  if (problems.length > 0) throw new Error(`Consentry: ${configText(problems)}`);
  const page = window as unknown as Published;
  if (page.consentry?.[BRAND]) {
    window.console.warn('Consentry: it runs in this page already; these options change nothing');
    return page.consentry;
  }
  // The only file that is asked for by name is the list of languages.
  const load = () => import('./languages/npm.js').then(({ speak }) => speak as never);
  const ui = () => import('./ui/npm.js').then(({ mount }) => mount);
  const deliver = () => import('./receipts/deliver.js').then((file) => file.deliver);
  const kernel = createKernel(window, options.nonce ?? '', {
    trust: trusted(window),
    load,
    ui,
    describe: async () => describe,
    deliver,
    builtIn: BUILT_IN,
    guards,
  });
  const { consent } = kernel;
  Object.defineProperty(window, 'consentry', { value: consent, configurable: true, writable: true });
  kernel.begin(resolve(options, timeZone), () => drain(page, consent, kernel.report));
  return consent;
};

type ByDocument = {
  [Name in EventName as `consentry:${Name}`]: CustomEvent<ConsentEvents[Name]>;
};

declare global {
  interface Window {
    /** Consentry, once it runs in this page, by its script tag or by {@link createConsent}. */
    consentry?: Consent & { init?(options?: ConsentOptions): void };
    /** Calls that wait for it: `(window.consentryQueue ||= []).push((consentry) => …)`. Later pushes run at once. */
    consentryQueue?: ((consentry: Consent) => void)[];
  }
  interface DocumentEventMap extends ByDocument {}
}

export type { Consent } from './api.js';
export type {
  CategoryOptions,
  ConsentOptions,
  CookieOptions,
  RecordCookieOptions,
  ServiceOptions,
  TextKey,
  UiOptions,
} from './config/options.js';
export type * from './core/types.js';
export type { ConsentEvents, EventName, Gated, Listener, ListenOptions, NotCleared } from './events.js';
export type { Explanation } from './explain.js';
export type { Integration, Later, Page, Told } from './integrations/integration.js';
export type { State, Surface } from './state.js';
