import { ownScripts } from './browser/own-script.js';
import { trusted } from './browser/trusted.js';
import type { Features } from './features.js';

declare const __UI_INTEGRITY__: string;
declare const __REPORT_INTEGRITY__: string;
declare const __RECEIPTS_INTEGRITY__: string;
declare const __LOCALES_INTEGRITY__: string;

/** What a script tag fetches from beside itself. */
export const beside = (
  win: Window & typeof globalThis,
  tag: HTMLScriptElement | null,
): Pick<Features, 'trust' | 'load' | 'ui' | 'describe' | 'deliver'> => {
  const trust = trusted(win);
  // What the surfaces ask for without a hash of their own is the list of languages, which has those of the languages.
  const load = ownScripts(win, tag, trust, __LOCALES_INTEGRITY__);
  return {
    trust,
    load,
    // Asked for again under another name: a browser would join the request that hangs.
    ui: (attempt) => load(`consentry-ui.js${attempt ? `?${attempt}` : ''}`, __UI_INTEGRITY__),
    describe: () => load('consentry-report.js', __REPORT_INTEGRITY__),
    deliver: () => load('consentry-receipts.js', __RECEIPTS_INTEGRITY__),
  };
};
