import { h } from 'preact';
import { action, actions, answers } from './action.js';
import { category, createDraft, type Draft } from './category.js';
import type { Kit } from './kit.js';
import { link, signal, text } from './texts.js';

/**
 * A shadow root for the dialog and one more for what is in it. The dialog and its buttons are light DOM: opt-out
 * clients look for buttons there, and a test finds them by going down from the dialog.
 */
export const createPreferences = (kit: Kit, redraw: () => void) => {
  const { view } = kit;
  const { policy, policyUrl, helpUrl } = view.config;
  const host = kit.host('consentry-preferences');
  const panel = kit.host('consentry-panel');
  const dialog = document.createElement('dialog');
  const wanted = () => view.state.surface === 'preferences';
  const close = () => wanted() && view.hide();
  let draft: Draft;

  host.shadowRoot.append(document.createElement('slot'));
  host.append(dialog);
  dialog.append(panel);
  dialog.oncancel = (event) => {
    event.preventDefault();
    close();
  };
  // A browser may close it without asking, on the second Escape for one.
  dialog.onclose = () => dialog.open || close();

  return {
    /** Opens or redraws, if the view says so. */
    open() {
      if (!wanted()) return;
      const opening = !dialog.open || !dialog.isConnected;
      if (opening) draft = createDraft(view);
      dialog.ariaLabel = text(view, 'dialog.name');
      kit.draw(
        panel,
        [
          answers(view, 'preferences'),
          // Services that equal their category are named too: an earlier exception would stay otherwise.
          action(
            view,
            'save',
            () => view.answer({ ...draft.categories, services: draft.services }, 'preferences'),
            true,
          ),
        ],
        <div part="header">
          {/* Takes the focus when the dialog opens, so that it is read from the start. */}
          <h2 part="title" tabIndex={-1}>
            {dialog.ariaLabel}
          </h2>
          <button part="close" type="button" aria-label={text(view, 'close')} onClick={view.hide}>
            ×
          </button>
        </div>,
        <section part="text">
          <p>{text(view, 'dialog.text')}</p>
          {policy.categories.map((id) => category(view, id, draft, redraw))}
          {signal(view)}
          <p>{text(view, 'dnt')}</p>
          <p>
            {link(view, policyUrl)} {link(view, helpUrl, 'help')}
          </p>
        </section>,
        actions(),
      );
      if (!opening) return;
      document.documentElement.append(host);
      dialog.close();
      dialog.showModal();
      panel.shadowRoot.querySelector('h2')?.focus();
      kit.watch(dialog, 'preferences');
    },
    /** Closes, if the view says so. */
    close() {
      if (!wanted()) dialog.close();
    },
  };
};
