import type { Report } from '../report.js';
import type { Mount, View } from '../ui/view.js';

/** Gets the surfaces: from the UI file, from the same file, or from a bundler's chunk. */
export type LoadUi = () => Promise<Mount>;

/** Asks for the surfaces when they are first needed, and again when that failed. */
export interface UiHost {
  /** Something has to be shown. */
  need(): void;
}

const RETRIES = [2_000, 10_000, 60_000];

export const uiHost = (win: Window, load: LoadUi, view: View, report: Report): UiHost => {
  let state: 'none' | 'loading' | 'mounted' = 'none';
  let failures = 0;

  const need = () => {
    if (state !== 'none') return;
    state = 'loading';
    load()
      .then((mount) => {
        state = 'mounted';
        mount(view);
      })
      .catch((cause: unknown) => {
        report('the banner and preferences could not be loaded; optional things stay shut', cause);
        if (state === 'mounted') return;
        state = 'none';
        const delay = RETRIES[failures++];
        if (delay) win.setTimeout(need, delay);
      });
  };
  return { need };
};
