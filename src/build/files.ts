import { readdirSync, readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** A file of the package's `dist`. */
export const file = (name: string): string => read(`./${name}`);

/** What the package has been cut into for builds. */
export const part = (name: string): string => read(`./parts/${name}`).trim();

/** Languages that there are files for: all but English, which is in the file with the surfaces. */
export const languageTags = (): string[] =>
  readdirSync(new URL('./locales/', import.meta.url))
    .filter((name) => name.endsWith('.js') && name !== 'index.js')
    .map((name) => name.replace('.js', ''))
    .sort();

/** The texts of one language, out of its file: `….consentry={…};` */
export const languageTexts = (tag: string): unknown =>
  JSON.parse(/\.consentry=(.*);\s*$/s.exec(file(`locales/${tag}.js`))?.[1] ?? '');
