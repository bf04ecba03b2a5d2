import type { Report } from '../report.js';
import type { Gate } from './gate.js';
import { releasable, URL_ATTRIBUTES, WITH_URL } from './urls.js';

type Changes = (() => void)[];

/** What gives `data-src` and its kin their effect. */
export const revealing = (element: Element, report: Report): Changes =>
  URL_ATTRIBUTES.flatMap((name) => {
    const value = releasable(element, name, report);
    return value === null || element.getAttribute(name) === value
      ? []
      : () => element.setAttribute(name, value);
  });

const concealing = (element: Element): Changes =>
  URL_ATTRIBUTES.flatMap((name) =>
    element.hasAttribute(`data-${name}`) && element.hasAttribute(name)
      ? () => element.removeAttribute(name)
      : [],
  );

/** A picture's or video's own sources are held with it. */
const family = (element: Element): Element[] => [
  ...[...element.querySelectorAll(WITH_URL)].filter((child) => child.closest('[data-consent]') === element),
  element,
];

const apply = (element: HTMLElement, changes: Changes): boolean => {
  if (changes.length === 0) return false;
  const { localName, parentNode, nextSibling } = element;
  // An iframe whose `src` goes keeps its page, and Chromium leaves one on about:blank when `src` comes while a
  // reloaded page is still being parsed: put back, both are new frames.
  const framed = /^(iframe|object|embed)$/.test(localName);
  if (framed) element.remove();
  for (const change of changes) change();
  if (framed) parentNode?.insertBefore(element, nextSibling);
  if (/^(video|audio)$/.test(localName)) (element as HTMLMediaElement).load();
  return true;
};

/** Any element with `data-src`, `data-srcset`, `data-href`, `data-poster`, `data-data` or `data-action`. */
export const elementGate = (report: Report): Gate => ({
  open: ({ element }) =>
    apply(
      element,
      family(element).flatMap((each) => revealing(each, report)),
    ),
  shut: (element) => apply(element, family(element).flatMap(concealing)),
});
