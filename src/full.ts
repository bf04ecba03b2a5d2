import { boot } from './boot.js';
import { currentScript } from './browser/current-script.js';
import { trusted } from './browser/trusted.js';
import { describe } from './reports/describe.js';
import { mount } from './ui/index.js';

boot(
  window,
  currentScript(window),
  trusted(window),
  async () => mount,
  async () => describe,
);
