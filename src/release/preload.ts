import { isModule } from './kind.js';

/**
 * Fetches a script ahead of its turn, so that all download at once and still run one by one. (A list of
 * `async = false` scripts would do both by itself, but stalls behind one that never answers.)
 * The link stays until the script is through: Firefox gives a download up when its link goes.
 */
export const preload = (script: HTMLScriptElement): HTMLLinkElement => {
  const doc = script.ownerDocument;
  const link = doc.createElement('link');
  link.rel = isModule(script) ? 'modulepreload' : 'preload';
  link.as = 'script';
  // The request is shared only if it would have been made alike.
  for (const name of ['charset', 'crossorigin', 'integrity', 'referrerpolicy', 'fetchpriority']) {
    const value = script.getAttribute(name);
    if (value !== null) link.setAttribute(name, value);
  }
  link.nonce = script.nonce;
  link.href = script.src;
  // Not at the end: a template that the parser is still in must stay the last element.
  (doc.head ?? doc.documentElement).prepend(link);
  return link;
};
