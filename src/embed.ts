import { boot } from './boot.js';
import { uiScript } from './browser/ui-script.js';

boot(window, (tag) => uiScript(window, tag));
