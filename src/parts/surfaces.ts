import { speaker } from '../languages/speak.js';
import type { Messages } from '../ui/en.js';
import { mount } from '../ui/index.js';
import type { LoadFile, Mount } from '../ui/view.js';

/** The languages of the build: their texts, or the integrity of their files. */
declare const __LANGUAGES__: Readonly<Record<string, Messages | string>>;

const languages = __LANGUAGES__;
const speak = speaker(Object.keys(languages), async (tag, load) => {
  const texts = languages[tag] ?? '';
  return typeof texts === 'string' ? load<Messages>(`locales/${tag}.js`, texts) : texts;
});

/** The surfaces with their languages: what is asked for without a hash is the list, and that is here. */
const speaking: Mount = (view, load) => {
  const loadOrSpeak: LoadFile = async <Value>(name: string, integrity?: string) =>
    integrity === undefined ? (speak as Value) : load<Value>(name, integrity);
  return mount(view, loadOrSpeak);
};

export default speaking;
