import { currentScript } from '../browser/current-script.js';
import type { OwnScript } from '../browser/own-script.js';
import type { Describe } from '../report.js';
import { describe } from './describe.js';

const own: OwnScript<Describe> | null = currentScript(window);
if (own) own.consentry = describe;
