import { ownScripts } from '../browser/own-script.js';
import { trusted } from '../browser/trusted.js';
import type { Features, Reports } from '../features.js';
import type { BuiltIn } from '../integrations/start.js';
import type { Deliver } from '../receipts/deliver.js';
import type { Mount } from '../ui/view.js';

// Each a part of its own, which the command puts in.
declare const __MOUNT__: Mount;
declare const __DESCRIBE__: Reports;
declare const __DELIVER__: Deliver;
declare const __BUILT_IN__: BuiltIn;
declare const __LOCALES_INTEGRITY__: string;

/** What a build in one file has inside. */
export const inside = (
  win: Window & typeof globalThis,
  tag: HTMLScriptElement | null,
): Omit<Features, 'guards'> => {
  const trust = trusted(win);
  return {
    trust,
    load: ownScripts(win, tag, trust, __LOCALES_INTEGRITY__),
    ui: async () => __MOUNT__,
    describe: async () => __DESCRIBE__,
    deliver: async () => __DELIVER__,
    builtIn: __BUILT_IN__,
  };
};
