import type { Mount } from '../ui/view.js';
import type { LoadUi } from './ui-host.js';

declare const __UI_INTEGRITY__: string;

/** Where the UI file leaves its one function: on its own element, so that no global is needed. */
export interface UiScriptElement extends HTMLScriptElement {
  consentryMount?: Mount;
}

const PATIENCE = 15_000;

/** Loads `consentry-ui.js` from beside Consentry's own file, as a classic script. */
export const uiScript = (win: Window & typeof globalThis, tag: HTMLScriptElement | null): LoadUi => {
  const base = tag?.src || win.document.baseURI;
  return () =>
    new Promise((resolve, reject) => {
      const doc = win.document;
      const script: UiScriptElement = doc.createElement('script');
      const url = new URL('consentry-ui.js', base);
      const fail = (why: string) => {
        script.remove();
        reject(new Error(`${url.href} ${why}`));
      };
      script.src = url.href;
      script.integrity = __UI_INTEGRITY__;
      script.nonce = tag?.nonce ?? '';
      // Integrity can be checked only on a response that may be read.
      if (url.origin !== win.location.origin) script.crossOrigin = 'anonymous';
      script.addEventListener('load', () =>
        script.consentryMount ? resolve(script.consentryMount) : fail('is not the file that belongs here'),
      );
      script.addEventListener('error', () => fail('could not be loaded'));
      win.setTimeout(() => fail('did not answer'), PATIENCE);
      (doc.head ?? doc.documentElement).append(script);
    });
};
