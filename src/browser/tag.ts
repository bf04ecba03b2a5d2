import { isObject } from '../config/valid.js';

/**
 * What the script tag and its configuration element say, attributes first; throws where that cannot be read. Only
 * an element that stands before Consentry's own counts: what comes later may have been planted.
 */
export const readTag = (doc: Document, tag: HTMLScriptElement | null): unknown => {
  const [element, second] = [
    ...doc.querySelectorAll('script[type="application/json"]#consentry-config'),
  ].filter(
    (each) => !tag || tag.compareDocumentPosition(each) & 2, // DOCUMENT_POSITION_PRECEDING
  );
  if (second) throw new Error('more than one element with id "consentry-config"');
  const given: unknown = element ? JSON.parse(element.textContent ?? '') : {};
  if (!tag || !isObject(given)) return given;

  const { policyUrl, revision, locale, mode, cookieDomain } = tag.dataset;
  return {
    ...given,
    ...(policyUrl !== undefined && { policyUrl }),
    ...(revision && { revision: Number(revision) }),
    ...(locale !== undefined && { locale }),
    ...(mode !== undefined && { mode }),
    ...(cookieDomain && { cookie: { ...(given.cookie as object), domain: cookieDomain } }),
  };
};
