import { currentScript } from '../browser/current-script.js';
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
 * A script of which `writes` is true would natively have written into the parser's stream. For all others the
 * browser's own functions are called: it ignores what deferred and async scripts write.
 */
export const writers = (
  win: Window & typeof globalThis,
  writes: (script: HTMLScriptElement) => boolean,
  run: RunWritten,
): Writers => {
  const doc = win.document;
  const open = new Map<HTMLScriptElement, Writer>();
  let restore: (() => void)[] | undefined;

  const patch = (name: 'write' | 'writeln' | 'open' | 'close') => {
    const own = Object.getOwnPropertyDescriptor(doc, name);
    const original: (...args: never[]) => unknown = doc[name];
    const value = (...args: unknown[]): unknown => {
      const script = currentScript(win);
      // With three arguments `document.open` is `window.open`.
      if (!script || !writes(script) || (name === 'open' && args[2] !== undefined))
        return original.apply(doc, args as never[]);
      if (name === 'open') return doc;
      if (name === 'close') return undefined;
      const writer = open.get(script) ?? createWriter(script, run);
      open.set(script, writer);
      return writer.write(args.join('') + (name === 'write' ? '' : '\n'));
    };
    Object.defineProperty(doc, name, { configurable: true, writable: true, value });
    return () => {
      if (doc[name] !== value) return;
      if (own) Object.defineProperty(doc, name, own);
      else Reflect.deleteProperty(doc, name);
    };
  };

  return {
    watch() {
      restore ??= (['write', 'writeln', 'open', 'close'] as const).map(patch);
    },
    unwatch() {
      for (const undo of restore ?? []) undo();
      restore = undefined;
    },
    end(script, done) {
      const writer = open.get(script);
      open.delete(script);
      if (writer) writer.end(done);
      else done();
    },
  };
};
