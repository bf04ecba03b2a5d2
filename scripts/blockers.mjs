// Whether the lists of content blockers leave Consentry alone. They are large and under other licences, so they are
// fetched, and what is kept of them is their names (test/blockers/results.json).
//   node scripts/blockers.mjs [list.txt …]   fetches AdGuard's lists from npm, runs test/blockers with them and with those
//                                            given, and writes which ones it was between the markers in README.md
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFilters } from '@ghostery/adblocker';
import { table, writeBlock } from './readme.mjs';

const RESULTS = new URL('../test/blockers/results.json', import.meta.url);

/** Has the whole text of each list beside the rules that it makes of it. */
const PACKAGE = '@adguard/dnr-rulesets';

/** What hides cookie notices, and what people have on with it; AdGuard's numbers. */
const LISTS = [18, 217, 19, 21, 2, 3];

/** @typedef {{ title: string, version: string, date: string, hiding: number, requests: number }} Result */

/** The table of the README. */
export const blockersTable = () => {
  /** @type {readonly Result[]} */
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const head = ['list', 'version', 'of', 'rules that hide, on every site', 'rules for requests'];
  const figure = (/** @type {number} */ value) => value.toLocaleString('en');
  const rows = results.map(({ title, version, date, hiding, requests }) => [
    title,
    version,
    date,
    figure(hiding),
    figure(requests),
  ]);
  return table([head, ...rows], 3);
};

const npm = (/** @type {string[]} */ ...args) =>
  execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();

/** Texts of the lists in the newest version of the package; fetched once. */
const fetched = () => {
  const version = npm('view', PACKAGE, 'version');
  const folder = join(tmpdir(), `consentry-lists-${version}`);
  const path = (/** @type {number} */ id) =>
    `package/dist/filters/declarative/ruleset_${id}/ruleset_${id}.json`;
  if (!LISTS.every((id) => existsSync(join(folder, path(id))))) {
    mkdirSync(folder, { recursive: true });
    const file = npm('pack', `${PACKAGE}@${version}`, '--silent', '--pack-destination', folder);
    execFileSync('tar', ['-xzf', file, ...LISTS.map(path)], { cwd: folder });
    rmSync(join(folder, file));
  }
  return LISTS.map((id) => {
    const [{ metadata }] = JSON.parse(readFileSync(join(folder, path(id)), 'utf8'));
    const list = join(folder, `${id}.txt`);
    writeFileSync(list, metadata.rawFilterList);
    return list;
  });
};

const result = (/** @type {string} */ list) => {
  const text = readFileSync(list, 'utf8');
  const head = (/** @type {string} */ name) => new RegExp(`^! ${name}: *(.+)$`, 'm').exec(text)?.[1] ?? '';
  const { cosmeticFilters, networkFilters } = parseFilters(text);
  const hiding = cosmeticFilters.filter(
    (filter) => filter.isGenericHide() && !filter.isUnhide() && !filter.isScriptInject(),
  );
  return {
    title: head('Title'),
    version: head('Version'),
    date: head('TimeUpdated').slice(0, 10),
    hiding: hiding.length,
    requests: networkFilters.length,
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const own = fetched();
  const lists = [...own, ...process.argv.slice(2).map((path) => resolve(path))];
  const { status } = spawnSync('npx', ['playwright', 'test', '--project=blockers'], {
    stdio: 'inherit',
    env: { ...process.env, BLOCKER_LISTS: JSON.stringify(lists) },
  });
  process.exitCode = status ?? 1;
  if (status === 0) {
    writeFileSync(RESULTS, `${JSON.stringify(own.map(result), null, 2)}\n`);
    writeBlock('blockers', blockersTable());
  }
}
