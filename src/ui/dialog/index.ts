import type { h, render } from 'preact';
import type { CreatePreferences } from '../lazy-dialog.js';

/**
 * What `consentry-dialog.js` leaves on its element. It takes preact from the surfaces, which have it already: the
 * build puts this module into a function of it.
 */
export type DialogFile = (preact: {
  readonly h: typeof h;
  readonly render: typeof render;
}) => CreatePreferences;

export { createPreferences as default } from './Preferences.js';
