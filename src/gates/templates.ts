import type { Trust } from '../browser/trusted.js';
import type { Gate } from './gate.js';
import { data, WITH_URL } from './urls.js';

/**
 * `<template data-consent>`: its content stands behind it while it is open. What can load or run in the content is
 * tagged like the template, so that the other gates see to it, in order, under their own rules.
 */
export const templateGate = (see: (element: Element) => void, trust: Trust): Gate => {
  const ends = new WeakMap<Element, Comment>();

  const remove = (element: Element, end: Comment) => {
    ends.delete(element);
    // A page may have moved either of them: what is not behind it is not its own any more.
    if (element.parentNode !== end.parentNode || !(element.compareDocumentPosition(end) & 4)) return;
    while (element.nextSibling !== end) element.nextSibling?.remove();
    end.remove();
  };

  return (element, open) => {
    const end = ends.get(element);
    if (open === Boolean(end)) return false;
    if (end) {
      remove(element, end);
      return true;
    }
    const doc = element.ownerDocument;
    const copy = doc.importNode((element as HTMLTemplateElement).content, true);
    for (const each of copy.querySelectorAll(`script,${WITH_URL}`)) {
      const script = each as HTMLScriptElement;
      // Under Trusted Types a copied script is looked at on its way in, whatever its type is.
      if (script.text) script.text = trust('createScript', script.text);
      if (each.closest('[data-consent]')) continue;
      for (const name of ['consent', 'service']) {
        const value = data(element, name);
        if (value !== null) each.setAttribute(`data-${name}`, value);
      }
      if (each.localName !== 'script') continue;
      each.setAttribute('data-type', each.getAttribute('type') ?? '');
      each.setAttribute('type', 'text/plain');
    }
    const tagged = copy.querySelectorAll('[data-consent]');
    const mark = doc.createComment('');
    copy.append(mark);
    ends.set(element, mark);
    element.after(copy);
    for (const each of tagged) see(each);
    return true;
  };
};
