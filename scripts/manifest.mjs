// Writes dist/manifest.json: the size and the integrity of every file that a page can load.
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const { version, budgets } = JSON.parse(readFileSync('package.json', 'utf8'));
const files = {};
const over = [];

for (const name of [
  'consentry.js',
  'consentry.tagged.js',
  'consentry-ui.js',
  'consentry-dialog.js',
  'consentry-report.js',
  'consentry-receipts.js',
  'consentry-declaration.js',
  'consentry-migrate.js',
  'consentry.full.js',
  'index.js',
  'ui.js',
  'react.js',
  'vue.js',
  'solid.js',
  'svelte/use-consent.js',
  'svelte/Gate.svelte',
  'dialog.js',
  'declaration.js',
  ...readdirSync('dist/locales')
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => `locales/${name}`),
]) {
  const content = readFileSync(`dist/${name}`);
  files[name] = {
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
  };
  const budget = budgets[name];
  if (budget && files[name].brotli > budget)
    over.push(`${name}: ${files[name].brotli} bytes brotli, budget ${budget}`);
  console.log(
    name.padEnd(21),
    `${files[name].bytes} bytes, ${files[name].brotli} brotli${budget ? ` of ${budget}` : ''}`,
  );
}

copyFileSync('src/receipts/receipt.schema.json', 'dist/receipt.schema.json');
writeFileSync('dist/manifest.json', `${JSON.stringify({ version, files }, null, 2)}\n`);

if (over.length > 0) {
  console.error(`Over budget:\n${over.join('\n')}`);
  process.exit(1);
}
