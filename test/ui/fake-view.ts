import type { Config } from '../../src/config/config.js';
import type { ServiceOptions } from '../../src/config/options.js';
import type { Decision, Verdict } from '../../src/core/types.js';
import type { State } from '../../src/state.js';
import { createPreferences } from '../../src/ui/dialog/Preferences.js';
import type { Texts } from '../../src/ui/en.js';
import type { mount } from '../../src/ui/index.js';
import type { Held, LoadFile, View } from '../../src/ui/view.js';

const off: Verdict = { granted: false, because: 'default' };
const defaults = { necessary: {}, analytics: {}, functional: {}, marketing: {} };

export interface Setup {
  config?: Partial<Config>;
  policy?: Partial<Config['policy']>;
  categories?: Record<string, { label?: string; description?: string }>;
  services?: Record<string, ServiceOptions>;
  verdicts?: Record<string, Verdict>;
  state?: Partial<State>;
  ask?: Decision['ask'];
}

/** A view that records its calls and changes only when told to. */
export const fakeView = ({
  config,
  policy,
  categories = defaults,
  services = {},
  verdicts = {},
  state,
  ask = 'first-visit',
}: Setup = {}) => {
  const calls: unknown[][] = [];
  const call =
    (name: string) =>
    (...args: unknown[]) => {
      calls.push([name, ...args]);
    };
  const category = (id: string): Verdict =>
    verdicts[id] ?? (id === 'necessary' ? { granted: true, because: 'necessary' } : off);
  const known = Object.entries(services);
  let again: (() => void) | undefined;
  const view = {
    config: {
      policy: {
        revision: 1,
        mode: 'opt-in',
        categories: Object.keys(categories),
        services: new Map(known.map(([id, service]) => [id, service.category])),
        lifetime: 1,
        honourGpc: true,
        childDirected: false,
        locked: false,
        ...policy,
      },
      categories: new Map(Object.entries(categories)),
      services: new Map(known),
      cookie: { name: 'consentry', path: '/', sameSite: 'Lax', days: 182 },
      locale: 'en',
      ...config,
    } satisfies Config,
    state: {
      record: null,
      decision: {
        categories: Object.fromEntries(Object.keys(categories).map((id) => [id, category(id)])),
        services: Object.fromEntries(
          known.map(([id, service]) => [id, verdicts[id] ?? category(service.category)]),
        ),
        ask,
      },
      surface: 'none',
      locale: 'en',
      region: null,
      ...state,
    } as State,
    texts: {} as Texts,
    held: [] as readonly Held[],
    answer: call('answer'),
    show: call('show'),
    hide: () => call('hide')(),
    loadOnce: call('loadOnce'),
    speak(locale: string, texts: Texts) {
      view.texts = texts;
      view.state = { ...view.state, locale };
      again?.();
    },
    hiddenByClient: call('hiddenByClient'),
    reset: call('reset'),
    report: call('report'),
    /** No language can be had. */
    load: (() => new Promise(() => {})) as LoadFile,
  };
  return {
    view: view satisfies View,
    calls,
    /** Resolves when the dialog, if it is wanted, has come. */
    async mount(surfaces: typeof mount) {
      const file = Promise.resolve(createPreferences);
      again = surfaces(view, () => file);
      await file;
    },
    update({ held = view.held, ...rest }: Partial<Pick<View, 'held'>> & Partial<State>) {
      view.held = held;
      view.state = { ...view.state, ...rest };
      again?.();
    },
  };
};

/** Everything under an element, shadow roots included, in tree order. */
export const deep = (root: ParentNode): Element[] =>
  [...((root as Element).shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
    child,
    ...deep(child),
  ]);

export const one = <E extends Element = HTMLElement>(selector: string, root: ParentNode = document): E => {
  const found = deep(root).find((element) => element.matches(selector));
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found as E;
};

/** All the text, shadow roots included. */
export const textOf = (root: Element): string => {
  const walk = (node: Node): string =>
    node.nodeType === 3
      ? (node.textContent ?? '')
      : [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes].map(walk).join(' ');
  return walk(root).replace(/\s+/g, ' ');
};
