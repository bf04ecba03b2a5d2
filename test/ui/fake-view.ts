import type { Category, Config, Service } from '../../src/config/config.js';
import type { Decision, Verdict } from '../../src/core/types.js';
import type { State } from '../../src/state.js';
import type { Held, View } from '../../src/ui/view.js';

export const service = (id: string, category: string, more: Partial<Service> = {}): Service => ({
  id,
  category,
  name: id,
  hosts: [],
  cookies: [],
  storage: [],
  ...more,
});

const off: Verdict = { granted: false, because: 'default' };

export interface Setup {
  config?: Partial<Config>;
  policy?: Partial<Config['policy']>;
  categories?: Category[];
  services?: Service[];
  verdicts?: Record<string, Verdict>;
  state?: Partial<State>;
  ask?: Decision['ask'];
}

/** A view that records its calls and changes only when told to. */
export const fakeView = ({
  config,
  policy,
  categories,
  services = [],
  verdicts = {},
  state,
  ask = 'first-visit',
}: Setup = {}) => {
  const all = categories ?? ['necessary', 'analytics', 'functional', 'marketing'].map((id) => ({ id }));
  const calls: unknown[][] = [];
  const listeners = new Set<() => void>();
  const call =
    (name: string) =>
    (...args: unknown[]) => {
      calls.push([name, ...args]);
    };
  const category = (id: string): Verdict =>
    verdicts[id] ?? (id === 'necessary' ? { granted: true, because: 'necessary' } : off);
  const view = {
    config: {
      policy: {
        revision: 1,
        mode: 'opt-in',
        categories: all.map(({ id }) => id),
        services: new Map(services.map((one) => [one.id, one.category])),
        lifetime: 1,
        honourGpc: true,
        childDirected: false,
        locked: false,
        ...policy,
      },
      categories: all,
      services: new Map(services.map((one) => [one.id, one])),
      cookie: { name: 'consentry', domain: undefined, path: '/', sameSite: 'Lax', days: 182 },
      region: undefined,
      revisionNote: undefined,
      policyUrl: undefined,
      helpUrl: undefined,
      locale: 'auto',
      messages: {},
      ui: {},
      releaseTimeout: 1,
      reloadOnRevoke: 'auto',
      debug: false,
      ...config,
    } satisfies Config,
    nonce: '',
    state: {
      record: null,
      decision: {
        categories: Object.fromEntries(all.map(({ id }) => [id, category(id)])),
        services: Object.fromEntries(
          services.map((one) => [one.id, verdicts[one.id] ?? category(one.category)]),
        ),
        ask,
      },
      surface: 'none',
      locale: 'en',
      region: null,
      ...state,
    } as State,
    held: [] as Held[],
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    acceptAll: call('acceptAll'),
    rejectAll: call('rejectAll'),
    choose: call('choose'),
    show: call('show'),
    hide: call('hide'),
    loadOnce: call('loadOnce'),
    alwaysAllow: call('alwaysAllow'),
    hiddenByClient: call('hiddenByClient'),
    report: call('report'),
  };
  const update = (change: Partial<Pick<View, 'held'>> & Partial<State>) => {
    const { held = view.held, ...rest } = change;
    view.held = [...held];
    view.state = { ...view.state, ...rest };
    for (const listener of listeners) listener();
  };
  return { view: view as View, calls, update };
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
