import { patch } from '../browser/patch.js';
import type { Trust } from '../browser/trusted.js';
import { createWriter, type RunWritten, type Writer } from './writer.js';

/** `document.write` and its kin for scripts that run after the parser is through. */
export interface Writers {
  watch(): void;
  /** The page's own functions are back. */
  unwatch(): void;
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
  let undo: (() => void)[] = [];

  const write = (how: 'write' | 'writeln') => (original: (...text: string[]) => void) =>
    function (this: Document, ...text: string[]) {
      const script = writing(this);
      if (!script) return original.apply(this, text);
      const writer = open.get(script) ?? createWriter(script, run, trust);
      open.set(script, writer);
      writer.write(how, text);
    };
  const passive = (original: (...args: never[]) => unknown) =>
    function (this: Document, ...args: never[]) {
      // With three arguments `document.open` is `window.open`.
      return writing(this) && args.length < 3 ? this : original.apply(this, args);
    } as never;

  return {
    watch() {
      const { prototype } = win.Document;
      if (undo.length > 0) return;
      undo = [
        patch(prototype, 'write', write('write')),
        patch(prototype, 'writeln', write('writeln')),
        patch(prototype, 'open', passive),
        patch(prototype, 'close', passive),
      ];
    },
    unwatch() {
      for (const each of undo) each();
      undo = [];
    },
    end(script, done) {
      const writer = open.get(script);
      open.delete(script);
      if (writer) writer.end(done);
      else done();
    },
  };
};
