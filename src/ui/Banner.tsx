import { h } from 'preact';
import { action, actions, answers } from './action.js';
import { clearOfFocus } from './clear-of-focus.js';
import type { Kit } from './kit.js';
import { asked, label, link, signal, text } from './texts.js';

/** Returns what brings the banner in line with the view. Its DOM stays while it is hidden, for the focus. */
export const createBanner = (kit: Kit): (() => void) => {
  const { view } = kit;
  const { config } = view;
  const position = config.ui?.position ?? '';
  const host = kit.host('consentry-banner');
  host.role = 'region';
  host.dataset.position = position;
  // The top layer is above any z-index of the page; where there is none, the highest z-index has to do.
  host.popover = 'manual';
  host.hidden = true;
  const shown = clearOfFocus(host);

  return () => {
    const { surface, decision } = view.state;
    if (surface !== 'banner') {
      host.hidden = true;
      return;
    }
    // Not put back as it is: `document.open` has taken its listeners, and whoever removes it would do so again.
    if (!host.hidden && !host.isConnected) return;
    const optional = config.policy.categories.filter(
      (id) => !/^(necessary|child-directed)$/.test(decision.categories[id]?.because ?? ''),
    );
    host.ariaLabel = text(view, 'banner.name');
    kit.draw(
      host,
      [
        answers(view, surface, true),
        action(view, 'preferences', ({ currentTarget }) => {
          // Safari focuses no button on click, and the dialog gives the focus back to what had it.
          currentTarget.focus();
          view.show('preferences');
        }),
        // Opt-out clients tell a cookie banner by its text, and they do not look into a shadow root either.
        <span slot="text">
          {text(view, `banner.${config.policy.mode}`, optional.map((id) => label(view, id)).join(', '))}
        </span>,
      ],
      <section part="text">
        {config.ui?.logo && <img part="logo" src={config.ui.logo} alt="" />}
        <b part="title" aria-live="polite">
          {host.ariaLabel}
        </b>
        {asked(view)}
        <p>
          <slot name="text" /> {link(view, config.policyUrl)}
        </p>
        {signal(view)}
      </section>,
      actions(),
    );
    if (!host.hidden) return;
    // In front of everything else, for the keyboard and for those who listen.
    const html = document.documentElement;
    // Not `document.body`, which may be a form of that name.
    html.insertBefore(host, html.querySelector(':scope>body'));
    host.dataset.side = position;
    host.hidden = false;
    host.showPopover?.();
    shown();
    kit.watch(host, surface);
    // Only what changes in a live region is told.
    requestAnimationFrame(() => {
      const title = host.shadowRoot.querySelector('b');
      title?.append(title.firstChild ?? '');
    });
  };
};
