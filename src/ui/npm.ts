import { mount as surfaces } from './index.js';
import type { Mount } from './view.js';

/** The surfaces for a bundler: the dialog is a chunk of its own. */
export const mount: Mount = (view) =>
  surfaces(view, () => import('./dialog/index.js').then((file) => file.default));
