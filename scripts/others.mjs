// The table "Consentry and others" of README.md, from what `npm run bench:others -- --write` has measured
// (test/bench/others.json).
//   node scripts/others.mjs           prints it
//   node scripts/others.mjs --write   puts it between the markers in README.md
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { table, writeBlock } from './readme.mjs';

const RESULTS = new URL('../test/bench/others.json', import.meta.url);

/** @typedef {{ browser: string, cores: number, rounds: number, titles: Record<string, string>, medians: Record<string, Record<string, number>> }} Results */

const ms = (/** @type {number} */ value) => value.toFixed(value < 100 ? 1 : 0);
const whole = (/** @type {number} */ value) => value.toFixed(0);
const event = (/** @type {number} */ value) => (value < 16 ? '<16' : value.toFixed(0));
const kB = (/** @type {number} */ value) => (value / 1000).toFixed(1);

const TWO_FILES =
  '`consentry-ui.js` is asked for by `consentry.js`, once it knows that there is something to show, so the banner is one request behind. Who has answered never loads it. `consentry.full.js` has no such step, and the preload above spares it';
const MORE_WORK =
  'before the page goes on, options are checked, the record is read, and what the parser makes is watched for tagged markup, as are other tabs; what is shown is drawn by preact. vanilla-cookieconsent looks for its tags once, when the page has been parsed';
const RECORD =
  'before the click is over the record is read back from the cookie, copies of it for other paths are looked for, and the choice is added to the log of the last ten. Each of them waits for another process of the browser, which a CPU throttle multiplies';
const FRAME =
  'tags are let go a frame after the click, so that the banner goes first, and then one a task, in the order of the document. klaro and tarteaucitron let all go at once inside of the click, in no order';

/**
 * What is measured, in order: key, words, how it is written, and why Consentry may be slower there.
 * @type {[string, string, (value: number) => string, string][]}
 */
const rows = [
  [
    'bytes',
    'first visit: kB, brotli',
    kB,
    'order and effects of scripts as the browser has them, guards, and surfaces that styles of the page do not reach take code; [Budgets](CONTRIBUTING.md#budgets) says which takes what',
  ],
  [
    'requests',
    'first visit: requests',
    whole,
    'banner and preferences are files of their own, so that a returning visitor has one request and `consentry.js` alone',
  ],
  ['banner 1', 'banner painted, 1×', whole, TWO_FILES],
  ['works 1', 'banner painted and Accept answers, 1×', whole, TWO_FILES],
  ['works 6', 'banner painted and Accept answers, 6×', whole, TWO_FILES],
  ['works slow', 'banner painted and Accept answers, slow network', whole, TWO_FILES],
  [
    'paint slow',
    'first paint of the page, slow network',
    whole,
    'the tag stands in the head and is waited for, because what nobody tagged can only be stopped by what runs first. Where everything is tagged it may be `async` or `defer`, as that of klaro is',
  ],
  [
    'dialog slow',
    'preferences open, asked for at once, slow network',
    whole,
    'the preferences are a third file, fetched behind the banner. Whoever reads the banner for a moment does not wait for it',
  ],
  ['script first', 'script, first visit', ms, MORE_WORK],
  ['script returning', 'script, returning visit', ms, MORE_WORK],
  [
    'layout first',
    'style and layout, first visit, the page’s included',
    ms,
    'not found out yet. That the box of the banner is asked for as soon as it is shown is not it: without that, hardly anything changes',
  ],
  ['accept event', 'Event Timing of Accept, 6×', event, RECORD],
  ['reject event', 'Event Timing of Reject, 6×', event, RECORD],
  [
    'preferences event',
    'Event Timing of Preferences, 6×',
    event,
    'the dialog is put into the page and laid out at the click. vanilla-cookieconsent has its own in the page when the pointer comes over the button, before what is timed',
  ],
  ['1000 tags 1 event', 'Event Timing of Accept with 1,000 tags, 1×', event, RECORD],
  ['10 tags 1', 'Accept → 10 tags have run, 1×', whole, FRAME],
  ['10 tags slow', 'Accept → 10 tags have run, slow network', whole, FRAME],
  ['1000 tags 1', 'Accept → 1,000 tags have run, 1×', whole, FRAME],
];

/** What differs by less is noise: a tenth, and for Event Timing its step of 8 ms. */
const isAlike = (/** @type {string} */ key, /** @type {number} */ one, /** @type {number} */ other) =>
  Math.max(one, other) <= Math.min(one, other) * 1.1 || (key.endsWith('event') && Math.abs(one - other) <= 8);

/** The table, and below it where Consentry is slower and where it is not. */
export const othersText = (/** @type {Results} */ { browser, cores, rounds, titles, medians }) => {
  const [ours = '', ...others] = Object.keys(titles);
  // Event Timing tells of nothing below 16 ms: half of that stands for it.
  const at = (/** @type {string} */ key, /** @type {string} */ name) => {
    const value = medians[key]?.[name] ?? Number.NaN;
    return key.endsWith('event') && value < 16 ? 8 : value;
  };
  const ratio = (/** @type {string} */ key, /** @type {string} */ name) =>
    (at(key, name) / at(key, ours)).toFixed(2);
  const lines = rows.map(([key, words, write]) => [
    words,
    write(at(key, ours)),
    ...others.map((name) => `${write(at(key, name))} (${ratio(key, name)})`),
  ]);
  const keeps = (/** @type {string} */ name) => (at('order', name) ? 'yes' : 'no');
  const order = ['document order of tags kept', ...[ours, ...others].map(keeps)];
  const cells = [['ms, median (ratio to the first column)', ...Object.values(titles)], ...lines, order];
  const rivals = others.filter((name) => name !== 'tagged');
  const ahead = (/** @type {string} */ key) =>
    rivals.filter((name) => at(key, name) < at(key, ours) && !isAlike(key, at(key, name), at(key, ours)));
  const said = (/** @type {string} */ key) =>
    ahead(key)
      .map((name) => `${titles[name]} (${ratio(key, name)})`)
      .join(', ');
  /** Rows that have the same reason together. @type {Map<string, string[]>} */
  const slower = new Map();
  for (const [key, words, , why] of rows)
    if (ahead(key).length > 0) slower.set(why, [...(slower.get(why) ?? []), `${words}: ${said(key)}`]);
  const isFaster = (/** @type {string} */ key, /** @type {string} */ name) =>
    at(key, ours) < at(key, name) && !isAlike(key, at(key, name), at(key, ours));
  const faster = rivals.map(
    (name) =>
      `- than ${titles[name]}: ${rows.flatMap(([key, words]) => (isFaster(key, name) ? [`${words} (${ratio(key, name)})`] : [])).join('; ') || 'nowhere'}.`,
  );
  return [
    `${browser}, ${cores} cores, medians of ${rounds} rounds: one run on one machine.`,
    table(cells, 1),
    'Not faster, with the ratios of those who are:',
    [...slower].map(([why, where]) => `- ${where.join('; ')}.${why && ` Why: ${why}.`}`).join('\n') ||
      'Nowhere.',
    'Faster, with their ratios:',
    faster.join('\n'),
  ].join('\n\n');
};

/** @param {Results} results */
export const writeOthers = (results) => {
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeBlock('others', othersText(results));
};

export const readOthers = () => /** @type {Results} */ (JSON.parse(readFileSync(RESULTS, 'utf8')));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = othersText(readOthers());
  if (process.argv.includes('--write')) writeBlock('others', text);
  else console.log(text);
}
