import type { Report } from '../report.js';
import type { View } from '../ui/view.js';

/** Gets the surfaces: from the UI file, from the same file, or from a bundler's chunk. */
export type LoadUi = (attempt: number) => Promise<(view: View) => () => void>;

/**
 * Returns what brings the surfaces in line with the view. They are asked for when they are first needed, and again
 * when that failed.
 */
export const uiHost = (
  win: Window,
  load: LoadUi,
  view: View,
  report: Report,
): ((needed: boolean) => void) => {
  let attempt = 0;
  let update: (() => void) | undefined;
  const ask = () => {
    update = () => {};
    load(attempt++)
      .then((mount) => {
        update = mount(view);
      })
      .catch((cause: unknown) => {
        report('ui', '', cause);
        // From the beginning after nine: a timer for more than 24 days goes off at once.
        win.setTimeout(ask, 400 * 5 ** (attempt % 9));
      });
  };
  return (needed) => (update ? update() : needed && ask());
};
