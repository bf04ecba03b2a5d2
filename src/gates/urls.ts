import type { Report } from '../report.js';

/** `data-*` attribute → the attribute that it becomes. */
export const URL_ATTRIBUTES: readonly string[] = ['src', 'srcset', 'href', 'poster', 'data', 'action'];

/** Elements with any of them, for `querySelectorAll`. */
export const WITH_URL: string = URL_ATTRIBUTES.map((name) => `[data-${name}]`).join();

const MEDIA = /^(img|source|video|audio|track|image)$/i;

/**
 * Whether a URL may be released: http, https or relative, and `data:` and `blob:` for images and media. What the
 * browser would make of it is checked, not the text: `java\nscript:` is one scheme to it.
 */
export const isSafe = (url: string, base: string, media: boolean): boolean => {
  try {
    const { protocol } = new URL(url, base);
    return (
      /^https?:$/.test(protocol) ||
      (media && /^(data|blob):$/.test(protocol)) ||
      (protocol === 'file:' && base.startsWith('file:'))
    );
  } catch {
    return false;
  }
};

/** The value of `data-<name>` if all of its URLs may be released; reported and null otherwise. */
export const releasable = (element: Element, name: string, report: Report): string | null => {
  const value = element.getAttribute(`data-${name}`);
  if (value === null) return null;
  const media = name === 'srcset' || name === 'poster' || (name === 'src' && MEDIA.test(element.localName));
  // In a srcset the descriptors between the URLs pass as relative ones.
  const urls = name === 'srcset' ? value.split(/[\s,]*\s[\s,]*/) : [value];
  if (urls.every((url) => isSafe(url, element.baseURI, media))) return value;
  report(`data-${name}="${value.slice(0, 80)}" stays shut: only http, https and relative URLs are released`);
  return null;
};
