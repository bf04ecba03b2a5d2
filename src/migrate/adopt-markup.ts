import type { PreviousOptions } from './previous-choice.js';
import type { Tags, Tool } from './tool.js';
import { type ToolName, toolNamed } from './tools.js';

export interface AdoptOptions extends Pick<PreviousOptions, 'categories' | 'services'> {
  /** Where to look. @default document */
  readonly root?: ParentNode & Node;
  /** Also what comes later. @default false */
  readonly watch?: boolean;
}

type Names = Readonly<Record<string, string>>;

const EMBEDS = /^(iframe|img|video|audio|source|object|embed|link)$/;
const ADDRESSES = ['data-src', 'data-srcset', 'data-href', 'data-poster', 'data-data'];

/** Yours for all of theirs, without repetition; null where one is not named. A leading `!` stays. */
const translated = (ids: readonly string[], names: Names = {}): readonly string[] | null => {
  const ours = new Set<string>();
  for (const id of ids) {
    const [, not = '', theirs = ''] = /^(!?)(.*)$/s.exec(id) ?? [];
    if (!Object.hasOwn(names, theirs)) return null;
    ours.add(`${not}${names[theirs]}`);
  }
  return [...ours];
};

/** Nothing that runs or shows by itself, for then there is nothing left to hold back. */
const isHeld = (element: Element, { source }: Tags): boolean =>
  element.localName === 'script'
    ? /^\s*text\/plain\s*$/i.test(element.getAttribute('type') ?? '')
    : EMBEDS.test(element.localName) &&
      [...ADDRESSES, source].some((name) => name !== undefined && element.hasAttribute(name));

const adopt = (element: Element, tags: Tags, options: AdoptOptions): void => {
  if (!isHeld(element, tags) || element.hasAttribute('data-consent')) return;
  const wait = tags.waitsFor(element, options.services ?? {});
  // Consentry has no "while this service is not granted".
  if (wait.services?.some((id) => id.startsWith('!'))) return;
  const services = translated(wait.services ?? [], options.services);
  const categories = translated(wait.categories, options.categories);
  if (!services || !categories?.length) return;

  const address = tags.source === undefined ? null : element.getAttribute(tags.source);
  if (address !== null && !element.hasAttribute('data-src')) element.setAttribute('data-src', address);
  if (services.length > 0) element.setAttribute('data-service', services.join(' '));
  element.setAttribute('data-consent', categories.join(' '));
};

/** An element's own methods may be fields of a form. */
const all = (within: ParentNode, selector: string): Element[] => {
  if (!(within instanceof Element)) return [...within.querySelectorAll(selector)];
  const { matches, querySelectorAll } = Element.prototype;
  return [...(matches.call(within, selector) ? [within] : []), ...querySelectorAll.call(within, selector)];
};

const adoptWithin = (within: ParentNode, { tags, buttons = {} }: Tool, options: AdoptOptions): void => {
  if (tags) for (const element of all(within, tags.selector)) adopt(element, tags, options);
  for (const [selector, control] of Object.entries(buttons))
    for (const button of all(within, selector))
      if (!(button instanceof HTMLFormElement) && !button.hasAttribute('data-consentry'))
        button.setAttribute('data-consentry', control);
};

/**
 * Gives what another tool's markup holds back `data-consent` and `data-service`, and its buttons `data-consentry`. What
 * waits for something that the options do not name stays as it is, shut. It lets nothing through: that is Consentry's.
 *
 * @returns Ends the watching.
 */
export const adoptMarkup = (tool: ToolName, options: AdoptOptions): (() => void) => {
  const theirs = toolNamed(tool);
  const { root = document, watch = false } = options;
  if (!theirs) return () => {};
  adoptWithin(root, theirs, options);
  if (!watch) return () => {};
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) adoptWithin(node, theirs, options);
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
};
