import type { Trust } from '../browser/trusted.js';
import type { Report } from '../report.js';
import type { Gate } from './gate.js';
import { data, isReleasable, URL_ATTRIBUTES, WITH_URL } from './urls.js';

/**
 * Any element with `data-src`, `data-srcset`, `data-href`, `data-poster`, `data-data` or `data-action`: sets or
 * removes what belongs to it and, for a picture or video, to its own sources.
 */
export const elementGate = (report: Report, trust: Trust): Gate => {
  /** What was let through, by attribute: what the page has made of it since is the page's own. */
  const given = new WeakMap<Element, Record<string, string>>();

  return (element, open) => {
    const { style, previousElementSibling } = element as HTMLElement;
    // A page that copies its markup (carousels, Turbo, htmx, Vue) copies what a placeholder has made of it, too.
    if (!given.has(element) && /consentry/.test(style?.display)) {
      style.display = '';
      if (previousElementSibling?.localName === 'consentry-placeholder') previousElementSibling.remove();
    }
    const { localName, parentNode, nextSibling } = element;
    const changes: (() => void)[] = [];
    for (const each of [...element.querySelectorAll(WITH_URL), element]) {
      const its = given.get(each) ?? {};
      given.set(each, its);
      for (const name of URL_ATTRIBUTES) {
        const value = data(each, name);
        const now = each.getAttribute(name);
        if (
          value === null ||
          each.closest('[data-consent]') !== element ||
          // A script in it is nobody's: given an address it would run, unasked for its nonce.
          each.localName === 'script' ||
          (open ? now === value || (now !== null && its[name] === value) : now === null)
        )
          continue;
        if (!open) changes.push(() => each.removeAttribute(name));
        else if (isReleasable(value, name, each))
          changes.push(() => {
            each.setAttribute(name, trust('createScriptURL', value));
            its[name] = value;
          });
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
};
