import type { Config } from '../config/config.js';

/**
 * Key in `localStorage` of the reopen button's label and of the notice beside it. It is written and removed with the record by the list of
 * languages (`src/languages/speak.ts`), so only for those who read something else than English, and read on every
 * page.
 */
export const labelKey = ({ cookie }: Config): string => `consentry.label.${cookie.name}`;

/** What a page asks for: a site may have pages in several languages, and a label is for the pages of its own. */
export const pageLanguage = ({ locale }: Config, doc: Document): string =>
  `${locale} ${doc.documentElement.lang}`;

/** Language, label and notice that were kept on a page like this one, else nothing. Never throws. */
export const readLabel = (win: Window, config: Config): readonly string[] => {
  try {
    const [page, ...label] = (win.localStorage[labelKey(config)] as string).split('\n');
    if (page === pageLanguage(config, win.document)) return label;
  } catch {
    // none, or the storage is off
  }
  return [];
};
