import type { Consent } from './api.js';
import { timeZone } from './browser/signals.js';
import { trusted } from './browser/trusted.js';
import type { ConsentOptions } from './config/options.js';
import { resolve } from './config/resolve.js';
import { createKernel } from './consent.js';
import { guards } from './guards/guards.js';
import { check } from './reports/check.js';
import { configText, describe } from './reports/describe.js';

/**
 * Starts Consentry in this page. Importing the package does nothing by itself and is safe on a server.
 *
 * @throws Error that lists every problem of the options with its path and the nearest known key
 */
export const createConsent = (options: ConsentOptions = {}): Consent => {
  const problems = check(options);
  if (problems.length > 0) throw new Error(`Consentry: ${configText(problems)}`);
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
    builtIn: {},
    guards,
  });
  kernel.begin(resolve(options, timeZone()));
  return kernel.consent;
};

export type { Consent } from './api.js';
export type {
  CategoryOptions,
  ConsentOptions,
  CookieOptions,
  RecordCookieOptions,
  ServiceOptions,
  UiOptions,
} from './config/options.js';
export type * from './core/types.js';
export type { ConsentEvents, EventName, Gated, Listener, ListenOptions, NotCleared } from './events.js';
export type { Explanation } from './explain.js';
export type { Integration, Later, Page, Told } from './integrations/integration.js';
export type { State, Surface } from './state.js';
