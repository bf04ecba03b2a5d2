/** Where the text of one script's `document.write` goes. */
export interface Writer {
  write(text: string): void;
  /** The script is through: calls `done` when all that it wrote has run too. */
  end(done: () => void): void;
}

/** Runs a script that was written in the place of the inert one, and calls `done` when the next may follow. */
export type RunWritten = (dead: HTMLScriptElement, done: () => void) => HTMLScriptElement;

/**
 * Parses what is written in an inert document and moves the nodes behind the script as they come. An element
 * that is still open goes along: the parser keeps filling it where it now stands.
 */
export const createWriter = (script: HTMLScriptElement, run: RunWritten): Writer => {
  const doc = script.ownerDocument;
  const inert = doc.implementation.createHTMLDocument('');
  inert.open();
  inert.write('<!DOCTYPE html><body>');

  /** Behind it comes the next node. What a written script writes itself lands between it and the mark. */
  const mark = doc.createComment('');
  script.after(mark);
  const ran = new WeakSet<Element>();
  let text = '';
  let last: ChildNode | null = null;
  let waiting = false;
  let ended: (() => void) | undefined;

  /** Its end tag has come: something follows, or the text ends with it. */
  const isComplete = (node: Element) => {
    let tip: Node | null = inert.body.lastChild ?? last;
    while (tip?.lastChild && tip !== node) tip = tip.lastChild;
    return tip !== node || ended || /<\/script\s*>\s*$/i.test(text);
  };

  const runOne = (dead: HTMLScriptElement) => {
    let now = true;
    waiting = true;
    ran.add(dead);
    ran.add(
      run(dead, () => {
        waiting = false;
        if (!now) pump();
      }),
    );
    now = false;
  };

  const next = (): HTMLScriptElement | null => {
    const inside = last?.nodeType === 1 ? [last as Element, ...(last as Element).querySelectorAll('*')] : [];
    return (
      (inside.find((node) => node.localName === 'script' && !ran.has(node)) as HTMLScriptElement) ?? null
    );
  };

  const pump = () => {
    while (!waiting) {
      // Scripts inside what has been moved come before what follows it.
      const dead = next();
      if (dead && !isComplete(dead)) break;
      if (dead) {
        runOne(dead);
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
    write(more) {
      text += more;
      inert.write(more);
      pump();
    },
    end(done) {
      ended = done;
      inert.close();
      pump();
    },
  };
};
