import type { Watch } from './guard.js';
import type { Hold } from './hold.js';

/** What the parser puts into the page, and whatever else has come in some other way. */
export const parserGuard = ({ win }: Watch, hold: Hold): void => {
  const { Element } = win;
  const doc = win.document;
  for (const script of doc.querySelectorAll('script')) hold.pass(script);
  hold.all(doc.documentElement);
  new win.MutationObserver((records) => {
    // The parser reports every node by itself; the search from its parent has found it already.
    const seen = new Set<Node | null>();
    for (const { addedNodes, target } of records) {
      // The text of a script may come in pieces. One that the page has made may have run: its `async` is true.
      const script = (target instanceof Element ? target : target.parentNode) as HTMLScriptElement | null;
      if (
        doc.readyState === 'loading' &&
        script?.localName === 'script' &&
        !script.async !== script.hasAttribute('async')
      )
        hold.one(script);
      for (const node of addedNodes) {
        if (!seen.has(node.parentNode) && node instanceof Element) hold.all(node);
        seen.add(node);
      }
    }
  }).observe(doc, { childList: true, subtree: true, characterData: true });
};
