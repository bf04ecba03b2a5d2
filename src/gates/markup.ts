import { isOpen, parseExpression } from '../core/expression.js';
import type { Decision, Policy } from '../core/types.js';
import type { ConsentEvents, Gated } from '../events.js';
import type { ReleaseQueue } from '../release/queue.js';
import type { Report } from '../report.js';
import type { Held } from '../ui/view.js';
import { elementGate } from './elements.js';
import type { Gate, Tagged } from './gate.js';
import { scriptGate, scriptUrl } from './scripts.js';
import { templateGate } from './templates.js';
import { URL_ATTRIBUTES } from './urls.js';

type Win = Window & typeof globalThis;

const TAGGED = '[data-consent]';
const EMBEDS = /^(iframe|video|audio|object|embed)$/;

export interface MarkupOptions {
  readonly win: Win;
  readonly report: Report;
  readonly queue: ReleaseQueue;
  readonly mayRun: (nonce: string) => boolean;
  readonly policy: () => Policy;
  readonly decision: () => Decision;
  readonly emit: <Name extends 'block' | 'release'>(name: Name, detail: ConsentEvents[Name]) => void;
  /** The list of held embeds has changed. */
  readonly changed: () => void;
}

/** Everything with `data-consent`, wherever and whenever it comes into the page. */
export interface Markup {
  /** From now on what comes is read. Nothing is let through before `open`. */
  watch(): void;
  /** Holds again what may no longer be open. */
  shut(): void;
  /** Lets through what may be open. */
  open(): void;
  /** Embeds that wait, for placeholders. */
  held(): Held[];
  /** Lets one element through until the page is left. */
  once(element: Element): void;
  tagged(element: Element): Tagged | null;
  /** Whether something ran that the decision no longer allows. */
  ranWithout(): boolean;
}

export const markup = (options: MarkupOptions): Markup => {
  const { win, report, policy, decision, emit, changed } = options;
  const doc = win.document;
  /** Elements seen while the parser was at work. */
  const known = new WeakMap<Element, { parsed: boolean; open: boolean | null }>();
  const held = new Map<Element, Held>();
  const single = new WeakSet<Element>();
  const ran = new Set<Tagged['expression']>();
  let incomplete = new Set<Element>();
  let opened = false;

  const isOpenNow = ({ element, expression }: Tagged) =>
    single.has(element) || isOpen(expression, decision(), policy());
  const gateOptions = {
    ...options,
    isOpen: isOpenNow,
    ran: ({ expression }: Tagged) => void ran.add(expression),
  };
  const scripts = scriptGate(gateOptions);
  const templates = templateGate(gateOptions);
  const elements = elementGate(report);
  const gateOf = (name: string): Gate =>
    name === 'script' ? scripts : name === 'template' ? templates : elements;

  const tagged = (element: Element): Tagged | null => {
    const category = element.getAttribute('data-consent');
    if (category === null) return null;
    const service = element.getAttribute('data-service');
    const expression = parseExpression(category, service, policy());
    const { parsed = true } = known.get(element) ?? {};
    if (expression) return { element: element as HTMLElement, category, service, expression, parsed };
    report(
      `data-consent="${category}"${service === null ? '' : ` data-service="${service}"`} stays shut: unknown or malformed`,
    );
    return null;
  };

  const gated = (element: Element): Gated => {
    const name = URL_ATTRIBUTES.find((each) => element.hasAttribute(`data-${each}`));
    const written =
      element.localName === 'script'
        ? scriptUrl(element)
        : name
          ? element.getAttribute(`data-${name}`)
          : null;
    return {
      kind: element.localName,
      url:
        written !== null && URL.canParse(written, element.baseURI)
          ? new URL(written, element.baseURI).href
          : written,
      element,
      category: element.getAttribute('data-consent') ?? '',
      service: element.getAttribute('data-service'),
    };
  };

  const hold = (item: Tagged | null, element: Element) => {
    const { localName } = element;
    if (!item || !EMBEDS.test(localName) || held.has(element)) return;
    const categories = item.expression.terms.filter((term) => !term.negated).map((term) => term.category);
    held.set(element, {
      element: item.element,
      title: element.getAttribute('title') || element.getAttribute('aria-label') || localName,
      categories: item.expression.any ? categories.slice(0, 1) : categories,
      service: item.service ?? undefined,
    });
  };

  /** One element, one way: `to` says what this pass does, so that events can go out between the two. */
  const apply = (element: Element, to: boolean) => {
    try {
      const note = known.get(element);
      const item = tagged(element);
      const allowed = item !== null && isOpenNow(item);
      if (!note || allowed !== to) return;
      const gate = gateOf(element.localName);
      const was = note.open;
      if (allowed && item) {
        held.delete(element);
        note.open = true;
        if (gate.open(item)) emit('release', gated(element));
      } else {
        note.open = false;
        gate.shut(element as HTMLElement);
        hold(item, element);
        if (was !== false) emit('block', gated(element));
      }
    } catch (cause) {
      report(`a ${element.localName} could not be handled and stays as it is`, cause);
    }
  };

  /** The parser can still be inside the newest element: a template would lose its tail, a script its end. */
  const isComplete = (element: Element) => {
    if (doc.readyState !== 'loading' || !/^(script|template)$/.test(element.localName)) return true;
    for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
    return false;
  };

  const see = (element: Element) => {
    if (!element.isConnected) return;
    if (!known.has(element))
      known.set(element, { parsed: !opened || doc.readyState === 'loading', open: null });
    if (!isComplete(element)) {
      incomplete.add(element);
      return;
    }
    apply(element, false);
    if (opened) apply(element, true);
  };

  const all = () => doc.querySelectorAll(TAGGED);

  const onMutations = (records: MutationRecord[]) => {
    const before = held.size;
    const late = incomplete;
    incomplete = new Set();
    for (const element of late) see(element);
    // The parser reports every node by itself; its parent's search has found it already.
    const roots = new Set<Node>();
    for (const { addedNodes, target, type } of records) {
      if (type === 'attributes') see(target as Element);
      for (const node of addedNodes) {
        if (node.nodeType !== 1 || roots.has(node.parentNode as Node)) {
          if (node.nodeType === 1) roots.add(node);
          continue;
        }
        roots.add(node);
        if ((node as Element).matches(TAGGED)) see(node as Element);
        if ((node as Element).firstElementChild)
          for (const element of (node as Element).querySelectorAll(TAGGED)) see(element);
      }
    }
    for (const element of held.keys()) if (!element.isConnected) held.delete(element);
    if (held.size !== before) changed();
  };

  const pass = (to: boolean) => {
    opened ||= to;
    for (const element of all()) if (known.has(element) && !incomplete.has(element)) apply(element, to);
    changed();
  };

  return {
    watch() {
      for (const element of all()) see(element);
      const observer = new win.MutationObserver(onMutations);
      observer.observe(doc, {
        childList: true,
        subtree: true,
        attributeFilter: ['data-consent', 'data-service', ...URL_ATTRIBUTES.map((name) => `data-${name}`)],
      });
      doc.addEventListener('readystatechange', () => onMutations([]));
    },
    shut: () => pass(false),
    open: () => pass(true),
    held: () => [...held.values()],
    once(element) {
      single.add(element);
      apply(element, true);
      changed();
    },
    tagged,
    ranWithout: () => [...ran].some((expression) => !isOpen(expression, decision(), policy())),
  };
};
