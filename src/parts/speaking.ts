import { speaker } from '../languages/speak.js';
import type { Messages } from '../ui/en.js';
import type { LoadFile, View } from '../ui/view.js';

/** The languages of the build: their texts, or the integrity of their files. */
declare const __LANGUAGES__: Readonly<Record<string, Messages | string>>;

const languages = __LANGUAGES__;
const speak = speaker(Object.keys(languages), async (tag, load) => {
  const texts = languages[tag] ?? '';
  return typeof texts === 'string' ? load<Messages>(`locales/${tag}.js`, texts) : texts;
});

/** The view with the build's languages: what is asked for without a hash is the list, and that is here. */
export const speaking = (view: View): View => {
  const load: LoadFile = async <Value>(name: string, integrity?: string) =>
    integrity === undefined ? (speak as Value) : view.load<Value>(name, integrity);
  return Object.create(view, { load: { value: load } }) as View;
};
