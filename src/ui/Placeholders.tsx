import { render } from 'preact';
import { Action } from './Action.js';
import { takeBox } from './box.js';
import type { Kit } from './kit.js';
import { placeholderInner, placeholderOuter } from './styles.js';
import type { Held } from './view.js';

interface Placeholder {
  draw(item: Held): void;
  remove(): void;
}

const createPlaceholder = (kit: Kit, element: HTMLElement): Placeholder => {
  const { view, text } = kit;
  const { element: host, root } = kit.host('consentry-placeholder', placeholderOuter, placeholderInner);
  host.role = 'group';
  // A sheet of its own for the box: rules of a shadow root win over the page's, an inline style does not.
  const box = new CSSStyleSheet();
  box.replaceSync(':host{}');
  root.adoptedStyleSheets.push(box);
  const { style } = box.cssRules[0] as CSSStyleRule;
  const remove = takeBox(element, host, style);

  return {
    draw({ title, categories, service }) {
      const name = service
        ? (view.config.services.get(service)?.name ?? service)
        : categories.map(kit.label).join(', ');
      kit.dress(host);
      host.ariaLabel = title;
      render(
        <div part="text">
          <strong part="title">{title}</strong>
          <p>{text('held.text', { name })}</p>
          <div part="actions">
            <slot />
          </div>
          <p>{text('held.allow', { name })}</p>
        </div>,
        root,
      );
      render(
        <>
          <Action name="once" label={text('once')} onClick={() => view.loadOnce(element)} />
          <Action name="allow" label={text('allow')} onClick={() => view.alwaysAllow(element)} />
        </>,
        host,
      );
    },
    remove,
  };
};

/** Returns what brings the placeholders in line with `view.held`. */
export const createPlaceholders = (kit: Kit, guard: (work: () => void) => void): (() => void) => {
  const shown = new Map<HTMLElement, Placeholder>();

  return () => {
    const held = new Map(
      kit.view.held.filter((item) => item.element.isConnected).map((item) => [item.element, item]),
    );
    for (const [element, placeholder] of shown) {
      if (held.has(element)) continue;
      shown.delete(element);
      guard(placeholder.remove);
    }
    for (const [element, item] of held) {
      guard(() => {
        let placeholder = shown.get(element);
        // What the page itself does not show needs nothing in its place.
        if (!placeholder && getComputedStyle(element).display === 'none') return;
        placeholder ??= createPlaceholder(kit, element);
        shown.set(element, placeholder);
        placeholder.draw(item);
      });
    }
  };
};
