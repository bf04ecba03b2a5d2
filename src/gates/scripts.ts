import type { Trust } from '../browser/trusted.js';
import type { HeldElements } from '../guards/hold.js';
import type { Enqueue } from '../release/queue.js';
import { revive } from '../release/revive.js';
import type { Report } from '../report.js';
import type { Gate } from './gate.js';
import { data, isSafe, source } from './urls.js';

/**
 * `<script type="text/plain" data-consent>`: each runs at most once. `isOpen` is asked again when its turn comes,
 * and then `ran` hears that it cannot be undone.
 */
export const scriptGate = (
  enqueue: Enqueue,
  report: Report,
  mayRun: (script: HTMLScriptElement) => boolean,
  trust: Trust,
  isOpen: (element: Element) => boolean | null,
  ran: (element: Element) => void,
  untagged: HeldElements,
): Gate => {
  /** In the queue, or run. */
  const taken = new WeakSet<Element>();

  /** True for what is to be run; what must never be is reported. */
  const isHeld = (held: HTMLScriptElement, open: boolean) => {
    const live = !/^\s*text\/plain\s*$/i.test(held.type);
    // One that may run is what a page that keeps copies of itself (Turbo, htmx) brings back of a released one.
    if (taken.has(held) || (live && open)) return false;
    const url = source(held);
    const wrong = live ? 'live' : !mayRun(held) ? 'nonce' : url !== null && !isSafe(url, held) && 'url';
    if (wrong) report(wrong, `the script ${(url ?? held.textContent.trim()).slice(0, 80)}`);
    return !wrong;
  };

  /** Nobody made an untagged one to be replaced: who made it keeps it, and takes it out of the page by itself. */
  const asItWas = (held: HTMLScriptElement) => {
    const type = data(held, 'type');
    if (type === null) held.removeAttribute('type');
    else held.type = type;
    return held;
  };

  /** Who listens to the element that the page wrote is told; what its attributes say has gone along. */
  const remade = (held: HTMLScriptElement) => {
    const script = revive(trust, held, data(held, 'type') ?? '', source(held));
    for (const name of ['load', 'error'] as const)
      script.addEventListener(name, () => {
        held.removeAttribute(`on${name}`);
        // Not `Event`: MooTools has its own.
        held.dispatchEvent(new CustomEvent(name));
      });
    return script;
  };

  return (element, open) => {
    const held = element as HTMLScriptElement;
    if (!isHeld(held, open) || !open) return false;
    const keeps = untagged.has(held);
    const script = keeps ? asItWas(held) : remade(held);
    const place = keeps ? new Comment() : held;
    taken.add(held).add(script);
    enqueue({
      script,
      place,
      start() {
        const go = isOpen(held) === true && held.isConnected;
        if (go) ran(held);
        else taken.delete(held);
        if (go && keeps) held.replaceWith(place);
        return go;
      },
    });
    return true;
  };
};
