import { documentPrototype } from '../browser/document-prototype.js';
import { patch, type Undo } from '../browser/patch.js';
import type { Trust } from '../browser/trusted.js';
import { createWriter, type RunWritten, type Writer } from './writer.js';

/** `document.write` and its kin for scripts that run after the parser is through. */
export interface Writers {
  watch(): Undo[];
  /** The script has run: calls `done` when everything that it wrote has run too. */
  end(script: HTMLScriptElement, done: () => void): void;
}

/**
 * `writing` gives the script that runs now, if it would natively have written into the stream of that document. For all
 * others the browser's own functions are called: it ignores what deferred and async scripts write.
 */
export const writers = (
  win: Window & typeof globalThis,
  writing: (into: Document) => HTMLScriptElement | undefined,
  run: RunWritten,
  trust: Trust,
): Writers => {
  const open = new Map<HTMLScriptElement, Writer>();

  const write = (how: 'write' | 'writeln') => (self: Document, text: string[]) => {
    const script = writing(self);
    if (!script) return;
    const writer = open.get(script) ?? createWriter(script, run, trust);
    open.set(script, writer);
    writer.write(how, text);
    return true;
  };
  // With three arguments `document.open` is `window.open`.
  const passive = (self: Document, { length }: unknown[]) => (length < 3 && writing(self) ? self : undefined);

  return {
    watch() {
      const prototype = documentPrototype(win);
      return [
        patch(prototype, 'write', write('write')),
        patch(prototype, 'writeln', write('writeln')),
        patch(prototype, 'open', passive),
        patch(prototype, 'close', passive),
      ];
    },
    end(script, done) {
      const writer = open.get(script);
      open.delete(script);
      if (writer) writer.end(done);
      else done();
    },
  };
};
