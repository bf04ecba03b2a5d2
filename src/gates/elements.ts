import type { Report } from '../report.js';
import type { Gate } from './gate.js';
import { isReleasable, URL_ATTRIBUTES, WITH_URL } from './urls.js';

/** Sets or removes what belongs to the element and, for a picture or video, to its own sources. */
const apply = (element: HTMLElement, open: boolean, report: Report): boolean => {
  const { localName, parentNode, nextSibling } = element;
  const changes: (() => void)[] = [];
  const family = [...element.querySelectorAll(WITH_URL)].filter(
    (child) => child.closest('[data-consent]') === element,
  );
  for (const each of [...family, element]) {
    for (const name of URL_ATTRIBUTES) {
      const value = each.getAttribute(`data-${name}`);
      if (value === null || each.getAttribute(name) === (open ? value : null)) continue;
      if (!open) changes.push(() => each.removeAttribute(name));
      else if (isReleasable(value, name, each)) changes.push(() => each.setAttribute(name, value));
      else report('url', `data-${name}="${value.slice(0, 80)}"`);
    }
  }
  if (!changes.length) return false;
  // An iframe whose `src` goes keeps its page, and Chromium leaves one on about:blank when `src` comes while a
  // reloaded page is still being parsed: put back, it is a new frame.
  const framed = /^(iframe|object|embed)$/.test(localName);
  if (framed) element.remove();
  for (const change of changes) change();
  if (framed) parentNode?.insertBefore(element, nextSibling);
  const media = localName === 'source' ? parentNode : element;
  if (/^(video|audio)$/i.test(media?.nodeName ?? '')) (media as HTMLMediaElement).load();
  return true;
};

/** Any element with `data-src`, `data-srcset`, `data-href`, `data-poster`, `data-data` or `data-action`. */
export const elementGate = (report: Report): Gate => ({
  open: ({ element }) => apply(element, true, report),
  shut: (element) => apply(element, false, report),
});
