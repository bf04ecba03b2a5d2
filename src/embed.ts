import { boot } from './boot.js';
import { currentScript } from './browser/current-script.js';
import { ownScript } from './browser/own-script.js';

declare const __UI_INTEGRITY__: string;
declare const __REPORT_INTEGRITY__: string;

const tag = currentScript(window);

boot(
  window,
  tag,
  () => ownScript(window, tag, 'consentry-ui.js', __UI_INTEGRITY__),
  () => ownScript(window, tag, 'consentry-report.js', __REPORT_INTEGRITY__),
);
