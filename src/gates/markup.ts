import { isOpen, parseExpression } from '../core/expression.js';
import type { Decision, Policy } from '../core/types.js';
import type { ConsentEvents } from '../events.js';
import type { HeldElements } from '../guards/hold.js';
import type { Enqueue } from '../release/queue.js';
import type { Report } from '../report.js';
import type { Held } from '../ui/view.js';
import { elementGate } from './elements.js';
import type { Gate, Tagged } from './gate.js';
import { scriptGate, scriptUrl } from './scripts.js';
import { templateGate } from './templates.js';
import { absolute, URL_ATTRIBUTES } from './urls.js';

const TAGGED = '[data-consent]';
const EMBED = /^(iframe|video|audio|object|embed)$/;

/** Everything with `data-consent`, wherever and whenever it comes into the page. */
export interface Markup {
  /** From now on what comes is read; nothing is let through before `open`. */
  watch(): void;
  /** An element has come. */
  see(element: Element): void;
  /** Holds again what may no longer be open. */
  shut(): void;
  /** Lets through what may be open. */
  open(): void;
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
  view: Judged,
  emit: <Name extends 'block' | 'release'>(name: Name, detail: ConsentEvents[Name]) => void,
  changed: () => void,
  untagged: HeldElements = new WeakMap(),
): Markup => {
  const doc = win.document;
  // A form's own may be a field of that name.
  const { closest, matches, querySelectorAll } = win.Element.prototype;
  const open = new WeakMap<Element, boolean>();
  const single = new WeakSet<Element>();
  const ran = new Set<Tagged>();
  let incomplete = new Set<Element>();
  let opened = false;
  let embeds = false;

  const holds = ({ expression }: Tagged) => isOpen(expression, view.state.decision, view.config.policy);
  const isOpenNow = (item: Tagged) => single.has(item.element) || holds(item);
  /** What has come in shadow trees, where no search finds it. */
  const shadowed = new Set<Element>();
  const all = () => [
    ...doc.querySelectorAll(TAGGED),
    ...[...shadowed].filter((element) => element.isConnected),
  ];

  const tagged = (element: Element): Tagged | null => {
    const category = element.getAttribute('data-consent') ?? '';
    const service = element.getAttribute('data-service');
    const expression = parseExpression(category, service, view.config.policy);
    if (expression) return { element: element as HTMLElement, category, service, expression };
    report('expression', `data-consent="${category}"${service === null ? '' : ` data-service="${service}"`}`);
    return null;
  };

  const tell = (name: 'block' | 'release', element: Element) => {
    const attribute = URL_ATTRIBUTES.find((each) => element.hasAttribute(`data-${each}`));
    const url =
      element.localName === 'script' ? scriptUrl(element) : element.getAttribute(`data-${attribute}`);
    const rule = untagged.get(element)?.[0]?.rule;
    emit(name, {
      kind: element.localName,
      url: url && absolute(url, element),
      element,
      category: element.getAttribute('data-consent') ?? '',
      service: element.getAttribute('data-service'),
      ...(rule && { rule }),
    });
  };

  /** `letting` is false while only what may not be open is looked at, so that events can go out in between. */
  const apply = (element: Element, letting: boolean) => {
    try {
      const item = tagged(element);
      const gate = gates[element.localName] ?? elements;
      embeds ||= EMBED.test(element.localName);
      if (item && isOpenNow(item)) {
        if (!letting) return;
        open.set(element, true);
        if (gate.open(item)) tell('release', element);
      } else {
        gate.shut(element as HTMLElement);
        if (open.get(element) !== false) tell('block', element);
        open.set(element, false);
      }
    } catch (cause) {
      report('element', element.localName, cause);
    }
  };

  /**
   * The parser can still be inside the newest element: a template would lose its tail, a script its end. A walker
   * sees the tree as it is; `nextSibling` of a form may be a field of that name.
   */
  const isLast = (element: Element) => {
    const walker = doc.createTreeWalker(doc);
    walker.currentNode = element;
    for (;;) {
      if (walker.nextSibling()) return false;
      if (!walker.parentNode()) return true;
    }
  };

  const see = (element: Element) => {
    if (doc.readyState === 'loading' && isLast(element)) incomplete.add(element);
    else if (element.isConnected) apply(element, opened);
  };

  const elements = elementGate(report);
  const gates: Readonly<Record<string, Gate>> = {
    script: scriptGate(enqueue, report, mayRun, isOpenNow, (item) => ran.add(item), untagged),
    template: templateGate(see),
  };

  const onMutations = (records: MutationRecord[]) => {
    const late = incomplete;
    // The parser reports every node by itself; the search from its parent has found it already.
    const seen = new Set<Node>();
    incomplete = new Set();
    for (const element of late) see(element);
    for (const { addedNodes, target, type } of records) {
      // A lazy loader's `data-src` is its own affair: only what is tagged, or belongs to that, is looked at.
      const changed = type === 'attributes' && closest.call(target, TAGGED);
      if (changed) see(changed);
      for (const node of addedNodes) {
        if (!(node instanceof win.Element)) continue;
        if (!seen.has(node.parentNode as Node)) {
          if (matches.call(node, TAGGED)) see(node);
          for (const element of querySelectorAll.call(node, TAGGED)) see(element);
        }
        seen.add(node);
      }
    }
    if (embeds) changed();
  };

  const pass = (letting: boolean) => {
    opened ||= letting;
    for (const element of all()) if (!incomplete.has(element)) apply(element, letting);
    changed();
  };

  return {
    see(element) {
      shadowed.add(element);
      see(element);
    },
    watch() {
      for (const element of all()) see(element);
      new win.MutationObserver(onMutations).observe(doc, {
        childList: true,
        subtree: true,
        attributeFilter: ['data-consent', 'data-service', ...URL_ATTRIBUTES.map((name) => `data-${name}`)],
      });
      doc.addEventListener('readystatechange', () => onMutations([]));
    },
    shut: () => pass(false),
    open: () => pass(true),
    held: () =>
      all().flatMap((element) => {
        const item = EMBED.test(element.localName) && open.get(element) === false && tagged(element);
        if (!item) return [];
        const categories = item.expression.terms.filter((term) => !term.negated).map((term) => term.category);
        return {
          element: item.element,
          title: item.element.title || element.localName,
          categories: item.expression.any ? categories.slice(0, 1) : categories,
          service: item.service ?? undefined,
        };
      }),
    once(element) {
      single.add(element);
      apply(element, true);
      changed();
    },
    ranWithout: () =>
      [...ran].some((item) => !item.expression.terms.some((term) => term.negated) && !holds(item)),
  };
};
