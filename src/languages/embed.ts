import { currentScript } from '../browser/current-script.js';
import type { OwnScript } from '../browser/own-script.js';
import { type Speak, speaker } from './speak.js';

/** The languages with the integrity of their files. */
declare const __LOCALES__: Readonly<Record<string, string>>;

// Named once, so that it is written into the file once.
const languages = __LOCALES__;

const own: OwnScript<Speak> | null = currentScript(window);
if (own)
  own.consentry = speaker(Object.keys(languages), (tag, load) =>
    load(`locales/${tag}.js`, languages[tag] ?? ''),
  );
