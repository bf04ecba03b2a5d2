import type { Consent } from './api.js';
import { currentScript } from './browser/current-script.js';
import { readTag } from './browser/tag.js';
import type { LoadUi } from './browser/ui-host.js';
import { check } from './config/check.js';
import type { ConsentOptions } from './config/options.js';
import { resolve } from './config/resolve.js';
import { createKernel, type Kernel } from './consent.js';

type Win = Window & typeof globalThis;
type Queued = (consent: Consent) => void;

/** Tells the public object from `<a id="consentry">`: markup cannot set a symbol. */
const BRAND = Symbol.for('consentry');

/** The problems as one text, for a person. */
export const problemText = (problems: readonly string[]): string =>
  `${problems.length === 1 ? 'a problem' : `${problems.length} problems`} in the configuration:\n${problems.map((line) => `- ${line}`).join('\n')}`;

const drain = (win: Win, { consent, report }: Kernel) => {
  const page = win as unknown as { consentryQueue?: unknown };
  const given = page.consentryQueue;
  const queue: Queued[] = Array.isArray(given) ? given : [];
  const run = (...calls: Queued[]) => {
    for (const call of calls) {
      try {
        call(consent);
      } catch (cause) {
        report('a call in consentryQueue threw', cause);
      }
    }
    return 0;
  };
  // Defined, not assigned: assignment fails where a page has frozen Array.prototype.
  const waiting = queue.slice();
  Object.defineProperty(queue, 'push', { value: run });
  page.consentryQueue = queue;
  run(...waiting);
};

/** What the script tag does. Never throws into the page. */
export const boot = (win: Win, loadUi: (tag: HTMLScriptElement | null) => LoadUi): void => {
  const page = win as unknown as { consentry?: { [BRAND]?: true } };
  if (page.consentry?.[BRAND]) {
    win.console.warn('Consentry: the script tag is in the page twice; the second one does nothing');
    return;
  }
  const tag = currentScript(win);
  const kernel = createKernel({ win, nonce: tag?.nonce ?? '', loadUi: loadUi(tag) });

  const begin = (options: unknown, problems: readonly string[], beforeEvents?: () => void) => {
    const all = [...problems, ...check(options)];
    kernel.begin(resolve(all.length > 0 ? {} : (options as ConsentOptions), all.length > 0), () => {
      beforeEvents?.();
      if (all.length > 0) kernel.report(problemText(all));
    });
  };

  const manual = tag?.hasAttribute('data-manual');
  let started = !manual;
  const consent = Object.defineProperties(
    {
      init(options: ConsentOptions = {}) {
        if (started) return kernel.report('init(options) is for a tag with data-manual, once');
        started = true;
        begin(options, []);
      },
    },
    { ...Object.getOwnPropertyDescriptors(kernel.consent), [BRAND]: { value: true } },
  );
  Object.defineProperty(win, 'consentry', {
    value: consent,
    configurable: true,
    enumerable: true,
    writable: true,
  });

  const queued = { ...kernel, consent: consent as unknown as Consent };
  if (manual) return drain(win, queued);
  const { options, problems } = readTag(win.document, tag);
  begin(options, problems, () => drain(win, queued));
};
