import type { Trust } from '../browser/trusted.js';

/** Where the text of one script's `document.write` goes. */
export interface Writer {
  write(how: 'write' | 'writeln', text: readonly string[]): void;
  /** The script is through: calls `done` when all that it wrote has run too. */
  end(done: () => void): void;
}

/** Runs a script that was written in the place of the inert one, and calls `done` when the next may follow. */
export type RunWritten = (dead: HTMLScriptElement, done: () => void) => void;

interface Level {
  readonly source: Element;
  put(node: Node): void;
  readonly outer?: Level;
}

/**
 * Parses what is written in an inert document and moves the nodes behind the script as they come. Of an element that
 * is still open a copy goes, into which follows what the parser fills it with: in the page itself WebKit would run a
 * script as soon as its parser has ended it.
 */
export const createWriter = (script: HTMLScriptElement, run: RunWritten, trust: Trust): Writer => {
  const doc = script.ownerDocument;
  const inert = doc.implementation.createHTMLDocument('');
  inert.open();
  inert.write(trust('createHTML', '<!DOCTYPE html><body>'));

  /** Behind it comes the next node. What a written script writes itself lands between it and the mark. */
  const mark = doc.createComment('');
  script.after(mark);
  /** The innermost element that the parser may still fill, and where what it gets is to go. */
  let level: Level = {
    source: inert.body,
    put: (node) => (mark.isConnected ? mark.before(node) : doc.body.append(node)),
  };
  let text = '';
  let waiting = false;
  let ended: (() => void) | undefined;

  /** Nothing follows it, so that the parser may still be in it. */
  const isLast = (node: Node) => {
    let tip: Node = inert.body;
    while (tip.lastChild) tip = tip.lastChild;
    return !ended && node.contains(tip);
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
      const { source, put, outer } = level;
      const node = source.firstChild;
      if (!node) {
        if (!outer || isLast(source)) break;
        source.remove();
        level = outer;
      } else if (!(node instanceof Element) || node instanceof HTMLTemplateElement) put(node);
      else if (node.matches('script')) {
        // Its end tag has come: something follows it, or no later script has begun in the text.
        if (isLast(node) && !/<\/script[^>]*>(?![\s\S]*<script)/i.test(text)) break;
        put(node);
        if (node instanceof HTMLScriptElement) runOne(node);
      } else if (node.matches('noscript')) {
        if (isLast(node)) break;
        // Parsed where scripts are off, except in Firefox; in the page it is text.
        if (node.firstElementChild) node.replaceChildren(node.innerHTML);
        put(node);
      } else if (isLast(node) || node.querySelector('script,noscript')) {
        const copy = node.cloneNode() as Element;
        put(copy);
        level = { source: node, put: (child) => copy.append(child), outer: level };
      } else put(node);
    }
    if (!ended || waiting) return;
    mark.remove();
    ended();
  };

  return {
    write(how, more) {
      // As it was given: under Trusted Types only the browser says what may be written.
      inert[how](...more);
      text += more.join('');
      pump();
    },
    end(done) {
      ended = done;
      inert.close();
      pump();
    },
  };
};
