// `npm run bench:others`: Consentry beside other tools that do the same job, in one run. Rounds are interleaved and medians
// are shown; machines are noisy, so read the ratios.
//   node test/bench/others.mjs           prints the table
//   node test/bench/others.mjs --write   puts it into README.md, too
// ROUNDS=9 makes so many rounds, however long they take. Otherwise no round is begun that would end after TIME.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { othersText, writeOthers } from '../../scripts/others.mjs';
import { launch } from './launch.mjs';
import { startSite } from './others/site.mjs';
import { variants } from './others/variants.mjs';
import { click, firstPreferences, firstVisit, release, scripts } from './others/visit.mjs';

const TIME = 330_000;
const MOST = 9;
const wanted = Number(process.env.ROUNDS) || 0;
const names = Object.keys(variants);

/** Measurement → variant → what was found in each round. @type {Record<string, Record<string, number[]>>} */
const samples = {};
const add = (/** @type {string} */ key, /** @type {string} */ name, /** @type {number} */ value) => {
  samples[key] ??= {};
  samples[key][name] ??= [];
  samples[key][name].push(value);
};
const median = (/** @type {number[]} */ values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
};

/** @param {import('playwright').Browser} browser @param {Awaited<ReturnType<typeof startSite>>} site */
const measurements = (browser, site) => {
  const selectors = (/** @type {string} */ name) =>
    /** @type {typeof variants[string]} */ (variants[name]).selectors;
  const url = (/** @type {string} */ name) => `${site.url}/${name}/`;
  const visit =
    (/** @type {string} */ how, /** @type {import('./others/visit.mjs').Conditions} */ conditions) =>
    async (/** @type {string} */ name) => {
      const { banner, works, paint } = await firstVisit(browser, url(name), conditions);
      add(`banner ${how}`, name, banner);
      add(`works ${how}`, name, works);
      add(`paint ${how}`, name, paint);
    };
  const press =
    (/** @type {'accept' | 'reject' | 'preferences'} */ button) => async (/** @type {string} */ name) =>
      add(`${button} event`, name, await click(browser, url(name), selectors(name)[button], { cpu: 6 }));
  const accept =
    (/** @type {number} */ count, /** @type {string} */ how, /** @type {boolean} */ slow) =>
    async (/** @type {string} */ name) => {
      const found = await release(browser, url(name), selectors(name).accept, count, { slow });
      add(`${count} tags ${how}`, name, found.time);
      add(`${count} tags ${how} event`, name, found.event);
      add('order', name, Number(found.ordered));
    };
  return [
    visit('1', {}),
    visit('6', { cpu: 6 }),
    visit('slow', { slow: true }),
    async (/** @type {string} */ name) =>
      add('dialog slow', name, await firstPreferences(browser, url(name), { slow: true })),
    async (/** @type {string} */ name) => {
      const { first, returning, files } = await scripts(browser, url(name), name, site.asked);
      add('script first', name, first.script);
      add('script returning', name, returning.script);
      add('layout first', name, first.layout);
      add('requests', name, files.length);
      add(
        'bytes',
        name,
        files.reduce((sum, { bytes }) => sum + bytes, 0),
      );
    },
    press('accept'),
    press('reject'),
    press('preferences'),
    accept(10, '1', false),
    accept(10, 'slow', true),
    accept(1000, '1', false),
  ];
};

const main = async () => {
  const browser = await launch();
  const site = await startSite();
  try {
    // Files are compressed when they are asked for first, and that is not to be measured.
    for (const name of names) await scripts(browser, `${site.url}/${name}/`, name, site.asked);
    const all = measurements(browser, site);
    let rounds = 0;
    let longest = 0;
    const goesOn = () => (wanted ? rounds < wanted : rounds < MOST && performance.now() + longest < TIME);
    while (goesOn()) {
      const begun = performance.now();
      for (const measure of all) {
        // Nobody is always first, nor always behind the same one.
        const turned = [...names.slice(rounds % names.length), ...names.slice(0, rounds % names.length)];
        for (const name of rounds % 2 ? turned.reverse() : turned) await measure(name);
      }
      rounds++;
      longest = Math.max(longest, performance.now() - begun);
      console.error(`round ${rounds}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    }
    /** @type {import('../../scripts/others.mjs').Results} */
    const results = {
      browser: `Chromium ${browser.version()}`,
      cores: cpus().length,
      rounds,
      titles: Object.fromEntries(names.map((name) => [name, variants[name]?.title ?? name])),
      medians: Object.fromEntries(
        Object.entries(samples).map(([key, by]) => [
          key,
          Object.fromEntries(
            // Order is kept where it always was.
            Object.entries(by).map(([name, values]) => [
              name,
              key === 'order' ? Math.min(...values) : Number(median(values).toFixed(1)),
            ]),
          ),
        ]),
      ),
    };
    console.log(othersText(results));
    if (process.env.SAMPLES) writeFileSync(process.env.SAMPLES, JSON.stringify(samples, null, 1));
    if (process.argv.includes('--write')) writeOthers(results);
  } finally {
    await browser.close();
    site.close();
  }
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
