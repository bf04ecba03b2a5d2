import { boot } from '../boot.js';
import { currentScript } from '../browser/current-script.js';
import { unguarded } from '../guards/unguarded.js';
import { inside } from './inside.js';

const tag = currentScript(window);

boot(window, tag, { ...inside(window, tag), guards: unguarded });
