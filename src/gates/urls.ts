/** `data-*` attribute → the attribute that it becomes. */
export const URL_ATTRIBUTES: readonly string[] = 'src srcset imagesrcset href poster data action'.split(' ');

/** Elements with any of them, for `querySelectorAll`. */
export const WITH_URL: string = URL_ATTRIBUTES.map((name) => `[data-${name}]`).join();

/** The text of a `data-*` attribute. Not by `dataset`: a form's may be shadowed by a field of that name. */
export const data = (element: Element, name: string): string | null => element.getAttribute(`data-${name}`);

/** What is loaded from, as it was written, or null for inline code. A script of SVG's has no `src`. */
export const source = (element: Element): string | null => {
  const name = 'href' in element ? 'href' : 'src';
  return element.getAttribute(name) ?? data(element, name);
};

/** Absolute, as the browser understands it, or null. */
export const absolute = (url: string, { baseURI }: Element): string | null =>
  URL.canParse(url, baseURI) ? new URL(url, baseURI).href : null;

/**
 * Whether a URL may be released: http, https or relative, and `data:` and `blob:` for images and media. What the
 * browser would make of it is checked, not the text: `java\nscript:` is one scheme to it.
 */
export const isSafe = (url: string, element: Element, media = false): boolean =>
  (media ? /^(https?|data|blob):/ : /^https?:/).test(absolute(url, element) ?? '');

/** Whether the value of `data-<name>` may become the real attribute. */
export const isReleasable = (value: string, name: string, element: Element): boolean => {
  const media = /^((img|source|video|audio|track|input) src|image href)$|srcset$|poster$/.test(
    `${element.localName} ${name}`,
  );
  // In a srcset the descriptors between the URLs, and what follows a comma inside one, pass as relative ones.
  return (/srcset$/.test(name) ? value.split(/[\s,]+/) : [value]).every((url) => isSafe(url, element, media));
};
