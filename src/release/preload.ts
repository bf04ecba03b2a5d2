import type { Item } from './item.js';

/**
 * Fetches a script ahead of its turn, so that all download at once and still run one by one. (A list of
 * `async = false` scripts would do both by itself, but stalls behind one that never answers.)
 * Returns what takes the link away again; Firefox gives a download up when its link goes early.
 */
export const preload = (doc: Document, { script, url, module }: Item): (() => void) => {
  const link = doc.createElement('link');
  if (module) link.rel = 'modulepreload';
  else {
    link.rel = 'preload';
    link.as = 'script';
  }
  // The request is shared only if it would have been made alike.
  link.crossOrigin = script.crossOrigin;
  link.integrity = script.integrity;
  link.nonce = script.nonce;
  link.referrerPolicy = script.referrerPolicy;
  link.fetchPriority = script.fetchPriority;
  link.href = url ?? '';
  (doc.head ?? doc.documentElement).append(link);
  return () => link.remove();
};
