import { createPreferences } from '../ui/dialog/Preferences.js';
import { mount } from '../ui/index.js';
import type { Mount } from '../ui/view.js';
import { speaking } from './speaking.js';

/** The surfaces with their languages, and the dialog among them. */
const whole: Mount = (view) => mount(speaking(view), async () => createPreferences);

export default whole;
