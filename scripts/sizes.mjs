// The table of file sizes in README.md, from dist/manifest.json.
//   node scripts/sizes.mjs           prints it
//   node scripts/sizes.mjs --write   puts it between the markers in README.md
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { table, writeBlock } from './readme.mjs';

/** @type {Readonly<Record<string, string>>} */
const purposes = {
  'consentry.js': 'the script tag: configuration, record, decision, gates, guards, Google, release, API',
  'consentry.tagged.js': 'the same for a site that tags everything: without guards and Google',
  'consentry-ui.js': 'banner and placeholders with preact; fetched when one is to be shown',
  'consentry-dialog.js': 'the preferences; fetched while the browser is idle behind the banner',
  'consentry-report.js': 'the sentences of error reports; fetched when there is one',
  'consentry-receipts.js': 'sends receipts, where they are on; fetched when there is one to send',
  'consentry-declaration.js': 'the cookie declaration; where a page has a tag for it',
  'consentry-migrate.js': 'coming from another tool; where a page has a tag for it',
  'consentry.full.js': 'the five in one',
  'locales/index.js': 'the list of languages and the best match; fetched with one of them',
  'locales/*.js': 'one language, the largest of them; fetched where English is not wanted',
  'index.js': 'npm entry, ES module, not minified; `preact` and `js-cookie` are imported',
  'ui.js': 'banner and placeholders for it, imported when needed',
  'dialog.js': 'the preferences for it, imported behind the banner',
  'declaration.js': 'the cookie declaration, where you import it',
  'react.js':
    '`consentry/react`, without React; those of Vue, Svelte and Solid are no larger than 0.7 kB either',
};

/** @typedef {{ bytes: number, gzip: number, brotli: number }} Sizes */

const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);

/** @param {{ files: Readonly<Record<string, Sizes>> }} manifest */
export const sizesTable = ({ files }) => {
  const head = ['file', 'what', 'kB', 'gzip', 'brotli'];
  const isLanguage = (/** @type {string} */ name) =>
    name.startsWith('locales/') && name !== 'locales/index.js';
  const [largest] = Object.entries(files)
    .filter(([name]) => isLanguage(name))
    .sort(([, a], [, b]) => b.brotli - a.brotli);
  const listed = Object.keys(purposes).flatMap((name) => {
    const sizes = name === 'locales/*.js' ? largest?.[1] : files[name];
    return sizes ? [/** @type {const} */ ([name, sizes])] : [];
  });
  const rows = listed.map(([name, { bytes, gzip, brotli }]) => [
    `\`${name}\``,
    purposes[name] ?? '',
    ...[bytes, gzip, brotli].map(kB),
  ]);
  return table([head, ...rows], 2);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = sizesTable(JSON.parse(readFileSync('dist/manifest.json', 'utf8')));
  if (process.argv.includes('--write')) writeBlock('sizes', text);
  else console.log(text);
}
