// The table of vendors in README.md, from src/integrations/catalogue.json.
//   node scripts/vendors.mjs           prints it
//   node scripts/vendors.mjs --write   puts it between the markers in README.md
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { table, writeBlock } from './readme.mjs';

/** What `verified` means, in words. */
const PROVED = {
  client: 'its real client',
  model: 'a model of its documented calls',
  unverified: "a model; **not verified against the vendor's page**",
};

/** Vendors without a call for consent, or with none that can be relied on. */
const GATED = {
  LinkedIn: '`marketing`',
  'X (Twitter)': '`marketing`',
  Snapchat: '`marketing`',
  Hotjar: '`analytics`',
};

/** @param {Readonly<Record<string, { vendor: string, told: string, follows: string, verified: string }>>} catalogue */
export const vendorsTable = (catalogue) => {
  const head = ['vendor', 'in `integrations`', 'how it is told', 'follows', 'tested with'];
  const told = Object.entries(catalogue).map(([name, { vendor, told, follows, verified }]) => [
    vendor,
    `\`${name}\``,
    told,
    follows,
    PROVED[/** @type {keyof PROVED} */ (verified)],
  ]);
  const gated = Object.entries(GATED).map(([vendor, follows]) => [
    vendor,
    'none',
    'gated only: hold its tag',
    follows,
    'as any tag',
  ]);
  return table([head, ...told, ...gated]);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = vendorsTable(JSON.parse(readFileSync('src/integrations/catalogue.json', 'utf8')));
  if (process.argv.includes('--write')) writeBlock('vendors', text);
  else console.log(text);
}
