// What `consentry build` makes, measured: the table of the README, and budgets that fail the build.
//   node scripts/builds.mjs           fails where one is over its budget in package.json
//   node scripts/builds.mjs --write   puts the table between the markers in README.md
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { table, writeBlock } from './readme.mjs';

const google = { googleConsentMode: true };
const services = { acme: { category: 'analytics', hosts: ['acme.example'] } };

/** @typedef {{ bytes: number, gzip: number, brotli: number }} Sizes */
/** @typedef {typeof import('../src/build/index.js').build} Build */

/** What is built, in words → the size of its `consentry.js`. */
const KINDS = {
  'everything tagged, no vendor to tell': {},
  'the same with Google Consent Mode': { config: { integrations: google } },
  'a service with hosts to stop, and Google Consent Mode': { config: { services, integrations: google } },
  'everything tagged, in one file (`--full`)': { full: true },
};

const MOST = 'one more integration, the largest of them';

/**
 * Sizes of the builds, and what one integration adds at most.
 * @param {Build} build
 * @param {readonly string[]} names of the integrations
 * @returns {Record<string, Sizes>}
 */
export const measure = (build, names) => {
  // One language: the script has the hash of their list, however many there are.
  const size = (/** @type {Parameters<Build>[0]} */ request) =>
    JSON.parse(build({ ...request, languages: ['de'] }).get('manifest.json') ?? '').files['consentry.js'];
  const plain = size({});
  const added = names.map((name) => {
    const { bytes, gzip, brotli } = size({ config: { integrations: { [name]: true } } });
    return { bytes: bytes - plain.bytes, gzip: gzip - plain.gzip, brotli: brotli - plain.brotli };
  });
  const [largest] = added.sort((a, b) => b.brotli - a.brotli);
  return {
    ...Object.fromEntries(Object.entries(KINDS).map(([what, request]) => [what, size(request)])),
    [MOST]: largest,
  };
};

/** @param {Record<string, Sizes>} measured */
export const buildsTable = (measured) => {
  const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
  const rows = Object.entries(measured).map(([what, { bytes, gzip, brotli }]) => [
    what,
    kB(bytes),
    kB(gzip),
    kB(brotli),
  ]);
  const head = ['`consentry.js` of', 'kB', 'gzip', 'brotli'];
  return table([head, ...rows], 1);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { build } = await import(new URL('../dist/build.js', import.meta.url).href);
  const names = Object.keys(JSON.parse(readFileSync('src/integrations/catalogue.json', 'utf8')));
  const measured = measure(build, names);
  if (process.argv.includes('--write')) writeBlock('builds', buildsTable(measured));
  const { buildBudgets } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const [what, { brotli }] of Object.entries(measured)) {
    console.log(`${what}: ${brotli} brotli of ${buildBudgets[what]}`);
    // One that has no budget fails, too.
    if (!(brotli <= buildBudgets[what])) process.exitCode = 1;
  }
  if (process.exitCode) console.error('Over budget.');
}
