import type { HeldElements } from '../guards/hold.js';
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
  isOpen: (tagged: Tagged) => boolean,
  ran: (tagged: Tagged) => void,
  untagged: HeldElements,
): Gate => {
  /** In the queue, or run. */
  const taken = new WeakSet<Element>();

  const isRefused = (held: HTMLScriptElement) => {
    const url = scriptUrl(held);
    const live = !/^\s*text\/plain\s*$/i.test(held.type);
    if (taken.has(held)) return true;
    if (!live && (url === null || isSafe(url, held)) && mayRun(held)) return false;
    const what = url === null ? held.textContent.trim() : url;
    report(live ? 'live' : mayRun(held) ? 'url' : 'nonce', `the script ${what.slice(0, 80)}`);
    return true;
  };

  return {
    shut: (element) => void isRefused(element as unknown as HTMLScriptElement),

    open(tagged) {
      const held = tagged.element as unknown as HTMLScriptElement;
      if (isRefused(held)) return false;
      const type = held.getAttribute('data-type');
      // Nobody made this one to be replaced: who made it keeps it, and takes it out of the page by itself.
      const keeps = untagged.has(held);
      const script = keeps ? held : revive(held, type ?? '', scriptUrl(held));
      const place = keeps ? new Comment() : held;
      if (type !== null && keeps) held.type = type;
      else if (keeps) held.removeAttribute('type');
      taken.add(held).add(script);
      // Who listens to the element that the page wrote is told; what its attributes say has gone along.
      for (const name of keeps ? [] : (['load', 'error'] as const))
        script.addEventListener(name, () => {
          held.removeAttribute(`on${name}`);
          held.dispatchEvent(new Event(name));
        });
      enqueue({
        script,
        place,
        start() {
          const go = isOpen(tagged) && held.isConnected;
          if (go) ran(tagged);
          else taken.delete(held);
          if (go && keeps) held.replaceWith(place);
          return go;
        },
      });
      return true;
    },
  };
};
