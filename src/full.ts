import { boot } from './boot.js';
import { currentScript } from './browser/current-script.js';
import { BUILT_IN } from './integrations/built-in.js';
import { describe } from './reports/describe.js';
import { mount } from './ui/index.js';

boot(
  window,
  currentScript(window),
  async () => mount,
  async () => describe,
  BUILT_IN,
);
