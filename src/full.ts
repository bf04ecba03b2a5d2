import { boot } from './boot.js';
import { currentScript } from './browser/current-script.js';
import { ownScript } from './browser/own-script.js';
import { BUILT_IN } from './integrations/built-in.js';
import { describe } from './reports/describe.js';
import { mount } from './ui/index.js';

const tag = currentScript(window);

boot(
  window,
  tag,
  async () => (view) => mount(view, (name, integrity) => ownScript(window, tag, name, integrity)),
  async () => describe,
  BUILT_IN,
);
