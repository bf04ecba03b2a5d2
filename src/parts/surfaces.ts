import { dialogBeside } from '../ui/dialog-beside.js';
import { mount } from '../ui/index.js';
import type { Mount } from '../ui/view.js';
import { speaking } from './speaking.js';

/** The surfaces with their languages. */
const surfaces: Mount = (view) => mount(speaking(view), dialogBeside(view));

export default surfaces;
