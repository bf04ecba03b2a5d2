import { boot } from '../boot.js';
import { currentScript } from '../browser/current-script.js';
import { beside } from '../embed-features.js';
import { guards } from '../guards/guards.js';
import type { BuiltIn } from '../integrations/start.js';

declare const __BUILT_IN__: BuiltIn;

const tag = currentScript(window);

boot(window, tag, { ...beside(window, tag), builtIn: __BUILT_IN__, guards });
