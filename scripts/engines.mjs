// The table "technique x engine" of README.md, from what the tests have measured (test/engines/results).
//   node scripts/engines.mjs           prints it
//   node scripts/engines.mjs --write   puts it between the markers in README.md
// `npm run engines` measures first.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tagged } from '../test/engines/techniques.mjs';
import { between } from './sizes.mjs';

const START = '<!-- engines -->';
const END = '<!-- /engines -->';

/** In the order of the columns. @type {readonly (readonly [string, string])[]} */
const engines = [
  ['chromium', 'Chromium'],
  ['firefox', 'Firefox'],
  ['webkit', 'WebKitGTK'],
];

/** Level of the promise → its techniques; a level that was not measured has no rows. */
const levels = { tagged };

/** @typedef {import('../test/engines/measure.js').Results} Results */

/** What a cell says of the time before the grant. */
const cell = (/** @type {import('../test/engines/measure.js').Row | undefined} */ row) => {
  if (!row) return 'not measured';
  if (row.natively === 'nothing') return 'does nothing';
  return { nothing: 'stopped', requested: '**request leaves**', ran: '**runs**' }[row.before];
};

const read = (/** @type {string} */ name) =>
  /** @type {Results} */ (
    JSON.parse(readFileSync(new URL(`../test/engines/results/${name}.json`, import.meta.url), 'utf8'))
  );

/** Padded as the formatter would do it. */
export const enginesTable = () => {
  const results = engines.map(([name]) => read(name));
  const titles = engines.map(([, title], column) => `${title} ${results[column]?.version}`);
  const rows = Object.entries(levels).flatMap(([level, techniques]) =>
    techniques.map(({ id, name, why = '' }) => [
      name,
      ...results.map((result) => cell(result.levels[level]?.[id])),
      why,
    ]),
  );
  const head = ['technique', ...titles, 'why not'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, widths.map((width) => '-'.repeat(width)), ...rows]
    .map((row) => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const table = enginesTable();
  if (process.argv.includes('--write')) {
    const readme = readFileSync('README.md', 'utf8');
    between(readme, START, END);
    const [head, tail] = [readme.indexOf(START) + START.length, readme.indexOf(END)];
    writeFileSync('README.md', `${readme.slice(0, head)}\n${table}\n${readme.slice(tail)}`);
  } else console.log(table);
}
