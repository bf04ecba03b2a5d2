/** Where the text of one script's `document.write` goes. */
export interface Writer {
  /** A script that it wrote is still on its way; what stands behind that script waits. */
  readonly waiting: boolean;
  write(text: string): void;
  /** The script is through: what is left incomplete is as complete as it gets. */
  end(): void;
  /** Called once when nothing is waited for any more. */
  onIdle(done: () => void): void;
}

/** Runs a script that was written, in place of `marker`, and calls `done` when the next may follow. */
export type RunWritten = (script: HTMLScriptElement, done: () => void) => void;

/**
 * Parses what is written in an inert document and moves the nodes behind the script as they come. An element
 * that is still open goes along: the parser keeps filling it where it now stands.
 */
export const createWriter = (script: HTMLScriptElement, runWritten: RunWritten): Writer => {
  const doc = script.ownerDocument;
  const inert = doc.implementation.createHTMLDocument('');
  inert.open();
  inert.write('<!DOCTYPE html><body>');

  let cursor: ChildNode = script;
  let written = '';
  let ended = false;
  let waiting = false;
  let idle: (() => void) | undefined;
  const marks: ChildNode[] = [];
  const seen = new WeakSet<Element>();

  /** The end tag of a script has come when something follows it or the text ends with it. */
  const isComplete = (node: Element, last: Node | null) => {
    if (ended || /<\/script\s*>\s*$/i.test(written)) return true;
    for (let open: Node | null = last; open; open = open.lastChild) if (open === node) return false;
    return true;
  };

  const insert = (node: ChildNode) => {
    if (cursor.isConnected) cursor.after(node);
    else doc.body.append(node);
    cursor = node;
  };

  const run = (found: HTMLScriptElement) => {
    seen.add(found);
    waiting = true;
    let sync = true;
    runWritten(found, () => {
      waiting = false;
      if (!sync) pump();
    });
    sync = false;
  };

  const pump = () => {
    let moved: ChildNode | null = cursor === script ? null : cursor;
    for (;;) {
      // Scripts inside what has been moved come before what follows it.
      for (const found of moved && 'querySelectorAll' in moved
        ? (moved as Element).querySelectorAll('script')
        : []) {
        if (waiting || seen.has(found) || !isComplete(found, moved)) continue;
        run(found);
      }
      const node: ChildNode | null = inert.body?.firstChild ?? null;
      if (waiting || !node) break;
      if (node.nodeName === 'SCRIPT' && !isComplete(node as Element, inert.body.lastChild)) break;
      insert(node);
      moved = node;
      if (node.nodeName === 'SCRIPT' && !seen.has(node as Element)) {
        // What the script writes itself lands between it and the mark.
        cursor = doc.createComment('');
        marks[marks.length] = cursor;
        node.after(cursor);
        run(node as HTMLScriptElement);
      }
    }
    if (!ended || waiting) return;
    for (const mark of marks) mark.remove();
    idle?.();
    idle = undefined;
  };

  return {
    get waiting() {
      return waiting;
    },
    write(text) {
      written += text;
      inert.write(text);
      if (!waiting) pump();
    },
    end() {
      ended = true;
      inert.close();
      if (!waiting) pump();
    },
    onIdle(done) {
      if (waiting) idle = done;
      else done();
    },
  };
};
