import { h, render } from 'preact';
import { currentScript } from '../browser/current-script.js';
import type { OwnScript } from '../browser/own-script.js';
import type { DialogFile } from './dialog/index.js';
import { mount } from './index.js';
import type { Mount } from './view.js';

declare const __DIALOG_INTEGRITY__: string;

// The loader listens on the element that it inserted, so nothing global is needed.
const own: OwnScript<Mount> | null = currentScript(window);
if (own)
  own.consentry = (view) =>
    mount(view, (attempt) =>
      view
        .load<DialogFile>(`consentry-dialog.js${attempt ? `?${attempt}` : ''}`, __DIALOG_INTEGRITY__)
        .then((file) => file({ h, render })),
    );
