// `npm run bench`: what Consentry costs, beside the least code that does the job (floor.js), in one run.
// Rounds are interleaved and medians are shown; the figures are those of the machine, the ratios say more.
import { cpus } from 'node:os';
import { launch } from './launch.mjs';
import { startSite, variants } from './site.mjs';
import { banner, costs, release } from './visit.mjs';
import { vocabularyTable } from './vocabulary.mjs';

/** A round that would end later is not begun, and one that takes so long is cut off: three minutes in all. */
const TIME = 150_000;
const isLate = () => performance.now() > TIME;
const ROUNDS = 9;
const COUNTS = [10, 100, 1000];
const KINDS = ['inline', 'external'];
const names = Object.keys(variants);
/** Releases in which the order of the document was not kept. @type {string[]} */
const disorders = [];
const isOurs = {
  consentry: (/** @type {string} */ url) => /\/consentry(-\w+)?\.js$/.test(url),
  floor: (/** @type {string} */ url) => url.endsWith('/floor.js'),
};

/** @type {Map<string, number[]>} */
const samples = new Map();
const add = (/** @type {string} */ key, /** @type {number} */ value) =>
  samples.set(key, [...(samples.get(key) ?? []), value]);
const median = (/** @type {string} */ key) => {
  const sorted = [...(samples.get(key) ?? [])].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
};

const round = async (
  /** @type {import('playwright').Browser} */ browser,
  /** @type {string} */ origin,
  /** @type {string[]} */ order,
) => {
  for (const slowdown of [1, 6])
    for (const name of order)
      add(`banner ${slowdown} ${name}`, await banner(browser, `${origin}/${name}/mixed/10`, slowdown));
  for (const name of order) {
    const found = await costs(
      browser,
      `${origin}/${name}/mixed/10`,
      6,
      isOurs[/** @type {keyof typeof isOurs} */ (name)],
    );
    for (const [visit, cost] of Object.entries(found))
      for (const [what, value] of Object.entries(cost)) add(`${visit} ${what} ${name}`, value);
  }
  for (const kind of KINDS)
    for (const count of COUNTS) {
      if (isLate()) return;
      for (const name of order) {
        const { time, longest, disorder } = await release(browser, `${origin}/${name}/${kind}/${count}`);
        add(`${kind} ${count} time ${name}`, time);
        add(`${kind} ${count} longest ${name}`, longest);
        if (disorder) disorders.push(`${name}, ${count} ${kind}, ${disorder}`);
      }
    }
};

const number = (/** @type {number} */ value, digits = 0) => value.toFixed(digits);
const row = (
  /** @type {string} */ title,
  /** @type {(name: string) => string} */ key,
  digits = 0,
  perTag = 0,
) => {
  const [ours = 0, floor = 0] = names.map((name) => median(key(name)));
  const shown = (/** @type {number} */ value) =>
    perTag ? `${number(value)} (${number(value / perTag, 2)} per tag)` : number(value, digits);
  return `| ${title} | ${shown(ours)} | ${shown(floor)} | ${floor > 0 ? number(ours / floor, 2) : ''} |`;
};

const table = (/** @type {number} */ rounds) => {
  const lines = [
    `| ms, median of ${rounds} | Consentry | floor | ratio |`,
    '|---|--:|--:|--:|',
    row('banner painted, 1×', (name) => `banner 1 ${name}`),
    row('banner painted, 6×', (name) => `banner 6 ${name}`),
  ];
  for (const visit of ['first visit', 'Accept', 'next visit']) {
    lines.push(row(`${visit}, 6×: script`, (name) => `${visit} script ${name}`, 1));
    lines.push(row(`${visit}, 6×: longest task with it`, (name) => `${visit} longest ${name}`));
    lines.push(row(`${visit}, 6×: tasks over 50 ms with it, number`, (name) => `${visit} long ${name}`));
  }
  for (const kind of KINDS)
    for (const count of COUNTS) {
      const key = (/** @type {string} */ what) => (/** @type {string} */ name) =>
        `${kind} ${count} ${what} ${name}`;
      lines.push(row(`Accept → ${count} ${kind} tags have run`, key('time'), 0, count));
      lines.push(row(`… longest task over 50 ms meanwhile`, key('longest')));
    }
  return lines.join('\n');
};

const keeps = (/** @type {string} */ name) =>
  `${name} ${disorders.some((line) => line.startsWith(`${name},`)) ? 'no' : 'yes'}`;

const main = async () => {
  const browser = await launch();
  const site = await startSite();
  try {
    let rounds = 0;
    let longest = 0;
    while (rounds < ROUNDS && performance.now() + longest < TIME) {
      const begun = performance.now();
      await round(browser, site.url, rounds % 2 ? [...names].reverse() : names);
      rounds++;
      longest = Math.max(longest, performance.now() - begun);
      console.error(`round ${rounds}: ${number((performance.now() - begun) / 1000)} s`);
    }
    console.log(`Chromium ${browser.version()}, ${cpus().length} cores; 6× is a CPU throttle.\n`);
    console.log(table(rounds));
    console.log(`\n${vocabularyTable()}`);
    const [name] = names;
    const wrong = disorders.filter((line) => line.startsWith(`${name},`));
    console.log(`\nDocument order kept in every release: ${names.map(keeps).join(', ')}.`);
    for (const line of wrong) console.log(line);
  } finally {
    await browser.close();
    site.close();
  }
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
