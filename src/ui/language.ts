import type { Speak } from '../languages/speak.js';
import { en } from './en.js';
import type { View } from './view.js';

/** How long nothing is shown, for want of texts, before it is shown in English: no flash, and no endless wait. */
const PATIENCE = 1_000;

/**
 * Gives the view its texts, again whenever the page changes its language. English is here; whoever wishes for
 * something else first needs the list of languages.
 */
export const language = (view: View): void => {
  const { locale = 'auto', messages = {} } = view.config;
  const html = document.documentElement;
  const english = (tag: string) => {
    // Tags are the same in capitals or not (RFC 5646, 2.1.1), and pages write `en-gb`.
    const own = Object.keys(messages).find((each) => each.toLowerCase() === tag.toLowerCase()) ?? '';
    view.speak(tag, { ...en, ...messages.en, ...messages[own] });
  };

  const choose = () => {
    const wish = locale.replace('auto', '') || html.lang || navigator.language;
    if (/^en\b/i.test(wish)) return english(wish);
    const fail = (cause?: unknown) => {
      view.report('locale', wish, cause);
      if (!('accept' in view.texts)) english('en');
    };
    setTimeout(() => 'accept' in view.texts || fail(), PATIENCE);
    view
      .load<Speak>('locales/index.js')
      .then((speak) => speak(view, en))
      .catch(fail);
  };

  new MutationObserver(choose).observe(html, { attributeFilter: ['lang'] });
  choose();
};
