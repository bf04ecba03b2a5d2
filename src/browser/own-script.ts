import type { Trust } from './trusted.js';

type Win = Window & typeof globalThis;

/** What a file of ours leaves on its own element, so that no global is needed. */
export interface OwnScript<Value> extends HTMLScriptElement {
  consentry?: Value | undefined;
}

const PATIENCE = 15_000;

/** Loads a file from beside Consentry's own, as a classic script with its nonce and the integrity of the build. */
export const ownScript = <Value>(
  win: Win,
  tag: HTMLScriptElement | null,
  trust: Trust,
  name: string,
  integrity: string,
): Promise<Value> =>
  new Promise((resolve, reject) => {
    const doc = win.document;
    const script: OwnScript<Value> = doc.createElement('script');
    const { href, origin } = new URL(name, tag?.src || doc.baseURI);
    const settle = () => {
      if (script.consentry) return resolve(script.consentry);
      script.remove();
      reject(new Error(href));
    };
    // By this the guards know it, whatever a service says of its host.
    script.consentry = undefined;
    script.src = trust('createScriptURL', href);
    script.integrity = integrity;
    script.nonce = tag?.nonce ?? '';
    // Integrity can be checked only on a response that may be read.
    // The origin of the window, not of its address: a sandboxed frame has none of its own.
    if (origin !== win.origin) script.crossOrigin = '';
    script.onload = script.onerror = settle;
    win.setTimeout(settle, PATIENCE);
    (doc.head ?? doc.documentElement).append(script);
  });
