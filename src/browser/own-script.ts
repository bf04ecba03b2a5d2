import type { LoadFile } from '../ui/view.js';
import type { Trust } from './trusted.js';

type Win = Window & typeof globalThis;

/** What a file of ours leaves on its own element, so that no global is needed. */
export interface OwnScript<Value> extends HTMLScriptElement {
  consentry?: Value | undefined;
}

const PATIENCE = 15_000;

/**
 * Loads files from beside Consentry's own, each once and as a classic script with its nonce and the integrity of the
 * build. What is asked for without one is the list of languages.
 */
export const ownScripts = (
  win: Win,
  tag: HTMLScriptElement | null,
  trust: Trust,
  languages: string,
): LoadFile => {
  const doc = win.document;
  // Now, and not with each file: a `<base>` that comes later makes another address of `src`.
  const place = tag?.src || doc.baseURI;
  const files: Record<string, Promise<unknown>> = {};
  return <Value>(name: string, integrity = languages) => {
    files[name] ??= new Promise<Value>((resolve, reject) => {
      const script: OwnScript<Value> = doc.createElement('script');
      const { href, origin } = new URL(name, place);
      const fail = () => {
        win.clearTimeout(patience);
        script.remove();
        // The next one who wants it asks again.
        delete files[name];
        reject(new Error(href));
      };
      const patience = win.setTimeout(fail, PATIENCE);
      // By this the guards know it, whatever a service says of its host. And no event tells that it has come: a page
      // that calls `document.open` takes listeners along, not the files that are on their way.
      Object.defineProperty(script, 'consentry', {
        set(value: Value) {
          win.clearTimeout(patience);
          resolve(value);
        },
      });
      script.src = trust('createScriptURL', href);
      script.integrity = integrity;
      script.nonce = tag?.nonce ?? '';
      // Integrity can be checked only on a response that may be read.
      // The origin of the window, not of its address: a sandboxed frame has none of its own.
      if (origin !== win.origin) script.crossOrigin = '';
      script.onerror = fail;
      // Not into the head, which React 19 hydrates: a script of somebody else's between its own fails that.
      doc.documentElement.append(script);
    });
    return files[name] as Promise<Value>;
  };
};
