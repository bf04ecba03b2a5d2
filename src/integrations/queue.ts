import type { Page } from './integration.js';

interface Queue {
  push(...entries: unknown[]): unknown;
}

/**
 * The queue of that name, made where there is none. Asked for at each push: a vendor's script puts an object of its
 * own there, with a `push` that acts. Not by truthiness: `<a id="uetq">` is a global of that name, too.
 */
export const queueOf = (page: Page, name: string): Queue => {
  if (typeof page[name]?.push !== 'function') page[name] = [];
  return page[name];
};
