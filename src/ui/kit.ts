import { type ComponentChild, render } from 'preact';
import { inkFor } from './ink.js';
import { css } from './styles.js';
import type { View } from './view.js';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** What every surface needs: the view, and hosts that the page's CSS does not reach. */
export interface Kit {
  readonly view: View;
  /** Does some work; what it throws is reported once and stays away from the page. */
  guard(work: () => void): void;
  /** Makes an element with an open shadow root. */
  host(tag: string): Host;
  /** Draws buttons into the light DOM of a host and the rest into its shadow root. */
  draw(host: Host, light: ComponentChild, rest: ComponentChild): void;
  /** Calls back in the next frame if nothing of an element that was just shown can be seen. */
  unlessVisible(element: HTMLElement, hidden: () => void): void;
}

export const createKit = (view: View, guard: Kit['guard']): Kit => {
  const { accent, colorScheme = 'auto' } = view.config.ui ?? {};
  const ink = accent && inkFor(accent);
  if (accent && !ink) view.report('ui', `ui.accent: "${accent}" is not an opaque CSS colour`);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  return {
    view,
    guard,
    host(tag) {
      const element = document.createElement(tag);
      const root = element.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      element.dataset.scheme = colorScheme;
      if (accent && ink) {
        element.style.setProperty('--consentry-accent', accent);
        element.style.setProperty('--consentry-ink', ink);
      }
      return { element, root };
    },
    draw({ element, root }, light, rest) {
      element.lang = view.state.locale;
      element.dir = /^(ar|fa|he|ur)\b/.test(element.lang) ? 'rtl' : 'ltr';
      render(rest, root);
      render(light, element);
    },
    unlessVisible(element, hidden) {
      requestAnimationFrame(() => {
        if (getComputedStyle(element).visibility !== 'visible' || !element.getClientRects()[0]) guard(hidden);
      });
    },
  };
};
