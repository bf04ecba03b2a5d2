import { boot } from './boot.js';
import { currentScript } from './browser/current-script.js';
import { beside } from './embed-features.js';
import { guards } from './guards/guards.js';
import { BUILT_IN } from './integrations/built-in.js';

const tag = currentScript(window);

boot(window, tag, { ...beside(window, tag), builtIn: BUILT_IN, guards });
