import { currentScript } from '../browser/current-script.js';
import type { OwnScript } from '../browser/own-script.js';
import type { Reports } from '../features.js';
import { describe } from './describe.js';

const own: OwnScript<Reports> | null = currentScript(window);
if (own) own.consentry = describe;
