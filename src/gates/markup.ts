import type { Trust } from '../browser/trusted.js';
import { isOpen } from '../core/expression.js';
import type { Decision, Policy } from '../core/types.js';
import type { ConsentEvents } from '../events.js';
import type { Guards } from '../guards/guards.js';
import type { Enqueue } from '../release/queue.js';
import type { Report } from '../report.js';
import type { Held } from '../ui/view.js';
import { elementGate } from './elements.js';
import { scriptGate } from './scripts.js';
import { templateGate } from './templates.js';
import { absolute, data, source, URL_ATTRIBUTES } from './urls.js';

const TAGGED = '[data-consent]';

/** Everything with `data-consent`, wherever and whenever it comes into the page. */
export interface Markup {
  /** From now on what comes is read; nothing is let through before `open`. */
  watch(): void;
  /** An element has come. */
  see(element: Element): void;
  /** Holds again what may no longer be open and, when `letting`, lets through what may be. */
  pass(letting: boolean): void;
  /** Embeds that wait, for placeholders. */
  held(): Held[];
  /** Lets one element through until the page is left. */
  once(element: Element): void;
  /** Whether something ran that the decision no longer allows. */
  ranWithout(): boolean;
}

/** What holds now. */
interface Judged {
  readonly state: { readonly decision: Decision };
  readonly config: { readonly policy: Policy };
}

