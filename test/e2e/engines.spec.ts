import { type Engine, isKept, keep, kept, measure } from '../engines/measure.js';
import { tagged } from '../engines/techniques.mjs';
import { expect, test } from './support/fixtures.js';

test('tagged markup is stopped as the README says', async ({ browser, browserName, page, server, third }) => {
  const engine: Engine = {
    name: browserName,
    version: browser.version().split('.', 1)[0] ?? '',
    open: (url) => page.goto(url, { waitUntil: 'commit' }),
  };
  const rows = await measure(engine, tagged, '<script src="/consentry.js"></script>', server, third);
  if (isKept) keep(engine, 'tagged', rows);
  expect(rows).toEqual(kept(engine).levels.tagged);
});
