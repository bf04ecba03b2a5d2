import { createPreferences } from '../ui/dialog/Preferences.js';
import { mount } from '../ui/index.js';
import type { Mount } from '../ui/view.js';

/** The surfaces, with the dialog among them. */
const whole: Mount = (view) => mount(view, async () => createPreferences);

export default whole;
