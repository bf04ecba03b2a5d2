import { boot } from './boot.js';
import { mount } from './ui/index.js';

boot(window, () => async () => mount);
