import { createBanner } from './Banner.js';
import { createKit, type Kit } from './kit.js';
import { language } from './language.js';
import { type LoadDialog, lazyDialog } from './lazy-dialog.js';
import { createPlaceholders } from './Placeholders.js';
import type { View } from './view.js';

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
  guard(() => {
    const kit = createKit(view, guard);
    const preferences = lazyDialog(kit, loadDialog, () => update());
    const banner = createBanner(kit);
    const steps = [
      // The dialog opens before the banner goes and closes after the banner is back: the browser gives the
      // focus back to the button that had it, and that must be there. Until it opens, the banner stays.
      preferences.open,
      () => preferences.awaited() || banner(),
      preferences.close,
      createPlaceholders(kit),
    ];
    update = () => {
      if ('accept' in view.texts) steps.forEach(guard);
    };
    language(view);
    update();
  });
  return update;
};
