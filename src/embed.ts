import { boot } from './boot.js';
import { currentScript } from './browser/current-script.js';
import { ownScript } from './browser/own-script.js';
import { trusted } from './browser/trusted.js';
import { BUILT_IN } from './integrations/built-in.js';
import type { LoadFile, Mount } from './ui/view.js';

declare const __UI_INTEGRITY__: string;
declare const __REPORT_INTEGRITY__: string;
declare const __RECEIPTS_INTEGRITY__: string;

const tag = currentScript(window);
const trust = trusted(window);
const load: LoadFile = (name, integrity) => ownScript(window, tag, trust, name, integrity);

boot(
  window,
  tag,
  trust,
  {
    // Asked for again under another name: a browser would join the request that hangs.
    ui: (attempt) =>
      load<Mount>(`consentry-ui.js${attempt ? `?${attempt}` : ''}`, __UI_INTEGRITY__).then(
        (mount) => (view) => mount(view, load),
      ),
    describe: () => load('consentry-report.js', __REPORT_INTEGRITY__),
    deliver: () => load('consentry-receipts.js', __RECEIPTS_INTEGRITY__),
  },
  BUILT_IN,
);
