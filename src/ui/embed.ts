import { currentScript } from '../browser/current-script.js';
import type { OwnScript } from '../browser/own-script.js';
import { dialogBeside } from './dialog-beside.js';
import { mount } from './index.js';
import type { Mount } from './view.js';

// The loader listens on the element that it inserted, so nothing global is needed.
const own: OwnScript<Mount> | null = currentScript(window);
if (own) own.consentry = (view) => mount(view, dialogBeside(view));
