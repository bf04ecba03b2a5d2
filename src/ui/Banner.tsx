import { Action } from './Action.js';
import type { Host, Kit } from './kit.js';
import { MaybeLink } from './MaybeLink.js';
import { label, optedOut, text } from './texts.js';
import type { View } from './view.js';

const Text = ({ view }: { view: View }) => {
  const { config, state } = view;
  const { ask, categories } = state.decision;
  const optional = config.policy.categories.filter(
    (id) => !['necessary', 'child-directed'].includes(categories[id]?.because ?? ''),
  );
  return (
    <>
      <section part="text">
        {config.ui?.logo && <img part="logo" src={config.ui.logo} alt="" />}
        <b part="title">{text(view, 'banner.name')}</b>
        {ask === 'revised' && <p part="note">{config.revisionNote}</p>}
        <p>
          {text(view, `banner.${config.policy.mode}`, optional.map((id) => label(view, id)).join(', '))}{' '}
          <MaybeLink href={config.policyUrl} label={text(view, 'policy')} />
        </p>
        {optedOut(view) && <b part="signal">{text(view, 'gpc')}</b>}
      </section>
      <div part="actions">
        <slot />
      </div>
    </>
  );
};

const Actions = ({ view }: { view: View }) => (
  <>
    <Action view={view} name="accept" primary onClick={() => view.answer(true, 'banner')} />
    <Action view={view} name="reject" primary onClick={() => view.answer(false, 'banner')} />
    <Action
      view={view}
      name="preferences"
      onClick={({ currentTarget }) => {
        // Safari focuses no button on click, and the dialog gives the focus back to what had it.
        currentTarget.focus();
        view.show('preferences');
      }}
    />
  </>
);

/** Returns what brings the banner in line with the view. Its DOM stays while it is hidden, for the focus. */
export const createBanner = (kit: Kit): (() => void) => {
  const { view } = kit;
  let host: Host | undefined;

  const make = () => {
    const made = kit.host('consentry-banner');
    made.element.role = 'region';
    made.element.hidden = true;
    made.element.dataset.position = view.config.ui?.position;
    // The top layer is above any z-index of the page; where there is none, the highest z-index has to do.
    made.element.popover = 'manual';
    return made;
  };

  return () => {
    if (view.state.surface === 'banner') {
      host ??= make();
      const { element } = host;
      element.setAttribute('aria-label', text(view, 'banner.name'));
      kit.draw(host, <Actions view={view} />, <Text view={view} />);
      if (!element.hidden && element.isConnected) return;
      document.documentElement.append(element);
      element.hidden = false;
      element.showPopover?.();
      kit.unlessVisible(element, () => view.state.surface === 'banner' && view.hiddenByClient());
    } else if (host && !host.element.hidden) {
      host.element.hidden = true;
      host.element.hidePopover?.();
    }
  };
};
