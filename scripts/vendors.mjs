// The table of vendors in README.md, from src/integrations/catalogue.json.
//   node scripts/vendors.mjs           prints it
//   node scripts/vendors.mjs --write   puts it between the markers in README.md
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const START = '<!-- vendors -->';
const END = '<!-- /vendors -->';

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

/**
 * Padded as the formatter would do it.
 * @param {Readonly<Record<string, { vendor: string, told: string, follows: string, verified: string }>>} catalogue
 */
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
  const rows = [head, ...told, ...gated];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const table = vendorsTable(JSON.parse(readFileSync('src/integrations/catalogue.json', 'utf8')));
  if (process.argv.includes('--write')) {
    const readme = readFileSync('README.md', 'utf8');
    const [head, tail] = [readme.indexOf(START), readme.indexOf(END)];
    if (head < 0 || tail < head) throw new Error(`no ${START} … ${END} in README.md`);
    writeFileSync('README.md', `${readme.slice(0, head + START.length)}\n${table}\n${readme.slice(tail)}`);
  } else console.log(table);
}
