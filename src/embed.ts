import { boot } from './boot.js';
import { currentScript } from './browser/current-script.js';
import { ownScript } from './browser/own-script.js';
import { trusted } from './browser/trusted.js';
import { BUILT_IN } from './integrations/built-in.js';

declare const __UI_INTEGRITY__: string;
declare const __REPORT_INTEGRITY__: string;
declare const __RECEIPTS_INTEGRITY__: string;

const tag = currentScript(window);
const trust = trusted(window);

boot(
  window,
  tag,
  trust,
  {
    // Asked for again under another name: a browser would join the request that hangs.
    ui: (attempt) =>
      ownScript(window, tag, trust, `consentry-ui.js${attempt ? `?${attempt}` : ''}`, __UI_INTEGRITY__),
    describe: () => ownScript(window, tag, trust, 'consentry-report.js', __REPORT_INTEGRITY__),
    deliver: () => ownScript(window, tag, trust, 'consentry-receipts.js', __RECEIPTS_INTEGRITY__),
  },
  BUILT_IN,
);
