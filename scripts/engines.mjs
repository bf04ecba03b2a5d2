// The tables "technique x engine" of README.md, one a level, from what the tests have measured (test/engines/results).
//   node scripts/engines.mjs           prints them
//   node scripts/engines.mjs --write   puts them between the markers in README.md
// `npm run engines` measures first.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tagged } from '../test/engines/tagged.mjs';
import { untagged } from '../test/engines/untagged.mjs';
import { table, writeBlock } from './readme.mjs';

/** In the order of the columns. @type {readonly (readonly [string, string])[]} */
const engines = [
  ['chromium', 'Chromium'],
  ['firefox', 'Firefox'],
  ['webkit', 'WebKitGTK'],
];

/** Level of the promise → its techniques. */
export const levels = { tagged, untagged };

/** @typedef {import('../test/engines/level.js').Results} Results */

/** What a cell says of the time before the grant. */
const cell = (/** @type {import('../test/engines/measure.js').Row | undefined} */ row, races = false) => {
  if (!row) return 'not measured';
  if (row.natively === 'nothing') return 'does nothing';
  return { nothing: 'stopped', requested: `**request ${races ? 'may leave' : 'leaves'}**`, ran: '**runs**' }[
    row.before
  ];
};

const read = (/** @type {string} */ name) =>
  /** @type {Results} */ (
    JSON.parse(readFileSync(new URL(`../test/engines/results/${name}.json`, import.meta.url), 'utf8'))
  );

/** Of a level, padded as the formatter would do it. */
export const enginesTable = (/** @type {keyof typeof levels} */ level) => {
  const results = engines.map(([name]) => read(name));
  const titles = engines.map(([, title], column) => `${title} ${results[column]?.version}`);
  const rows = levels[level].map(({ id, name, races, why = '' }) => {
    const cells = results.map((result) => cell(result.levels[level]?.[id], races));
    // A reason only where there is something to explain.
    return [name, ...cells, cells.some((text) => text.startsWith('**')) ? why : ''];
  });
  const head = ['technique', ...titles, 'why not'];
  return table([head, ...rows]);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const level of /** @type {(keyof typeof levels)[]} */ (Object.keys(levels))) {
    if (process.argv.includes('--write')) writeBlock(`engines ${level}`, enginesTable(level));
    else console.log(enginesTable(level));
  }
}
