import { boot } from './boot.js';
import { currentScript } from './browser/current-script.js';
import { ownScript } from './browser/own-script.js';
import { trusted } from './browser/trusted.js';

declare const __UI_INTEGRITY__: string;
declare const __REPORT_INTEGRITY__: string;

const tag = currentScript(window);
const trust = trusted(window);

boot(
  window,
  tag,
  trust,
  // Asked for again under another name: a browser would join the request that hangs.
  (attempt) =>
    ownScript(window, tag, trust, `consentry-ui.js${attempt ? `?${attempt}` : ''}`, __UI_INTEGRITY__),
  () => ownScript(window, tag, trust, 'consentry-report.js', __REPORT_INTEGRITY__),
);
