import { Window } from 'happy-dom';
import { vi } from 'vitest';

export type Page = globalThis.Window & typeof globalThis;

/** A page at an address; js-cookie reads the global document, so that is this one's. */
export const pageAt = (url: string): Page => {
  const page = new Window({ url }) as unknown as Page;
  vi.stubGlobal('document', page.document);
  return page;
};

/** Puts cookies without going through what is tested. */
export const put = (page: Page, ...cookies: string[]): void => {
  for (const cookie of cookies) page.document.cookie = cookie;
};
