// Writes dist/licenses.txt: MIT wants its notice to go along, and the minifier leaves none of them in the script files.
import { readFileSync, writeFileSync } from 'node:fs';

const PARTS = [
  ['Consentry', 'all files', 'LICENSE'],
  [
    'js-cookie',
    'in consentry.js, consentry.tagged.js, consentry.full.js, server.js and what consentry build makes',
    'node_modules/js-cookie/LICENSE',
  ],
  [
    'Preact',
    'in consentry-ui.js, consentry.full.js and what consentry build makes',
    'node_modules/preact/LICENSE',
  ],
];

writeFileSync(
  'dist/licenses.txt',
  PARTS.map(
    ([name, where, file]) =>
      `${name}, ${where}\n\n${readFileSync(/** @type {string} */ (file), 'utf8').trim()}\n`,
  ).join(`\n${'-'.repeat(72)}\n\n`),
);
