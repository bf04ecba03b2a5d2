import { h } from 'preact';
import { action, actions } from './action.js';
import { takeBox } from './box.js';
import type { Kit } from './kit.js';
import { label, text } from './texts.js';
import type { Held } from './view.js';

/** A path of this site, no disguise of a host: markup may come from a stranger, and nobody else is asked before consent. */
const OWN = /^\/[^/\\\s]/;

const createPlaceholder = (kit: Kit, element: HTMLElement) => {
  const { view } = kit;
  const host = kit.host('consentry-placeholder');
  host.role = 'group';
  // A sheet of its own for the box: rules of a shadow root win over the page's, an inline style does not.
  const box = new CSSStyleSheet();
  box.replaceSync(':host{}');
  host.shadowRoot.adoptedStyleSheets.push(box);

  const giveBack = takeBox(element, host, (box.cssRules[0] as CSSStyleRule).style);

  return {
    host,
    remove() {
      const focused = host.contains(document.activeElement);
      giveBack();
      // What was asked for by the keyboard is where it goes on; WebKit would begin at the top of the page.
      if (focused) element.focus({ preventScroll: true });
    },
    draw({ title, categories, service }: Held) {
      const services = service?.split(' ') ?? [];
      const icon = services.map((id) => view.config.services.get(id)?.icon).find((each) => each);
      const poster = element.dataset.placeholder ?? '';
      const name = (
        service
          ? services.map((id) => view.config.services.get(id)?.name ?? id)
          : categories.map((id) => label(view, id))
      ).join(', ');
      host.ariaLabel = title;
      kit.draw(
        host,
        [
          // What the policy of the page forbids cannot be loaded in it, not even once.
          !view.config.strict && action(view, 'once', () => view.loadOnce(element)),
          action(view, 'always', () => {
            const all = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, true]));
            view.answer(service ? { services: all(services) } : all(categories), 'placeholder');
          }),
        ],
        OWN.test(poster) && <img part="poster" src={poster} alt="" />,
        <section part="text">
          {icon && <img part="logo" src={icon} alt="" />}
          <b part="title">{title}</b>
          {actions()}
          <p>{text(view, 'held', name)}</p>
        </section>,
      );
    },
  };
};

/** Returns what brings the placeholders in line with `view.held`. */
export const createPlaceholders = (kit: Kit): (() => void) => {
  const shown = new Map<HTMLElement, ReturnType<typeof createPlaceholder>>();

  return () => {
    const held = kit.view.held.filter(({ element }) => element.isConnected);
    const still = new Set(held.map(({ element }) => element));
    for (const [element, { remove, host }] of shown) {
      // A page that is morphed (Turbo, Livewire) loses the placeholder and shows the element again. One that moves the
      // element leaves it behind. What is too small never had one.
      if (
        element.style.display &&
        still.has(element) &&
        (element.previousSibling === host || !host.parentNode)
      )
        continue;
      shown.delete(element);
      remove();
    }
    for (const item of held) {
      const { element } = item;
      // What the page itself does not show needs nothing in its place.
      if (!shown.has(element) && getComputedStyle(element).display === 'none') continue;
      kit.guard(() => {
        const placeholder = shown.get(element) ?? createPlaceholder(kit, element);
        shown.set(element, placeholder);
        placeholder.draw(item);
      });
    }
  };
};
