import { labelKey, pageLanguage } from '../browser/label.js';
import type { Messages, Texts } from '../ui/en.js';
import type { LoadFile, View } from '../ui/view.js';
import { isRightToLeft, pick } from './pick.js';

/** What the list of languages offers: finds the best one, gets its texts and hands them to the view. */
export type Speak = (view: View, english: Texts) => Promise<void>;

/** What the page and the browser wish for, most wanted first. */
const wishes = ({ config: { locale = 'auto' } }: View): string[] =>
  [locale.replace('auto', ''), document.documentElement.lang, ...navigator.languages].filter(Boolean);

/** Keeps the label of the reopen button with the record, and forgets it with the record. */
const keepLabel = ({ config, state, texts }: View): void => {
  try {
    const key = labelKey(config);
    const label = [pageLanguage(config, document), state.locale, texts.reopen, texts.gpc].join('\n');
    if (state.record) localStorage.setItem(key, label);
    else localStorage.removeItem(key);
  } catch {
    // The storage is off: English on the next page.
  }
};

export const speaker = (
  tags: readonly string[],
  get: (tag: string, load: LoadFile) => Promise<Messages>,
): Speak => {
  const listening = new WeakSet<View>();
  return async (view, english) => {
    const { messages = {} } = view.config;
    const ours = [...tags, 'en'];
    const wanted = wishes(view);
    const tag = pick(wanted, [...Object.keys(messages), ...ours]) ?? 'en';
    const own: Texts = messages[tag] ?? {};
    // The language of ours behind the site's own texts: `de` behind `de-AT`.
    const base = pick([tag], ours) ?? 'en';
    const texts = base === 'en' ? english : await get(base, view.load);
    // The page may have changed its language meanwhile, and that was asked for since.
    if (`${wishes(view)}` !== `${wanted}`) return;
    const dir = isRightToLeft(tag) ? 'rtl' : 'ltr';
    view.speak(tag, { ...english, ...texts, ...messages[base], ...own, dir });
    const keep = () => keepLabel(view);
    // A new choice, and the banner that comes when there is none any more.
    for (const type of listening.has(view) ? [] : ['consent', 'surface'])
      document.addEventListener(`consentry:${type}`, keep);
    listening.add(view);
    keep();
  };
};
