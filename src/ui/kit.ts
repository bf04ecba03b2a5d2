import { en, type Messages } from './en.js';
import { inkFor } from './ink.js';
import { baseInner, baseOuter, important } from './styles.js';
import type { View } from './view.js';

/** What every surface needs: the view, its texts, and hosts that the page's CSS does not reach. */
export interface Kit {
  readonly view: View;
  text(key: keyof Messages, values?: Readonly<Record<string, string>>): string;
  label(category: string): string;
  description(category: string): string | undefined;
  /** Makes an element with an open shadow root; `outer` styles the host and what is slotted, `inner` the rest. */
  host(tag: string, outer: string, inner: string): Host;
  /** Sets language, direction and theme, which may have changed since the host was made. */
  dress(host: HTMLElement): void;
}

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

const rightToLeft = /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i;

export const createKit = (view: View): Kit => {
  const { accent, colorScheme = 'auto', position = 'bottom' } = view.config.ui;
  const ink = accent === undefined ? undefined : inkFor(accent);
  if (accent !== undefined && !ink) view.report(`ui.accent: "${accent}" is not an opaque CSS colour`);

  // The keys that a site's categories add are not among ours.
  const lookup = (key: string): string | undefined =>
    view.config.messages[key] ?? (en as Readonly<Record<string, string>>)[key];

  const category = (id: string) => view.config.categories.find((one) => one.id === id);

  const sheets = new Map<string, CSSStyleSheet>();
  const sheet = (css: string): CSSStyleSheet => {
    let made = sheets.get(css);
    if (!made) {
      made = new CSSStyleSheet();
      made.replaceSync(css);
      sheets.set(css, made);
    }
    return made;
  };

  return {
    view,
    text: (key, values = {}) =>
      (lookup(key) ?? key).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole),
    label: (id) => category(id)?.label ?? lookup(`category.${id}`) ?? id,
    description: (id) => category(id)?.description ?? lookup(`category.${id}.text`),
    host(tag, outer, inner) {
      const element = document.createElement(tag);
      const root = element.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet(important(baseOuter + outer) + baseInner + inner)];
      return { element, root };
    },
    dress(host) {
      const { locale } = view.state;
      host.lang = locale;
      host.dir = rightToLeft.test(locale) ? 'rtl' : 'ltr';
      host.dataset.scheme = colorScheme;
      host.dataset.position = position;
      if (accent === undefined || !ink) return;
      host.style.setProperty('--consentry-accent', accent);
      host.style.setProperty('--consentry-ink', ink);
    },
  };
};
