// What one look into the vocabulary costs, by the number of entries that services name.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { temporaryFolder } from '../temporary-folder.mjs';

const folder = temporaryFolder();
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
for (const name of ['push', 'hosts', 'vocabulary']) {
  const source = readFileSync(new URL(`../../src/core/${name}.ts`, import.meta.url), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  writeFileSync(join(folder, `${name}.js`), outputText);
}
const { hosts } = await import(join(folder, 'hosts.js'));
const { vocabulary } = await import(join(folder, 'vocabulary.js'));

const COUNTS = [10, 100, 5000];
const LOOKS = 20_000;
const ROUNDS = 15;

const URLS = [
  'https://site.example/a/b.js',
  'https://cdn8xxxxxx.vendor.example/x/a.js',
  'https://a.b.other.example/',
].map((url) => new URL(url));
const NAMES = ['session', '_v7xxx_abc', 'a-long-name-of-some-key-of-the-page', '_v7'];

/** Names of all lengths, whatever the count: what a look costs may depend on those. */
const services = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, at) => {
    const id = `${at}`.padEnd(4 + (at % 5), 'x');
    return [
      `s${at}`,
      {
        category: 'marketing',
        hosts: [at % 2 ? `*.vendor${id}.example` : `cdn${id}.vendor.example/x/`],
        cookies: [{ name: at % 3 ? `_v${id}_*` : `_v${id}` }],
      },
    ];
  });

/** @returns {{ entries: number, url: number, name: number }[]} nanoseconds for one look */
export const measureVocabulary = () => {
  const made = COUNTS.map((entries) => {
    const parse = (/** @type {string} */ url) => URLS[Number(url)] ?? new URL(url);
    const known = vocabulary(services(entries), [], hosts(parse));
    return { entries, known, url: /** @type {number[]} */ ([]), name: /** @type {number[]} */ ([]) };
  });
  const time = (/** @type {() => void} */ look) => {
    const begun = performance.now();
    for (let at = 0; at < LOOKS; at++) look();
    return ((performance.now() - begun) * 1e6) / LOOKS;
  };
  for (let round = 0; round < ROUNDS; round++)
    for (const { known, url, name } of made) {
      let at = 0;
      url.push(time(() => known.hosts(String(at++ % URLS.length))));
      name.push(time(() => known.cookies(NAMES[at++ % NAMES.length])));
    }
  // The best of all rounds: on a busy machine a median measures the others.
  return made.map(({ entries, url, name }) => ({ entries, url: Math.min(...url), name: Math.min(...name) }));
};

export const vocabularyTable = () => {
  const found = measureVocabulary();
  const [, few, many] = found;
  const ratio = (/** @type {'url' | 'name'} */ of) => ((many?.[of] ?? 0) / (few?.[of] ?? 1)).toFixed(2);
  return [
    '| one look, ns, best round | URL | name |',
    '|---|--:|--:|',
    ...found.map(
      ({ entries, url, name }) => `| ${entries} entries | ${url.toFixed(0)} | ${name.toFixed(0)} |`,
    ),
    `| ${many?.entries} against ${few?.entries} | ${ratio('url')} | ${ratio('name')} |`,
  ].join('\n');
};
