import { embedded } from '../config/embedded.js';
import { isObject } from '../config/valid.js';
import type { Report } from '../report.js';
import { whenParsed } from './when-parsed.js';

/** The region that a server has put into a cookie; what does not look like one is unknown. */
const regionIn = (doc: Document, name: unknown): string | undefined => {
  try {
    const pair = doc.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
    return pair?.match(/=([a-z]{2}(-\w{1,3})?)$/i)?.[1];
  } catch {
    return undefined; // cookies are off
  }
};

/**
 * What the script tag and its configuration element say, attributes first; throws where that cannot be read. Only
 * an element that stands before Consentry's own counts: what comes later may have been planted. Where there is none,
 * but one with another place or type, that is told.
 */
export const readTag = (doc: Document, tag: HTMLScriptElement | null, report: Report): unknown => {
  const [element, second] = [
    ...doc.querySelectorAll('script[type="application/json"]#consentry-config'),
  ].filter(
    (each) => !tag || tag.compareDocumentPosition(each) & 2, // DOCUMENT_POSITION_PRECEDING
  );
  if (second) throw new Error('more than one element with id "consentry-config"');
  if (!element)
    whenParsed(doc, () => {
      if (doc.querySelector('script#consentry-config')) report('unread');
    });
  const given = embedded(element ? JSON.parse(element.textContent ?? '') : {});
  if (!tag || !isObject(given)) return given;

  // Own keys alone: a page may have added to Object.prototype.
  const { region: known, regionCookie } = { __proto__: null, ...given } as typeof given;
  const {
    policyUrl,
    revision,
    locale,
    mode,
    cookieDomain,
    region = known || (regionCookie && regionIn(doc, regionCookie)),
  } = { __proto__: null, ...tag.dataset } as object as DOMStringMap;
  return {
    ...given,
    ...((region && { region }) as object),
    ...(policyUrl !== undefined && { policyUrl }),
    ...(revision && { revision: Number(revision) }),
    ...(locale !== undefined && { locale }),
    ...(mode !== undefined && { mode }),
    ...(cookieDomain && { cookie: { ...(given.cookie as object), domain: cookieDomain } }),
  };
};
