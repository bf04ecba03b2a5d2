import type { Kit } from './kit.js';

/** The preferences, each call bringing them in line with the view. */
export interface Preferences {
  /** Opens or redraws them, if the view says so. */
  open(): void;
  /** Closes them, if the view says so. */
  close(): void;
}

/** What the file of the dialog offers. */
export type CreatePreferences = (kit: Kit, redraw: () => void) => Preferences;

/** Gets it; the attempt is counted, because a browser would join a request that hangs. */
export type LoadDialog = (attempt: number) => Promise<CreatePreferences>;

/**
 * The preferences before they are there: fetched once the banner has been painted and nobody is busy, or at once when
 * they are wanted. Where that fails, the banner stays; the next wish tries again.
 */
export const lazyDialog = (
  kit: Kit,
  load: LoadDialog,
  redraw: () => void,
): Preferences & {
  /** Whether they are wanted and have not come yet. */
  awaited(): boolean;
} => {
  const { view } = kit;
  const wanted = () => view.state.surface === 'preferences';
  let dialog: Preferences | undefined;
  let attempt = 0;
  let loading = false;
  let expected = false;

  const ask = () => {
    if (dialog || loading) return;
    loading = true;
    load(attempt++)
      .then((create) => {
        dialog = create(kit, redraw);
        redraw();
      })
      .catch((cause: unknown) => {
        loading = false;
        view.report('dialog', '', cause);
        if (wanted()) view.hide();
      });
  };

  // Side by side with the texts, which nothing is shown without.
  if (wanted()) ask();

  return {
    open() {
      if (dialog) dialog.open();
      else if (wanted()) ask();
    },
    close() {
      dialog?.close();
      if (expected || view.state.surface !== 'banner') return;
      expected = true;
      requestAnimationFrame(() => (window.requestIdleCallback ?? setTimeout)(ask));
    },
    awaited: () => wanted() && !dialog,
  };
};
