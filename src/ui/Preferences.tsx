import { render } from 'preact';
import { Action } from './Action.js';
import { CategoryRow } from './CategoryRow.js';
import { choiceOf, createDraft, type Draft } from './draft.js';
import { gpcText } from './gpc.js';
import type { Kit } from './kit.js';
import { dialogOuter, panelInner, panelOuter } from './styles.js';
import { unlessVisible } from './visible.js';

interface PanelProps {
  kit: Kit;
  draft: Draft;
  redraw: () => void;
}

const Panel = ({ kit, draft, redraw }: PanelProps) => {
  const { view, text } = kit;
  const { categories, policyUrl, helpUrl } = view.config;
  const gpc = gpcText(view);
  return (
    <>
      <header part="header">
        {/* Takes the focus when the dialog opens, so that it is read from the start. */}
        <h2 part="title" tabIndex={-1}>
          {text('dialog.name')}
        </h2>
        <button part="close" type="button" aria-label={text('close')} onClick={view.hide}>
          ×
        </button>
      </header>
      <div part="text">
        <p>{text('dialog.text')}</p>
        {categories.map((category) => (
          <CategoryRow key={category.id} kit={kit} category={category} draft={draft} redraw={redraw} />
        ))}
        {gpc && <p part="signal">{text(gpc)}</p>}
        <p>{text('dnt')}</p>
        <p part="links">
          {policyUrl && (
            <a part="link" href={policyUrl}>
              {text('policy')}
            </a>
          )}{' '}
          {helpUrl && (
            <a part="link" href={helpUrl}>
              {text('help')}
            </a>
          )}
        </p>
      </div>
      <footer part="actions">
        <slot />
      </footer>
    </>
  );
};

/**
 * A shadow root for the dialog and one more for what is in it. The dialog and its buttons are light DOM: opt-out
 * clients look for buttons there, and a test finds them by going down from the dialog.
 */
const make = (kit: Kit) => {
  const { view } = kit;
  const outer = kit.host('consentry-preferences', dialogOuter, '');
  const panel = kit.host('consentry-panel', panelOuter, panelInner);
  const dialog = document.createElement('dialog');
  outer.root.append(document.createElement('slot'));
  outer.element.append(dialog);
  dialog.append(panel.element);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    view.hide();
  });
  // A browser may close it without asking, on the second Escape for one.
  dialog.addEventListener('close', () => {
    if (view.state.surface === 'preferences' && !dialog.open) view.hide();
  });
  return { host: outer.element, dialog, panel };
};

export const createPreferences = (kit: Kit, guard: (work: () => void) => void) => {
  const { view, text } = kit;
  let parts: ReturnType<typeof make> | undefined;
  let draft = createDraft(view);

  const draw = ({ host, dialog, panel }: ReturnType<typeof make>) => {
    kit.dress(host);
    kit.dress(panel.element);
    dialog.ariaLabel = text('dialog.name');
    const redraw = () => guard(() => draw({ host, dialog, panel }));
    render(<Panel kit={kit} draft={draft} redraw={redraw} />, panel.root);
    render(
      <>
        <Action name="accept" label={text('accept')} onClick={() => view.acceptAll('preferences')} />
        <Action name="reject" label={text('reject')} onClick={() => view.rejectAll('preferences')} />
        <Action
          name="save"
          label={text('save')}
          primary
          onClick={() => view.choose(choiceOf(draft, view.config), 'preferences')}
        />
      </>,
      panel.element,
    );
  };

  return {
    /** Opens or redraws, if the view says so. */
    open() {
      if (view.state.surface !== 'preferences') return;
      parts ??= make(kit);
      const { host, dialog, panel } = parts;
      const opening = !dialog.open || !host.isConnected;
      if (opening) draft = createDraft(view);
      draw(parts);
      if (!opening) return;
      if (!host.isConnected) document.documentElement.append(host);
      dialog.close();
      dialog.showModal();
      panel.root.querySelector('h2')?.focus();
      unlessVisible(dialog, () =>
        guard(() => {
          if (view.state.surface !== 'preferences') return;
          // A modal dialog that nobody sees would make the page useless.
          dialog.close();
          view.hiddenByClient();
        }),
      );
    },
    /** Closes, if the view says so. */
    close() {
      if (view.state.surface !== 'preferences') parts?.dialog.close();
    },
  };
};
