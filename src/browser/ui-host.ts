import type { Report } from '../report.js';
import type { Mount, View } from '../ui/view.js';

/** Gets the surfaces: from the UI file, from the same file, or from a bundler's chunk. */
export type LoadUi = () => Promise<Mount>;

/** Returns what asks for the surfaces: once when they are first needed, and again when that failed. */
export const uiHost = (win: Window, load: LoadUi, view: View, report: Report): (() => void) => {
  let asked = false;
  let wait = 2_000;
  const need = () => {
    if (asked) return;
    asked = true;
    load()
      .then((mount) => mount(view))
      .catch((cause: unknown) => {
        report('ui', '', cause);
        win.setTimeout(() => {
          asked = false;
          need();
        }, wait);
        wait *= 5;
      });
  };
  return need;
};
