import type { Claim } from '../core/vocabulary.js';
import type { Watch } from './guard.js';

/**
 * Elements that fetch what their attributes name. A link of text (`a`) is not among them. Parsed outside of its SVG,
 * `feImage` becomes `feimage`.
 */
export const FETCHING =
  'script,iframe,frame,img,image,feImage,feimage,link,object,embed,video,audio,source,track,input';
export const NAMES: ReadonlySet<string> = new Set(FETCHING.split(','));
/** Carries the rule over from text to the element that comes of it. */
export const RULE = 'data-consent-rule';
const URLS: readonly string[] = ['src', 'srcset', 'imagesrcset', 'href', 'xlink:href', 'poster', 'data'];

/** What waits, and who claims it. It looks like tagged markup, and the gates for that release it. */
export type HeldElements = WeakMap<Element, readonly Claim[]>;

/** Makes tagged elements of those that may not pass. */
export interface Hold {
  /** Holds what the element fetches, if anything of it may not pass. Says whether it did. */
  one(element: Element): boolean;
  /** The same for a tree. */
  all(root: Element | DocumentFragment): boolean;
  /** The page sets an attribute: true when the value is kept beside it and must not be set. */
  assigned(element: unknown, name: unknown, value: unknown): boolean;
  /** What the page has set, where that is kept beside the attribute. */
  kept(element: unknown, name: string): string | null;
  /** The script has run, or never will. */
  pass(script: Element): void;
}

export const createHold = (watch: Watch, held: HeldElements): Hold => {
  const { win, claimants, mayPass } = watch;
  // A page may take the names for something of its own.
  const { Element } = win;
  const { hasOwn } = Object;
  // A form's own may be a field of that name, and others are guarded.
  const { getAttribute, setAttribute, removeAttribute, querySelectorAll } = Element.prototype;
  const get = (element: Element, name: string): string | null => getAttribute.call(element, name);
  const set = (element: Element, name: string, value: string) => setAttribute.call(element, name, value);
  const remove = (element: Element, name: string) => removeAttribute.call(element, name);
  const beside = (name: string) => `data-${name.replace(/.*:/, '')}`;

  /** Let through for good: scripts that ran, and what the visitor loads once. */
  const passed = new WeakSet<Element>();
  const isScript = (element: Element) => element.localName === 'script';
  const own = (element: Element, claims: readonly Claim[]) => {
    held.set(element, claims);
    win.queueMicrotask(() => element.getRootNode() instanceof win.ShadowRoot && watch.shadowed(element));
  };
  /** Tagged markup is the affair of who tagged it; Consentry's own scripts have a mark. */
  const isOurs = (element: Element) => {
    if (!NAMES.has(element.localName) || passed.has(element) || hasOwn(element, 'consentry')) return false;
    const category = get(element, 'data-consent');
    const rule = get(element, RULE);
    // Held while it was text.
    if (category !== null && rule !== null) {
      remove(element, RULE);
      own(element, [{ category, service: get(element, 'data-service') ?? '', rule }]);
    }
    return held.has(element) || category === null;
  };
  const claimantsOf = (name: string, value: string) =>
    (/srcset$/.test(name) ? value.split(/[\s,]+/) : [value]).flatMap((url) =>
      url ? claimants('hosts', url) : [],
    );

  const tag = (element: Element, more: readonly Claim[]) => {
    const all = [...(held.get(element) ?? []), ...more];
    const ids = (key: 'category' | 'service') => [...new Set(all.map((claim) => claim[key]))].join(' ');
    own(element, all);
    set(element, 'data-consent', ids('category'));
    set(element, 'data-service', ids('service'));
  };
  const untag = (element: Element, name: string) => {
    remove(element, beside(name));
    if (URLS.some((each) => get(element, beside(each)) !== null)) return;
    remove(element, 'data-consent');
    remove(element, 'data-service');
    held.delete(element);
  };
  const stopScript = (script: Element, by: readonly Claim[]) => {
    const type = get(script, 'type');
    if (type !== null) set(script, 'data-type', type);
    set(script, 'type', 'text/plain');
    tag(script, by);
  };
  const letRun = (script: Element, by: readonly Claim[]) => {
    if (by.length === 0) return;
    passed.add(script);
    watch.ran(by);
  };
  const keep = (element: Element, name: string, value: string) => {
    set(element, beside(name), value);
    remove(element, name);
  };
  /** One that is never shown is a call: nobody would release it, and its maker waits for an answer. */
  const failUnseen = (element: Element, name: string, value: string) => {
    if (/^(img|audio|video)$/.test(element.localName))
      win.setTimeout(() => {
        if (!element.isConnected && get(element, beside(name)) === value && get(element, 'src') === null)
          set(element, 'src', watch.stops(element.localName, 'hosts', value, element) ? '' : value);
      });
  };

  const one = (element: Element) => {
    const script = isScript(element);
    if (!isOurs(element) || (script && get(element, 'type') === 'text/plain')) return false;
    const fetched = URLS.flatMap((name) => {
      const value = get(element, name) ?? '';
      const by = claimantsOf(name, value);
      return by.length > 0 ? { name, value, by } : [];
    });
    let by = fetched.flatMap((each) => each.by);
    if (script) {
      if (get(element, 'src') === null) by = [...by, ...claimants('inline', element.textContent?.trim())];
      if (mayPass(by)) letRun(element, by);
      else stopScript(element, by);
      return !mayPass(by);
    }
    if (mayPass(by)) return false;
    tag(element, by);
    for (const each of fetched) if (!mayPass(each.by)) keep(element, each.name, each.value);
    // It keeps the page that it shows, or is about to show, until it is taken out.
    if (/^(i?frame|object|embed)$/.test(element.localName) && element.isConnected) {
      const place = new win.Comment();
      element.replaceWith(place);
      place.replaceWith(element);
    }
    return true;
  };

  return {
    one,
    all(root) {
      const isElement = root instanceof Element;
      let found = isElement && one(root);
      if (!root.firstChild) return found;
      const search = isElement ? querySelectorAll : win.DocumentFragment.prototype.querySelectorAll;
      for (const element of search.call(root, FETCHING)) found = one(element) || found;
      return found;
    },
    assigned(element, attribute, value) {
      const name = String(attribute).toLowerCase();
      if (!URLS.includes(name) || !(element instanceof Element) || !isOurs(element)) return false;
      const text = String(value);
      const by = claimantsOf(name, text);
      const stopped = !mayPass(by);
      if (isScript(element)) {
        // One that is not in the page yet is looked at when it comes in.
        if (element.isConnected) (stopped ? stopScript : letRun)(element, by);
        return false;
      }
      if (stopped) {
        keep(element, name, text);
        tag(element, by);
        failUnseen(element, name, text);
      } else if (watch.isAside()) passed.add(element);
      // A release puts the same value back.
      else if (held.has(element) && get(element, beside(name)) !== text) untag(element, name);
      return stopped;
    },
    kept: (element, name) =>
      element instanceof Element && isOurs(element) && held.has(element) ? get(element, beside(name)) : null,
    pass: (script) => void passed.add(script),
  };
};
