import { interceptor } from '../browser/intercept.js';
import type { Trust } from '../browser/trusted.js';
import { hosts } from '../core/hosts.js';
import type { Decision } from '../core/types.js';
import type { Claim, Find, Kind, Vocabulary } from '../core/vocabulary.js';
import type { ConsentEvents } from '../events.js';
import { attributeGuard } from './attributes.js';
import { beaconGuard } from './beacon.js';
import { cacheGuard } from './caches.js';
import { cookieStoreGuard } from './cookie-store.js';
import { cookieGuard } from './cookies.js';
import { databaseGuard } from './databases.js';
import { fetchGuard } from './fetch.js';
import type { Guard, Watch } from './guard.js';
import { createHold, type HeldElements } from './hold.js';
import { htmlGuard } from './html.js';
import { insertionGuard } from './insertion.js';
import { parserGuard } from './parser.js';
import { socketGuard } from './sockets.js';
import { storageGuard } from './storage.js';
import { xhrGuard } from './xhr.js';

const CALLS: readonly (readonly [Kind, Guard])[] = [
  ['hosts', fetchGuard],
  ['hosts', xhrGuard],
  ['hosts', beaconGuard],
  ['hosts', socketGuard],
  ['cookies', cookieGuard],
  ['cookies', cookieStoreGuard],
  ['storage', storageGuard],
  ['databases', databaseGuard],
  ['caches', cacheGuard],
];
const MARKUP = [attributeGuard, insertionGuard, htmlGuard, parserGuard];

/** What stops that which nobody tagged. */
export interface Guards {
  /** What waits for the gates of tagged markup. */
  readonly held: HeldElements;
  /** Of these, what is in shadow trees, where no search finds it. */
  shadowed(): readonly HTMLElement[];
  /** Who claims a URL, absolute or relative to the page. */
  readonly hosts: (claims: readonly Claim[]) => Find;
  /** Guards what services name, and nothing else. Says whether they name anything. */
  install(vocabulary: Vocabulary): boolean;
  /** Does something that no guard looks at. */
  aside<Value>(act: () => Value): Value;
  /** Holds what stands in the page and may not any more. */
  shut(): void;
  /** Whether a script ran that the decision no longer allows. */
  ranWithout(): boolean;
}

export const guards = (
  win: Window & typeof globalThis,
  view: { readonly state: { readonly decision: Decision } },
  emit: (name: 'block', detail: ConsentEvents['block']) => void,
  see: (element: Element) => void,
  trust: Trust,
): Guards => {
  const { URL } = win;
  const held: HeldElements = new WeakMap();
  /** A page that is used for hours makes and drops many a component. */
  const shadowed = new Set<WeakRef<Element>>();
  const ran = new Set<string>();
  let known: Vocabulary = {};
  let aside = false;
  let shut = () => {};

  const parse = (url: string) => {
    try {
      // Asked of the prototype: `<img name="baseURI">` shadows the property of the document.
      return new URL(url, Reflect.get(win.Node.prototype, 'baseURI', win.document));
    } catch {
      return null;
    }
  };
  const granted = (service: string) => Boolean(view.state.decision.services[service]?.granted);
  const text = (subject: unknown) => {
    try {
      return `${subject}`;
    } catch {
      return ''; // the browser's own function will say so
    }
  };

  const watch: Omit<Watch, 'intercept'> = {
    win,
    trust,
    claimants: (kind, subject) => known[kind]?.(text(subject)) ?? [],
    mayPass: (claimants: readonly Claim[]) => aside || claimants.every(({ service }) => granted(service)),
    stops(what, kind, subject, element) {
      const first = watch.claimants(kind, subject).find(({ service }) => !aside && !granted(service));
      if (!first) return false;
      emit('block', {
        ...first,
        kind: what,
        element: element ?? null,
        ...(kind === 'hosts' ? { url: watch.absolute(subject) } : { url: null, name: text(subject) }),
      });
      return true;
    },
    ran(claimants) {
      for (const { service } of claimants) ran.add(service);
    },
    shadowed(element) {
      shadowed.add(new WeakRef(element));
      see(element);
    },
    isAside: () => aside,
    absolute: (url) => parse(text(url))?.href ?? text(url),
  };

  return {
    held,
    shadowed() {
      const found = new Set<HTMLElement>();
      for (const each of shadowed) {
        const element = each.deref() as HTMLElement | undefined;
        if (!element || found.has(element)) shadowed.delete(each);
        else if (element.isConnected) found.add(element);
      }
      return [...found];
    },
    hosts: hosts(parse),
    install(vocabulary) {
      known = vocabulary;
      if (Object.keys(known).length === 0) return false;
      const full: Watch = { ...watch, intercept: interceptor(win) };
      for (const [kind, guard] of CALLS) if (known[kind]) guard(full);
      if (known.hosts || known.inline) {
        const hold = createHold(full, held);
        for (const guard of MARKUP) guard(full, hold, held);
        shut = () => void hold.all(win.document.documentElement);
      }
      return true;
    },
    aside(act) {
      const before = aside;
      aside = true;
      try {
        return act();
      } finally {
        aside = before;
      }
    },
    shut: () => shut(),
    ranWithout: () => [...ran].some((service) => !granted(service)),
  };
};
