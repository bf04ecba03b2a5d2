import { boot } from './boot.js';
import { currentScript } from './browser/current-script.js';
import { ownScripts } from './browser/own-script.js';
import { trusted } from './browser/trusted.js';
import { guards } from './guards/guards.js';
import { BUILT_IN } from './integrations/built-in.js';
import { deliver } from './receipts/deliver.js';
import { describe } from './reports/describe.js';
import { createPreferences } from './ui/dialog/Preferences.js';
import { mount } from './ui/index.js';

declare const __LOCALES_INTEGRITY__: string;

const tag = currentScript(window);
const trust = trusted(window);

boot(window, tag, {
  trust,
  load: ownScripts(window, tag, trust, __LOCALES_INTEGRITY__),
  ui: async () => (view) => mount(view, async () => createPreferences),
  describe: async () => describe,
  deliver: async () => deliver,
  builtIn: BUILT_IN,
  guards,
});
