import { createBanner } from './Banner.js';
import { createKit, type Kit } from './kit.js';
import { language } from './language.js';
import { type LoadDialog, lazyDialog } from './lazy-dialog.js';
import { meant } from './meant.js';
import { createPlaceholders } from './Placeholders.js';
import type { View } from './view.js';

/**
 * How often what the page has taken out, or lost with its document, is made anew: whoever takes it away on purpose has
 * the last word.
 */
const LIVES = 9;

/** Shows what `view.state.surface` and `view.held` say; returns what does so again. */
export const mount = (view: View, loadDialog: LoadDialog): (() => void) => {
  // The page goes on whatever happens in here; what nobody could answer stays shut.
  const guard: Kit['guard'] = (work) => {
    try {
      work();
    } catch (cause) {
      view.report('surface', '', cause);
    }
  };

  let update = () => {};
  let lives = LIVES;
  let html: Element;
  const start = () => {
    html = document.documentElement;
    guard(() => {
      meant();
      const preferences = lazyDialog(kit, loadDialog, () => update());
      const banner = createBanner(kit);
      const steps = [
        // The dialog opens before the banner goes and closes after the banner is back: the browser gives the
        // focus back to the button that had it, and that must be there. Until it opens, the banner stays.
        preferences.open,
        () => preferences.awaited() || banner(),
        preferences.close,
        placeholders,
      ];
      update = () => {
        if ('accept' in view.texts) steps.forEach(guard);
      };
      update();
    });
    return true;
  };
  let kit: Kit;
  let placeholders: () => void;
  guard(() => {
    kit = createKit(view, guard, () => lives-- > 0 && start());
    placeholders = createPlaceholders(kit);
    language(view);
    start();
  });
  return () => {
    // `document.open` has taken the listeners of all that was there, hidden or not.
    if (html === document.documentElement) update();
    else start();
  };
};
