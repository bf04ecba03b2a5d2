import { currentScript } from '../browser/current-script.js';
import type { OwnScript } from '../browser/own-script.js';
import { type Deliver, deliver } from './deliver.js';

const own: OwnScript<Deliver> | null = currentScript(window);
if (own) own.consentry = deliver;
