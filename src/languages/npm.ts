import type { Messages } from '../ui/en.js';
import { speaker } from './speak.js';

/** Written out, so that a bundler makes a chunk of each. */
const FILES: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  ar: () => import('../locales/ar.js'),
  bg: () => import('../locales/bg.js'),
  ca: () => import('../locales/ca.js'),
  cs: () => import('../locales/cs.js'),
  da: () => import('../locales/da.js'),
  de: () => import('../locales/de.js'),
  el: () => import('../locales/el.js'),
  es: () => import('../locales/es.js'),
  et: () => import('../locales/et.js'),
  fa: () => import('../locales/fa.js'),
  fi: () => import('../locales/fi.js'),
  fr: () => import('../locales/fr.js'),
  ga: () => import('../locales/ga.js'),
  he: () => import('../locales/he.js'),
  hi: () => import('../locales/hi.js'),
  hr: () => import('../locales/hr.js'),
  hu: () => import('../locales/hu.js'),
  id: () => import('../locales/id.js'),
  is: () => import('../locales/is.js'),
  it: () => import('../locales/it.js'),
  ja: () => import('../locales/ja.js'),
  ko: () => import('../locales/ko.js'),
  lt: () => import('../locales/lt.js'),
  lv: () => import('../locales/lv.js'),
  mt: () => import('../locales/mt.js'),
  nb: () => import('../locales/nb.js'),
  nl: () => import('../locales/nl.js'),
  pl: () => import('../locales/pl.js'),
  pt: () => import('../locales/pt.js'),
  'pt-BR': () => import('../locales/pt-BR.js'),
  ro: () => import('../locales/ro.js'),
  sk: () => import('../locales/sk.js'),
  sl: () => import('../locales/sl.js'),
  sv: () => import('../locales/sv.js'),
  th: () => import('../locales/th.js'),
  tr: () => import('../locales/tr.js'),
  uk: () => import('../locales/uk.js'),
  vi: () => import('../locales/vi.js'),
  'zh-Hans': () => import('../locales/zh-Hans.js'),
  'zh-Hant': () => import('../locales/zh-Hant.js'),
};

/** The languages for a bundler: a chunk each. */
export const speak = speaker(Object.keys(FILES), async (tag) => {
  const { default: texts } = (await FILES[tag]?.()) ?? {};
  if (!texts) throw new Error(tag);
  return texts;
});
