// The table of file sizes in README.md, from dist/manifest.json.
//   node scripts/sizes.mjs           prints it
//   node scripts/sizes.mjs --write   puts it between the markers in README.md
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const START = '<!-- sizes -->';
const END = '<!-- /sizes -->';

/** @type {Readonly<Record<string, string>>} */
const purposes = {
  'consentry.js': 'the script tag: configuration, record, decision, gates, guards, Google, release, API',
  'consentry.tagged.js': 'the same for a site that tags everything: without guards and Google',
  'consentry-ui.js': 'banner and placeholders with preact; fetched when one is to be shown',
  'consentry-dialog.js': 'the preferences; fetched while the browser is idle behind the banner',
  'consentry-report.js': 'the sentences of error reports; fetched when there is one',
  'consentry-receipts.js': 'sends receipts, where they are on; fetched when there is one to send',
  'consentry-declaration.js': 'the cookie declaration; where a page has a tag for it',
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

/**
 * Padded as the formatter would do it: text to the left, figures to the right.
 * @param {{ files: Readonly<Record<string, Sizes>> }} manifest
 */
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
  const isFigure = (/** @type {number} */ column) => column > 1;
  const widths = head.map((_, column) =>
    Math.max(isFigure(column) ? 4 : 3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map((width, column) =>
    isFigure(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [head, rule, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell[isFigure(column) ? 'padStart' : 'padEnd'](widths[column] ?? 0))
        .join(' | '),
    )
    .map((line) => `| ${line} |`)
    .join('\n');
};

/** The text between two markers. */
export const between = (/** @type {string} */ text, start = START, end = END) => {
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no ${start} … ${end} in the text`);
  return text.slice(from + start.length, to).trim();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const table = sizesTable(JSON.parse(readFileSync('dist/manifest.json', 'utf8')));
  if (process.argv.includes('--write')) {
    const readme = readFileSync('README.md', 'utf8');
    const [head, tail] = [readme.indexOf(START) + START.length, readme.indexOf(END)];
    between(readme);
    writeFileSync('README.md', `${readme.slice(0, head)}\n${table}\n${readme.slice(tail)}`);
  } else console.log(table);
}
