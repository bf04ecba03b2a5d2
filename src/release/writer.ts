import type { Trust } from '../browser/trusted.js';

/** Where the text of one script's `document.write` goes. */
export interface Writer {
  write(how: 'write' | 'writeln', text: readonly string[]): void;
  /** The script is through: calls `done` when all that it wrote has run too. */
  end(done: () => void): void;
}

/** Runs a script that was written in the place of the inert one, and calls `done` when the next may follow. */
export type RunWritten = (dead: HTMLScriptElement, done: () => void) => void;

/**
 * Parses what is written in an inert document and moves the nodes behind the script as they come. An element
 * that is still open goes along: the parser keeps filling it where it now stands.
 */
export const createWriter = (script: HTMLScriptElement, run: RunWritten, trust: Trust): Writer => {
  const doc = script.ownerDocument;
  const inert = doc.implementation.createHTMLDocument('');
  inert.open();
  inert.write(trust('createHTML', '<!DOCTYPE html><body>'));

  /** Behind it comes the next node. What a written script writes itself lands between it and the mark. */
  const mark = doc.createComment('');
  script.after(mark);
  /** Scripts that the parser has made and that have not run, in its order. Those that others insert are not ours. */
  const pending: HTMLScriptElement[] = [];
  let text = '';
  let last: ChildNode | null = null;
  let waiting = false;
  let ended: (() => void) | undefined;

  const scripts = (): HTMLScriptElement[] =>
    [last, inert.body].flatMap((top) =>
      top instanceof HTMLScriptElement
        ? top
        : top instanceof Element
          ? [...top.querySelectorAll('script')]
          : [],
    );

  /** Its end tag has come: something follows it, or no later script has begun in the text. */
  const isComplete = (node: Element) => {
    let tip: Node | null = inert.body.lastChild ?? last;
    while (tip?.lastChild && tip !== node) tip = tip.lastChild;
    return tip !== node || ended || /<\/script[^>]*>(?![\s\S]*<script)/i.test(text);
  };

  const runOne = (dead: HTMLScriptElement) => {
    let now = true;
    waiting = true;
    run(dead, () => {
      waiting = false;
      if (!now) pump();
    });
    now = false;
  };

  const pump = () => {
    while (!waiting) {
      const [dead] = pending;
      if (dead && last?.contains(dead)) {
        // Scripts inside what has been moved come before what follows it.
        if (!isComplete(dead)) break;
        pending.shift();
        runOne(dead);
        continue;
      }
      if (dead && !inert.contains(dead)) {
        pending.shift(); // taken out of the page meanwhile
        continue;
      }
      const node = inert.body.firstChild;
      if (!node) break;
      last = node;
      if (mark.isConnected) mark.before(node);
      else doc.body.append(node);
    }
    if (!ended || waiting) return;
    mark.remove();
    ended();
  };

  return {
    write(how, more) {
      const before = scripts();
      // As it was given: under Trusted Types only the browser says what may be written.
      inert[how](...more);
      text += more.join('');
      pending.push(...scripts().filter((script) => !before.includes(script)));
      pump();
    },
    end(done) {
      ended = done;
      inert.close();
      pump();
    },
  };
};
