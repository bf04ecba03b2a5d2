import type { Trust } from '../browser/trusted.js';
import type { Report } from '../report.js';
import type { Gate } from './gate.js';
import { data, isReleasable, URL_ATTRIBUTES, WITH_URL } from './urls.js';

/**
 * Any element with `data-src`, `data-srcset`, `data-href`, `data-poster`, `data-data` or `data-action`: sets or
 * removes what belongs to it and, for a picture or video, to its own sources.
 */
export const elementGate =
  (report: Report, trust: Trust): Gate =>
  (element, open) => {
    const { localName, parentNode, nextSibling } = element;
    const changes: (() => void)[] = [];
    for (const each of [...element.querySelectorAll(WITH_URL), element])
      for (const name of URL_ATTRIBUTES) {
        const value = data(each, name);
        if (
          value === null ||
          each.closest('[data-consent]') !== element ||
          // A script in it is nobody's: given an address it would run, unasked for its nonce.
          each.localName === 'script' ||
          each.getAttribute(name) === (open ? value : null)
        )
          continue;
        if (!open) changes.push(() => each.removeAttribute(name));
        else if (isReleasable(value, name, each))
          changes.push(() => each.setAttribute(name, trust('createScriptURL', value)));
        else report('url', `data-${name}="${value.slice(0, 80)}"`);
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
