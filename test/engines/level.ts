import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from '../e2e/support/server.js';
import { type Engine, measure, type Row } from './measure.js';
import { tagged } from './tagged.mjs';
import type { Technique } from './technique.js';
import { untagged } from './untagged.mjs';

/** One engine's results as they are kept: by level, then by the id of the technique. */
export interface Results {
  readonly version: string;
  readonly levels: Readonly<Record<string, Readonly<Record<string, Row>>>>;
}

interface Level {
  readonly techniques: readonly Technique[];
  /** What the site has in its head, for a third party. */
  readonly head: (third: Server) => string;
}

const tag = '<script src="/consentry.js"></script>';

export const levels: Readonly<Record<'tagged' | 'untagged', Level>> = {
  tagged: { techniques: tagged, head: () => tag },
  untagged: {
    techniques: untagged,
    head: (third) => {
      const config = {
        services: { tracker: { category: 'analytics', hosts: [third.origin.replace('http://', '')] } },
      };
      return `<script type="application/json" id="consentry-config">${JSON.stringify(config)}</script>${tag}`;
    },
  },
};

const file = ({ name }: Engine) => new URL(`results/${name}.json`, import.meta.url);
const kept = (engine: Engine): Results =>
  existsSync(file(engine))
    ? (JSON.parse(readFileSync(file(engine), 'utf8')) as Results)
    : { version: engine.version, levels: {} };

/**
 * Measures a level in an engine, and gives what was measured beside what is to be compared with it.
 * `npm run engines` keeps the worst that it has ever measured; everybody else compares. Where a browser races
 * with the page, a request may leave or stay away; nothing of it runs.
 */
export const look = async (engine: Engine, name: keyof typeof levels, site: Server, third: Server) => {
  const { techniques, head } = levels[name];
  const rows = await measure(engine, techniques, head(third), site, third);
  const { levels: others } = kept(engine);
  const expected = others[name] ?? {};
  // What has run was not a race. What has left once may leave again.
  const racing = new Set(techniques.filter(({ races }) => races).map(({ id }) => id));
  const writing = process.env.ENGINES === 'write';
  const measured = Object.fromEntries(
    Object.entries(rows).map(([id, row]) => {
      const said = expected[id]?.before ?? row.before;
      const same = racing.has(id) && row.before !== 'ran' && (!writing || said === 'requested');
      return [id, same ? { ...row, before: said } : row];
    }),
  );
  if (!writing) return { measured, expected };
  const results: Results = { version: engine.version, levels: { ...others, [name]: measured } };
  writeFileSync(file(engine), `${JSON.stringify(results, null, 2)}\n`);
  return { measured, expected: measured };
};
