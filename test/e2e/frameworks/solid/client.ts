import { createComponent, getNextElement, hydrate as hydrated, insert, render, template } from 'solid-js/web';
import type { App } from '../app.js';
import { type Element, site } from './app.js';

const element: Element = (tag, id, child, onClick) => {
  const made = getNextElement(template(`<${tag} id="${id}"></${tag}>`));
  if (onClick) made.addEventListener('click', onClick);
  insert(made, child);
  return made;
};

export const start: App = (root, { initial, hydrate }) =>
  (hydrate ? hydrated : render)(() => createComponent(site(element), { initial }), root);
