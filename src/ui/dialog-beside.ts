import { h, render } from 'preact';
import type { DialogFile } from './dialog/index.js';
import type { LoadDialog } from './lazy-dialog.js';
import type { View } from './view.js';

declare const __DIALOG_INTEGRITY__: string;

/** Gets the dialog from beside the file that runs, and lends it preact. */
export const dialogBeside =
  ({ load }: View): LoadDialog =>
  (attempt) =>
    load<DialogFile>(`consentry-dialog.js${attempt ? `?${attempt}` : ''}`, __DIALOG_INTEGRITY__).then(
      (file) => file({ h, render }),
    );
