import { boot } from './boot.js';
import { currentScript } from './browser/current-script.js';
import { trusted } from './browser/trusted.js';
import { BUILT_IN } from './integrations/built-in.js';
import { deliver } from './receipts/deliver.js';
import { describe } from './reports/describe.js';
import { mount } from './ui/index.js';

boot(
  window,
  currentScript(window),
  trusted(window),
  { ui: async () => mount, describe: async () => describe, deliver: async () => deliver },
  BUILT_IN,
);
