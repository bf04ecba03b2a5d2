import { currentScript } from '../browser/current-script.js';
import type { OwnScript } from '../browser/own-script.js';
import { describe } from './describe.js';

const own: OwnScript<typeof describe> | null = currentScript(window);
if (own) own.consentry = describe;
