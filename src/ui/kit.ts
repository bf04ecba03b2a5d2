import { type ComponentChild, render } from 'preact';
import { inkFor } from './ink.js';
import { css } from './styles.js';
import type { View } from './view.js';

/** What every surface needs: the view, and hosts that the page's CSS does not reach. */
export interface Kit {
  readonly view: View;
  /** Does some work; what it throws is reported and stays away from the page. */
  guard(work: () => void): void;
  /** Makes an element with an open shadow root. */
  host(tag: string): Host;
  /** Draws buttons into the light DOM of a host and the rest into its shadow root. */
  draw(host: Host, light: ComponentChild, ...rest: ComponentChild[]): void;
  /**
   * Looks, in the next frame and later, at what was just shown for a surface, while that is wanted: has everything made
   * anew where the page has lost it; calls `close` and tells the view if nothing of it can be seen. Forgets what it
   * looked at before.
   */
  watch(element: HTMLElement, surface: 'banner' | 'preferences', close?: () => void): void;
}

export interface Host extends HTMLElement {
  readonly shadowRoot: ShadowRoot;
}

/** `lost` hears of a surface that is no longer in the page, and says whether it is made anew. */
export const createKit = (view: View, guard: Kit['guard'], lost: () => boolean): Kit => {
  const { accent, colorScheme } = view.config.ui ?? {};
  const ink = accent && inkFor(accent);
  if (accent && !ink) view.report('accent', accent);

  let [shown, surface, close] = [] as unknown as Parameters<Kit['watch']>;
  const look = () => {
    const wanted = view.state.surface === surface;
    const seen = getComputedStyle(shown).visibility === 'visible' && shown.getClientRects()[0];
    // On paper there is nothing of ours, and afterwards it is there again.
    if (wanted && shown.isConnected && (seen || matchMedia('print').matches)) return;
    size.disconnect();
    if (!wanted || (!shown.isConnected && lost())) return;
    close?.();
    guard(view.hiddenByClient);
  };
  // Blockers that look for what is in the page hide some of it only after it has been seen.
  const size = new ResizeObserver(look);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  return {
    view,
    guard,
    host(tag) {
      const element = document.createElement(tag) as Host;
      element.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
      const set = (name: string, value: string | undefined) =>
        value && element.style.setProperty(`--consentry-${name}`, value);
      set('accent', ink && accent);
      set('ink', ink);
      set('scheme', colorScheme?.replace('auto', ''));
      return element;
    },
    draw(host, light, ...rest) {
      host.lang = view.state.locale;
      host.dir = view.texts.dir ?? 'ltr';
      render(rest, host.shadowRoot);
      render(light, host);
    },
    watch(...now) {
      size.disconnect();
      [shown, surface, close] = now;
      requestAnimationFrame(() => {
        size.observe(shown);
        look();
      });
    },
  };
};
