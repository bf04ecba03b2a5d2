import { timeZone } from './browser/signals.js';
import { readTag } from './browser/tag.js';
import { embedded } from './config/embedded.js';
import type { ConsentOptions } from './config/options.js';
import { resolve } from './config/resolve.js';
import { isObject, isValid, salvage } from './config/valid.js';
import { createKernel } from './consent.js';
import type { Features } from './features.js';
import { BRAND, drain, type Published } from './published.js';

type Win = Window & typeof globalThis;

/** What the script tag does. Never throws into the page. */
export const boot = (win: Win, tag: HTMLScriptElement | null, features: Features): void => {
  const page = win as unknown as Published;
  if (page.consentry?.[BRAND]) {
    win.console.warn('Consentry is in the page twice; the second does nothing');
    return;
  }
  const kernel = createKernel(win, tag?.nonce ?? '', features);
  const { report } = kernel;

  const init = (options: unknown, problem: string, beforeEvents?: () => void) => {
    const valid = !problem && isValid(options);
    if (!valid) report('config', problem, options);
    // What cannot be read at all may have wanted Google to hear of it before its own tag runs.
    const unread = problem && features.builtIn.googleConsentMode && { googleConsentMode: true };
    const integrations: ConsentOptions['integrations'] = Object(options).integrations ?? unread;
    // Vendors that run unheld are told that everything is denied, and what services name is stopped, whatever else
    // is wrong.
    const safe = valid ? options : { ...salvage(options), ...(isObject(integrations) && { integrations }) };
    const guarding = kernel.begin(resolve(safe, timeZone, !valid), beforeEvents);
    const { advanced } = Object(Object(integrations).googleConsentMode) as { advanced?: boolean };
    // A module knows no tag of its own, and comes as late as with `defer`.
    if ((guarding || advanced) && (!tag || tag.async || tag.defer)) report('async');
  };

  let started = false;
  const consent = Object.defineProperties(kernel.consent, {
    init: {
      value(options: ConsentOptions = {}) {
        if (started) return report('twice');
        started = true;
        init(embedded(options), '');
      },
    },
  });
  Object.defineProperty(win, 'consentry', { value: consent, configurable: true, writable: true });

  const run = () => drain(page, consent, report);
  if (tag?.hasAttribute('data-manual')) {
    run();
    return;
  }
  started = true;
  let options = embedded({});
  let problem = '';
  try {
    options = readTag(win.document, tag, report);
  } catch (error) {
    problem = `configuration: ${(error as Error).message}`;
  }
  init(options, problem, run);
};
