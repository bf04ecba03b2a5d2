import type { Texts } from './en.js';
import { enDialog } from './en-dialog.js';
import type { View } from './view.js';

/** The same view with the English texts of the dialog behind those that it has: the banner's file has no others. */
export const withEnglish = (view: View): View => {
  let given: Texts | undefined;
  let texts: Texts = enDialog;
  return Object.create(view, {
    texts: {
      get() {
        if (given !== view.texts) {
          given = view.texts;
          texts = { ...enDialog, ...given };
        }
        return texts;
      },
    },
  });
};
