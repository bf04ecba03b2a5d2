import { currentScript } from '../browser/current-script.js';
import type { OwnScript } from '../browser/own-script.js';
import { type Speak, speaker } from './speak.js';

/** The languages with the integrity of their files. */
declare const __LOCALES__: Readonly<Record<string, string>>;

const own: OwnScript<Speak> | null = currentScript(window);
if (own)
  own.consentry = speaker(Object.keys(__LOCALES__), (tag, load) =>
    load(`locales/${tag}.js`, __LOCALES__[tag] ?? ''),
  );
