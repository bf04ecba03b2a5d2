import { isModule, kindOf } from '../release/kind.js';
import type { ReleaseQueue } from '../release/queue.js';
import { revive } from '../release/revive.js';
import type { Report } from '../report.js';
import type { Gate, Tagged } from './gate.js';
import { isSafe } from './urls.js';

export interface ScriptGateOptions {
  readonly queue: ReleaseQueue;
  readonly report: Report;
  /** Whether a script with this nonce may be released. */
  readonly mayRun: (nonce: string) => boolean;
  /** Asked again when the script's turn comes. */
  readonly isOpen: (tagged: Tagged) => boolean;
  /** The script runs now and cannot be undone. */
  readonly ran: (tagged: Tagged) => void;
}

const shorten = (text: string) => text.slice(0, 80);

/** The URL of a held script as it was written, or null for inline code. */
export const scriptUrl = (script: Element): string | null =>
  script.getAttribute('src') ?? script.getAttribute('data-src');

/** `<script type="text/plain" data-consent>`: each runs at most once. */
export const scriptGate = ({ queue, report, mayRun, isOpen, ran }: ScriptGateOptions): Gate => {
  /** In the queue, or run. */
  const taken = new WeakSet<Element>();

  const refusal = (held: HTMLScriptElement, url: string | null): string | undefined => {
    const what =
      url === null ? `an inline script (${shorten(held.text.trim())})` : `the script ${shorten(url)}`;
    if (!/^\s*text\/plain\s*$/i.test(held.type))
      return `${what} has data-consent but not type="text/plain", so the browser does not hold it`;
    if (url !== null && !isSafe(url, held.baseURI, false))
      return `${what} stays shut: only http, https and relative URLs are released`;
    return mayRun(held.nonce)
      ? undefined
      : `${what} stays shut: it lacks the nonce that Consentry's own script has`;
  };

  const activate = (script: HTMLScriptElement, type: string, url: string | null) => {
    if (type) script.type = type;
    else script.removeAttribute('type');
    if (url !== null && !script.hasAttribute('src')) script.src = url;
  };

  /** The element itself, put where it stands once more: that runs it, if nothing has. */
  const again = (held: HTMLScriptElement, type: string, url: string | null) => ({
    script: held,
    place() {
      const { parentNode, nextSibling } = held;
      held.remove();
      activate(held, type, url);
      parentNode?.insertBefore(held, nextSibling);
    },
  });

  /** A new element in its place; who listens to the old one is told. */
  const anew = (held: HTMLScriptElement, type: string, url: string | null) => {
    const script = revive(held);
    taken.add(script);
    activate(script, type, url);
    for (const name of ['load', 'error']) {
      // The attribute went along and is called on the new element.
      script.addEventListener(name, (event) => {
        held.removeAttribute(`on${name}`);
        held.dispatchEvent(new (event.constructor as typeof Event)(name));
      });
    }
    return { script, place: () => held.replaceWith(script) };
  };

  return {
    shut(element) {
      const held = element as unknown as HTMLScriptElement;
      const why = taken.has(held) ? undefined : refusal(held, scriptUrl(held));
      if (why) report(why);
      return false;
    },

    open(tagged) {
      const held = tagged.element as unknown as HTMLScriptElement;
      if (taken.has(held)) return false;
      const url = scriptUrl(held);
      const why = refusal(held, url);
      if (why) {
        report(why);
        return false;
      }
      const type = held.getAttribute('data-type') ?? '';
      taken.add(held);
      queue.add({
        // Neither the parser of a fragment nor a clone leaves a script that can run; `async`, which the page's own
        // parser turns on when it passes by, tells them apart where it matters.
        ...(tagged.parsed && held.async ? again : anew)(held, type, url),
        kind: kindOf(held, type, url !== null),
        module: isModule(type),
        url: url === null ? null : new URL(url, held.baseURI).href,
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
