import { Action } from './Action.js';
import { CategoryRow } from './CategoryRow.js';
import { createDraft, type Draft } from './draft.js';
import type { Kit } from './kit.js';
import { MaybeLink } from './MaybeLink.js';
import { optedOut, text } from './texts.js';
import type { View } from './view.js';

const Panel = ({ view, draft, redraw }: { view: View; draft: Draft; redraw: () => void }) => {
  const { policy, policyUrl, helpUrl } = view.config;
  return (
    <>
      <div part="header">
        {/* Takes the focus when the dialog opens, so that it is read from the start. */}
        <h2 part="title" tabIndex={-1}>
          {text(view, 'dialog.name')}
        </h2>
        <button part="close" type="button" aria-label={text(view, 'close')} onClick={() => view.hide()}>
          ×
        </button>
      </div>
      <section part="text">
        <p>{text(view, 'dialog.text')}</p>
        {policy.categories.map((id) => (
          <CategoryRow key={id} view={view} id={id} draft={draft} redraw={redraw} />
        ))}
        {optedOut(view) && <b part="signal">{text(view, 'gpc')}</b>}
        <p>{text(view, 'dnt')}</p>
        <p>
          <MaybeLink href={policyUrl} label={text(view, 'policy')} />{' '}
          <MaybeLink href={helpUrl} label={text(view, 'help')} />
        </p>
      </section>
      <div part="actions">
        <slot />
      </div>
    </>
  );
};

const Actions = ({ view, draft }: { view: View; draft: Draft }) => (
  <>
    <Action view={view} name="accept" onClick={() => view.answer(true, 'preferences')} />
    <Action view={view} name="reject" onClick={() => view.answer(false, 'preferences')} />
    <Action
      view={view}
      name="save"
      primary
      // Services that equal their category are named too: an earlier exception would stay otherwise.
      onClick={() => view.answer({ ...draft.categories, services: draft.services }, 'preferences')}
    />
  </>
);

/**
 * A shadow root for the dialog and one more for what is in it. The dialog and its buttons are light DOM: opt-out
 * clients look for buttons there, and a test finds them by going down from the dialog.
 */
const make = ({ view, host }: Kit) => {
  const outer = host('consentry-preferences');
  const panel = host('consentry-panel');
  const dialog = document.createElement('dialog');
  outer.root.append(document.createElement('slot'));
  outer.element.append(dialog);
  dialog.append(panel.element);
  const close = () => view.state.surface === 'preferences' && view.hide();
  dialog.oncancel = (event) => {
    event.preventDefault();
    close();
  };
  // A browser may close it without asking, on the second Escape for one.
  dialog.onclose = () => dialog.open || close();
  return { element: outer.element, dialog, panel };
};

export const createPreferences = (kit: Kit) => {
  const { view } = kit;
  let parts: ReturnType<typeof make> | undefined;
  let draft: Draft;

  const draw = () => {
    if (!parts) return;
    parts.dialog.setAttribute('aria-label', text(view, 'dialog.name'));
    kit.draw(
      parts.panel,
      <Actions view={view} draft={draft} />,
      <Panel view={view} draft={draft} redraw={() => kit.guard(draw)} />,
    );
  };

  return {
    /** Opens or redraws, if the view says so. */
    open() {
      if (view.state.surface !== 'preferences') return;
      parts ??= make(kit);
      const { element, dialog, panel } = parts;
      const opening = !dialog.open || !dialog.isConnected;
      if (opening) draft = createDraft(view);
      draw();
      if (!opening) return;
      document.documentElement.append(element);
      dialog.close();
      dialog.showModal();
      panel.root.querySelector('h2')?.focus();
      kit.unlessVisible(dialog, () => {
        if (view.state.surface !== 'preferences') return;
        // A modal dialog that nobody sees would make the page useless.
        dialog.close();
        view.hiddenByClient();
      });
    },
    /** Closes, if the view says so. */
    close() {
      if (view.state.surface !== 'preferences') parts?.dialog.close();
    },
  };
};
