import type { Trust } from '../browser/trusted.js';
import type { Gate } from './gate.js';
import { WITH_URL } from './urls.js';

/**
 * `<template data-consent>`: its content stands behind it while it is open. What can load or run in the content is
 * tagged like the template, so that the other gates see to it, in order, under their own rules.
 */
export const templateGate = (see: (element: Element) => void, trust: Trust): Gate => {
  const ends = new WeakMap<Element, Comment>();
  return {
    open({ element, category, service }) {
      if (ends.has(element)) return false;
      const template = element as HTMLTemplateElement;
      const doc = template.ownerDocument;
      const copy = doc.importNode(template.content, true);
      for (const each of copy.querySelectorAll(`script,${WITH_URL}`)) {
        const script = each as HTMLScriptElement;
        // Under Trusted Types a copied script is looked at on its way in, whatever its type is.
        if (script.text) script.text = trust('createScript', script.text);
        if (each.closest('[data-consent]')) continue;
        each.setAttribute('data-consent', category);
        if (service !== null) each.setAttribute('data-service', service);
        if (each.localName !== 'script') continue;
        each.setAttribute('data-type', each.getAttribute('type') ?? '');
        each.setAttribute('type', 'text/plain');
      }
      const tagged = copy.querySelectorAll('[data-consent]');
      const end = doc.createComment('');
      copy.append(end);
      ends.set(element, end);
      template.after(copy);
      for (const each of tagged) see(each);
      return true;
    },

    shut(element) {
      const end = ends.get(element);
      ends.delete(element);
      // A page may have moved either of them: what is not behind it is not its own any more.
      if (!end || element.parentNode !== end.parentNode || !(element.compareDocumentPosition(end) & 4))
        return;
      while (element.nextSibling !== end) element.nextSibling?.remove();
      end.remove();
    },
  };
};
