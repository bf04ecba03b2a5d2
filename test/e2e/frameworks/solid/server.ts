import { createComponent, generateHydrationScript, renderToString, ssr, ssrHydrationKey } from 'solid-js/web';
import type { Render } from '../app.js';
import { type Element, site } from './app.js';

const element: Element = (tag, id, child) =>
  // biome-ignore lint/suspicious/noExplicitAny: what the compiler writes has no types
  (ssr as any)([`<${tag}`, ` id="${id}">`, `</${tag}>`], ssrHydrationKey(), child);

export const render: Render = (initial) => renderToString(() => createComponent(site(element), { initial }));

export const head = generateHydrationScript();