/** `changed` hears that the list of held embeds may be another one. */
export const markup = (
  win: Window & typeof globalThis,
  report: Report,
  enqueue: Enqueue,
  mayRun: (script: HTMLScriptElement) => boolean,
  trust: Trust,
  view: Judged,
  emit: <Name extends 'block' | 'release'>(name: Name, detail: ConsentEvents[Name]) => void,
  changed: () => void,
  { held: untagged, shadowed }: Pick<Guards, 'held' | 'shadowed'>,
): Markup => {
  const doc = win.document;
  // A form's own may be a field of that name.
  const { closest, querySelectorAll } = win.Element.prototype;
  const blocked = new WeakSet<Element>();
  const single = new WeakSet<Element>();
  /** `data-consent` and `data-service` of what ran: the elements are gone where a page lives for hours. */
  const ran = new Map<string, readonly [category: string, service: string | null]>();
  /** What came out of a template → the template, without which it may not stay. */
  const within = new WeakMap<Element, Element>();
  /** What the parser may still be in, and whether it has the attribute `async`. */
  const incomplete = new Map<Element, boolean>();
  let opened = false;
  let embeds = false;

  const category = (element: Element) => data(element, 'consent') ?? '';
  const terms = (element: Element) => category(element).split(/[\s|]+/);
  const service = (element: Element) => data(element, 'service');
  const judge = (expression: string, id: string | null) =>
    isOpen(expression, id, view.state.decision, view.config.policy);
  const holds = (element: Element): boolean | null => {
    const open = judge(category(element), service(element));
    const template = within.get(element);
    return open && template ? holds(template) : open;
  };
  const isOpenNow = (element: Element) => single.has(element) || holds(element);
  const isEmbed = ({ localName }: Element) => /^(iframe|video|audio|object|embed)$/.test(localName);
  const all = () => [...doc.querySelectorAll<HTMLElement>(TAGGED), ...shadowed()];

  const tell = (name: 'block' | 'release', element: Element) => {
    const rule = untagged.get(element)?.[0]?.rule;
    const url =
      source(element) ?? URL_ATTRIBUTES.map((each) => data(element, each)).find((value) => value !== null);
    emit(name, {
      kind: element.localName,
      url: url ? absolute(url, element) : null,
      element,
      category: category(element),
      service: service(element),
      ...(rule && { rule }),
    });
  };

  /** `letting` is false while only what may not be open is looked at, so that events can go out in between. */
  const apply = (element: Element, letting: boolean) => {
    const { localName } = element;
    const gate = localName === 'script' ? scripts : localName === 'template' ? templates : elements;
    embeds ||= isEmbed(element);
    try {
      const now = isOpenNow(element);
      if (now && !letting) return;
      if (now === null)
        report(
          'expression',
          `data-consent="${category(element)}"${service(element) === null ? '' : ` data-service="${service(element)}"`}`,
        );
      const changed = gate(element, now === true);
      if (now ? changed : !blocked.has(element)) tell(now ? 'release' : 'block', element);
      if (now) blocked.delete(element);
      else blocked.add(element);
    } catch (cause) {
      report('element', localName, cause);
    }
  };

  /**
   * The parser can still be inside the newest element: a template would lose its tail, a script its end. Behind the
   * body, or the head before there is one, stands only what somebody has put there: Consentry its files, extensions
   * theirs. A walker sees the tree as it is; `nextSibling` of a form may be a field of that name.
   */
  const isLast = (element: Element) => {
    const walker = doc.createTreeWalker(doc.body ?? doc.head ?? doc);
    walker.currentNode = element;
    while (!walker.nextSibling()) if (!walker.parentNode()) return true;
    return false;
  };

  const see = (element: Element) => {
    const known = incomplete.has(element);
    const { async, type } = element as HTMLScriptElement;
    if (
      doc.readyState === 'loading' &&
      // Something of the page's may have come to stand behind it, and the parser not be through with it: without the
      // attribute `async` is false until the end tag of a script has been read ("prepare the script element", step 4),
      // and for ever in one that comes from `innerHTML`, which nobody has to wait for.
      (isLast(element) || (known && async === false))
    ) {
      if (!known) incomplete.set(element, element.hasAttribute('async'));
      // One that is not held means it.
      if (/plain/i.test(type)) element.removeAttribute('async');
    } else {
      if (known) element.toggleAttribute('async', incomplete.get(element));
      incomplete.delete(element);
      if (element.isConnected) apply(element, opened);
    }
  };

  const elements = elementGate(report, trust);
  const scripts = scriptGate(
    enqueue,
    report,
    mayRun,
    trust,
    isOpenNow,
    (element) => {
      for (let each: Element | undefined = element; each; each = within.get(each)) {
        const said = [category(each), service(each)] as const;
        ran.set(`${said}`, said);
      }
    },
    untagged,
  );
  const templates = templateGate(see, trust, within);

  const onMutations = (records: MutationRecord[]) => {
    // Each once, however much has come into it.
    const found = new Set(incomplete.keys());
    // The parser reports every node by itself; the search from its parent has found it already.
    const seen = new Set<Node>();
    for (const { addedNodes, target, type } of records)
      for (const node of type === 'attributes' ? [target] : addedNodes) {
        if (!(node instanceof win.Element)) continue;
        if (!seen.has(node.parentNode as Node)) {
          // A lazy loader's `data-src` is its own affair: only what is tagged, or belongs to that, is looked at. What
          // comes into a tagged element may belong to it, as a video's sources do.
          const tagged = closest.call(node, TAGGED);
          if (tagged) found.add(tagged);
          for (const element of querySelectorAll.call(node, TAGGED)) found.add(element);
        }
        seen.add(node);
      }
    found.forEach(see);
    if (embeds) changed();
  };

  return {
    see,
    watch() {
      for (const element of all()) see(element);
      new win.MutationObserver(onMutations).observe(doc, {
        childList: true,
        subtree: true,
        attributeFilter: ['consent', 'service', ...URL_ATTRIBUTES].map((name) => `data-${name}`),
      });
      doc.addEventListener('readystatechange', () => onMutations([]));
    },
    pass(letting) {
      opened = letting;
      for (const element of all()) if (!incomplete.has(element)) apply(element, letting);
      changed();
    },
    held: () =>
      all().flatMap((element) => {
        if (!isEmbed(element) || !blocked.has(element) || isOpenNow(element) === null) return [];
        const categories = terms(element).filter((word) => /^[^!]/.test(word));
        return {
          element,
          title: element.title || element.localName,
          categories: category(element).includes('|') ? categories.slice(0, 1) : categories,
          service: service(element) ?? undefined,
        };
      }),
    once(element) {
      const { locked, childDirected } = view.config.policy;
      // What no answer opens, this one does not either.
      if (locked || (childDirected && terms(element).includes('marketing'))) return;
      single.add(element);
      apply(element, true);
      changed();
    },
    // What ran because something was not granted is not to be undone by a grant.
    ranWithout: () => [...ran.values()].some((said) => !said[0].includes('!') && !judge(...said)),
  };
};
