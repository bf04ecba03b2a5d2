import { boot } from '../boot.js';
import { currentScript } from '../browser/current-script.js';
import { guards } from '../guards/guards.js';
import { inside } from './inside.js';

const tag = currentScript(window);

boot(window, tag, { ...inside(window, tag), guards });
