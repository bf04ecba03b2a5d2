import type { Trust } from '../browser/trusted.js';
import { revive } from '../release/revive.js';
import type { Gate } from './gate.js';
import { data, WITH_URL } from './urls.js';

const MARK = 'consentry:';

/**
 * `<template data-consent>`: its content stands behind it while it is open. What can load or run in the content is
 * tagged like the template, so that the other gates see to it, in order, under their own rules.
 */
export const templateGate = (
  see: (element: Element) => void,
  trust: Trust,
  within: WeakMap<Element, Element>,
): Gate => {
  const ends = new WeakMap<Element, ChildNode>();

  return (element, open) => {
    const isMark = (node: Node | null) => node?.nodeValue === MARK;
    const begin = element.nextSibling;
    let end: ChildNode | null | undefined = ends.get(element);
    // A page that keeps copies of itself (Turbo, jquery-pjax) brings back what came out of it: that is its content, then.
    if (!end && isMark(begin)) for (end = begin?.nextSibling; end && !isMark(end); ) end = end.nextSibling;
    if (open === Boolean(end)) return false;
    if (end) {
      ends.delete(element);
      const content: ChildNode[] = [];
      // A page may have moved either of them: what is not behind it is not its own any more.
      for (let node = begin; node; node = node.nextSibling) {
        content.push(node);
        if (node === end) for (const each of content) each.remove();
      }
      return true;
    }
    const doc = element.ownerDocument;
    const copy = (element as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
    for (let each of copy.querySelectorAll(`script,${WITH_URL}`)) {
      const owner = each.closest('[data-consent]');
      if (each.localName === 'script') {
        const script = each as HTMLScriptElement;
        const { text, type } = script;
        // Under Trusted Types a copied script is looked at on its way in, whatever its type is, and Firefox forgets
        // that its text was trusted: one that is made anew.
        if (text) {
          each = revive(trust, script, type);
          script.replaceWith(each);
        }
        if (!/plain/i.test(type) || owner !== script) {
          each.setAttribute('data-type', type);
          each.setAttribute('type', 'text/plain');
        }
      } else if (owner) continue;
      for (const name of ['consent', 'service']) {
        const value = data(owner ?? element, name);
        if (value !== null) each.setAttribute(`data-${name}`, value);
      }
    }
    const mark = doc.createComment(MARK);
    ends.set(element, mark);
    // A clone brings shadow roots along that nobody can look into, and scripts in them would run unasked for their
    // nonce. In a document where nothing runs they count as run.
    const inert = doc.implementation.createHTMLDocument('').body;
    inert.append(mark.cloneNode(), copy, mark);
    const tagged = inert.querySelectorAll('[data-consent]');
    element.after(...inert.childNodes);
    for (const each of tagged) {
      within.set(each, element);
      see(each);
    }
    return true;
  };
};
