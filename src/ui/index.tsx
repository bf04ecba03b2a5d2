import { createBanner } from './Banner.js';
import { createKit } from './kit.js';
import { createPlaceholders } from './Placeholders.js';
import { createPreferences } from './Preferences.js';
import type { Mount } from './view.js';

/** Shows what `view.state.surface` and `view.held` say, from now on. */
export const mount: Mount = (view) => {
  let reported = false;
  // The page goes on whatever happens in here; what stays shut without an answer stays shut.
  const guard = (work: () => void) => {
    try {
      work();
    } catch (cause) {
      if (!reported) view.report('A surface could not be shown', cause);
      reported = true;
    }
  };

  guard(() => {
    const kit = createKit(view);
    const preferences = createPreferences(kit, guard);
    const banner = createBanner(kit, guard);
    const placeholders = createPlaceholders(kit, guard);
    const update = () => {
      // The dialog opens before the banner goes and closes after the banner is back: the browser gives the
      // focus back to the button that had it, and that must be there.
      guard(preferences.open);
      guard(banner);
      guard(preferences.close);
      guard(placeholders);
    };
    view.subscribe(update);
    update();
  });
};
