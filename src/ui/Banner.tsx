import { render } from 'preact';
import { Action } from './Action.js';
import { optedOut } from './gpc.js';
import type { Host, Kit } from './kit.js';
import { bannerInner, bannerOuter } from './styles.js';
import { unlessVisible } from './visible.js';

const Text = ({ kit: { view, text, label } }: { kit: Kit }) => {
  const { config, state } = view;
  const { ask, categories } = state.decision;
  const optional = config.categories
    .map(({ id }) => id)
    .filter((id) => id !== 'necessary' && categories[id]?.because !== 'child-directed');
  return (
    <>
      <div part="text">
        {config.ui.logo && <img part="logo" src={config.ui.logo} alt="" />}
        <p part="title">{text('banner.title')}</p>
        {ask === 'revised' && config.revisionNote && <p part="note">{config.revisionNote}</p>}
        <p>
          {text(config.policy.mode === 'opt-in' ? 'banner.optIn' : 'banner.optOut', {
            list: optional.map(label).join(', '),
          })}{' '}
          {config.policyUrl && (
            <a part="link" href={config.policyUrl}>
              {text('policy')}
            </a>
          )}
        </p>
        {optedOut(view) && <p part="signal">{text('gpc.honoured')}</p>}
      </div>
      <div part="actions">
        <slot />
      </div>
    </>
  );
};

/** Returns what brings the banner in line with the view. Its DOM stays while it is hidden, for the focus. */
export const createBanner = (kit: Kit, guard: (work: () => void) => void): (() => void) => {
  const { view, text } = kit;
  let host: Host | undefined;

  const Actions = () => (
    <>
      <Action name="accept" label={text('accept')} primary onClick={() => view.acceptAll('banner')} />
      <Action name="reject" label={text('reject')} primary onClick={() => view.rejectAll('banner')} />
      <Action
        name="preferences"
        label={text('preferences')}
        onClick={({ currentTarget }) => {
          // Safari focuses no button on click, and the dialog gives the focus back to what had it.
          currentTarget.focus();
          view.show('preferences');
        }}
      />
    </>
  );

  const make = () => {
    const made = kit.host('consentry-banner', bannerOuter, bannerInner);
    made.element.role = 'region';
    made.element.hidden = true;
    made.element.setAttribute('popover', 'manual');
    return made;
  };

  return () => {
    if (view.state.surface !== 'banner') {
      if (host && !host.element.hidden) {
        host.element.hidden = true;
        host.element.hidePopover?.();
      }
      return;
    }
    host ??= make();
    const { element, root } = host;
    kit.dress(element);
    element.ariaLabel = text('banner.name');
    render(<Text kit={kit} />, root);
    render(<Actions />, element);
    if (!element.hidden && element.isConnected) return;
    element.hidden = false;
    if (!element.isConnected) document.documentElement.append(element);
    // The top layer is above any z-index of the page; without it, the highest z-index has to do.
    element.showPopover?.();
    unlessVisible(element, () => guard(() => view.state.surface === 'banner' && view.hiddenByClient()));
  };
};
