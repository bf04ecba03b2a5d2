/** `data-*` attribute → the attribute that it becomes. */
export const URL_ATTRIBUTES: readonly string[] = ['src', 'srcset', 'href', 'poster', 'data', 'action'];

/** Elements with any of them, for `querySelectorAll`. */
export const WITH_URL: string = URL_ATTRIBUTES.map((name) => `[data-${name}]`).join();

/** Absolute, as the browser understands it, or null. */
export const absolute = (url: string, element: Element): string | null =>
  URL.canParse(url, element.baseURI) ? new URL(url, element.baseURI).href : null;

/**
 * Whether a URL may be released: http, https or relative, and `data:` and `blob:` for images and media. What the
 * browser would make of it is checked, not the text: `java\nscript:` is one scheme to it.
 */
export const isSafe = (url: string, element: Element, media = false): boolean => {
  const href = absolute(url, element) ?? '';
  return /^https?:/.test(href) || (media && /^(data|blob):/.test(href));
};

/** Whether the value of `data-<name>` may become the real attribute. */
export const isReleasable = (value: string, name: string, element: Element): boolean => {
  const set = name === 'srcset';
  const media =
    set ||
    name === 'poster' ||
    (name === 'src' && /^(img|source|video|audio|track)$/.test(element.localName));
  // In a srcset the descriptors between the URLs, and what follows a comma inside one, pass as relative ones.
  return (set ? value.trim().split(/[\s,]+/) : [value]).every((url) => isSafe(url, element, media));
};
