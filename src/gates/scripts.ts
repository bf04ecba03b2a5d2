import type { Trust } from '../browser/trusted.js';
import type { Enqueue } from '../release/queue.js';
import { revive } from '../release/revive.js';
import type { Report } from '../report.js';
import type { Gate, Tagged } from './gate.js';
import { isSafe } from './urls.js';

/** The URL of a held script as it was written, or null for inline code. */
export const scriptUrl = (script: Element): string | null =>
  script.getAttribute('src') ?? script.getAttribute('data-src');

/**
 * `<script type="text/plain" data-consent>`: each runs at most once. `isOpen` is asked again when its turn comes,
 * and then `ran` hears that it cannot be undone.
 */
export const scriptGate = (
  enqueue: Enqueue,
  report: Report,
  mayRun: (script: HTMLScriptElement) => boolean,
  trust: Trust,
  isOpen: (tagged: Tagged) => boolean,
  ran: (tagged: Tagged) => void,
): Gate => {
  /** In the queue, or run. */
  const taken = new WeakSet<Element>();

  const isRefused = (held: HTMLScriptElement) => {
    const url = scriptUrl(held);
    const live = !/^\s*text\/plain\s*$/i.test(held.type);
    if (taken.has(held)) return true;
    if (!live && (url === null || isSafe(url, held)) && mayRun(held)) return false;
    const what = url === null ? held.text.trim() : url;
    report(live ? 'live' : mayRun(held) ? 'url' : 'nonce', `the script ${what.slice(0, 80)}`);
    return true;
  };

  return {
    shut: (element) => void isRefused(element as unknown as HTMLScriptElement),

    open(tagged) {
      const held = tagged.element as unknown as HTMLScriptElement;
      if (isRefused(held)) return false;
      const script = revive(trust, held, held.getAttribute('data-type') ?? '', scriptUrl(held));
      taken.add(held).add(script);
      // Who listens to the element that the page wrote is told; what its attributes say has gone along.
      for (const name of ['load', 'error'] as const)
        script.addEventListener(name, () => {
          held.removeAttribute(`on${name}`);
          held.dispatchEvent(new Event(name));
        });
      enqueue({
        script,
        place: held,
        start() {
          const go = isOpen(tagged) && held.isConnected;
          if (go) ran(tagged);
          else taken.delete(held);
          return go;
        },
      });
      return true;
    },
  };
};
