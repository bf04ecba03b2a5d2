import { h } from 'preact';
import { action, actions, answers } from '../action.js';
import { withEnglish } from '../english.js';
import type { CreatePreferences } from '../lazy-dialog.js';
import { asked, link, signal, text } from '../texts.js';
import { category, createDraft } from './category.js';
import { createHistory } from './history.js';
import { css } from './styles.js';

/**
 * A shadow root for the dialog and one more for what is in it. The dialog and its buttons are light DOM: opt-out
 * clients look for buttons there, and a test finds them by going down from the dialog.
 */
export const createPreferences: CreatePreferences = (kit, redraw) => {
  const view = withEnglish(kit.view);
  const { policy, policyUrl, helpUrl } = view.config;
  const host = kit.host('consentry-preferences');
  const panel = kit.host('consentry-panel');
  const dialog = document.createElement('dialog');
  const wanted = () => view.state.surface === 'preferences';
  const close = () => wanted() && view.hide();
  const history = createHistory(view, redraw);
  const sheet = new CSSStyleSheet();
  let draft = createDraft(view);

  sheet.replaceSync(css);
  for (const { shadowRoot } of [host, panel]) shadowRoot.adoptedStyleSheets.push(sheet);
  host.shadowRoot.append(document.createElement('slot'));
  host.append(dialog);
  dialog.append(panel);
  dialog.oncancel = (event) => {
    event.preventDefault();
    close();
  };
  // A browser may close it without asking, on the second Escape for one.
  dialog.onclose = () => dialog.open || close();
  // From the end to the beginning and back. Firefox 153 would not find the way: behind the browser's own buttons it
  // begins with the last of what is slotted in, again and again.
  dialog.onkeydown = (event) => {
    const at = event.composedPath()[0] as Element;
    const last = panel.lastElementChild as HTMLElement;
    const to =
      event.key === 'Tab' &&
      (event.shiftKey
        ? at.matches('h2,[part=close]') && last
        : at === last && panel.shadowRoot.querySelector('button'));
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  const draw = () => {
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
        {asked(view)}
        <p>{text(view, 'dialog.text')}</p>
        {policy.categories.map((id) => category(view, id, draft, redraw))}
        {/* Not ahead: to open the storage takes time, which most visits never need. */}
        {wanted() && history.draw()}
        {signal(view)}
        <p>{text(view, 'dnt')}</p>
        <p>
          {link(view, policyUrl)} {link(view, helpUrl, 'help')}
        </p>
      </section>,
      actions(),
    );
  };

  // Built while nobody is busy: a click has only to show it.
  (window.requestIdleCallback ?? setTimeout)(() => kit.guard(draw));

  return {
    open() {
      const { open } = dialog;
      // One that the page has lost is not put back: another one comes.
      if (!wanted() || (open && !panel.isConnected)) return;
      if (!open) {
        draft = createDraft(view);
        history.begin();
      }
      draw();
      if (open) return;
      // One that has lost its contents would lock the page from behind.
      document.querySelector('consentry-preferences')?.remove();
      document.documentElement.append(host);
      dialog.close();
      dialog.showModal();
      panel.shadowRoot.querySelector('h2')?.focus();
      // Not the dialog, which can be there with nothing in it; being modal, it would make the page useless.
      kit.watch(panel, 'preferences', () => dialog.close());
    },
    close() {
      if (wanted() || !dialog.open) return;
      dialog.close();
      // What had the focus before may be gone, as the banner is after a choice.
      if (document.activeElement?.matches('body,consentry-preferences *'))
        document.querySelector<HTMLElement>('consentry-reopen')?.focus();
    },
  };
};
