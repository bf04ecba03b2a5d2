import type { ConsentOptions } from '../config/options.js';

/** What the script tag and its configuration element say. */
export interface TagOptions {
  readonly options: unknown;
  /** What could not be read. */
  readonly problems: readonly string[];
}

const text = (tag: HTMLScriptElement, name: string) => tag.getAttribute(`data-${name}`) ?? undefined;

/** The attributes of the tag that win over the JSON. */
const attributes = (tag: HTMLScriptElement): ConsentOptions => {
  const revision = text(tag, 'revision');
  const domain = text(tag, 'cookie-domain');
  return JSON.parse(
    JSON.stringify({
      policyUrl: text(tag, 'policy-url'),
      revision: revision === undefined ? undefined : /^\d+$/.test(revision) ? Number(revision) : revision,
      locale: text(tag, 'locale'),
      mode: text(tag, 'mode'),
      cookie: domain === undefined ? undefined : { domain },
    }),
  );
};

/**
 * Reads the configuration. Only an element that stands before Consentry's own counts: what comes later may have
 * been planted.
 */
export const readTag = (doc: Document, tag: HTMLScriptElement | null): TagOptions => {
  const found = [...doc.querySelectorAll('script[type="application/json"][id="consentry-config"]')].filter(
    (element) => !tag || tag.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  const own = tag ? attributes(tag) : {};
  const [element, second] = found;
  if (second)
    return { options: own, problems: ['configuration: more than one element with id "consentry-config"'] };
  if (!element) return { options: own, problems: [] };
  try {
    const given: unknown = JSON.parse(element.textContent ?? '');
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return { options: given, problems: [] };
    const { cookie } = given as ConsentOptions;
    return {
      options: { ...given, ...own, ...(own.cookie && { cookie: { ...cookie, ...own.cookie } }) },
      problems: [],
    };
  } catch (error) {
    return { options: own, problems: [`configuration: not JSON (${(error as Error).message})`] };
  }
};
