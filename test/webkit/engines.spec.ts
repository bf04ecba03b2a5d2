import { type Engine, isKept, keep, kept, measure } from '../engines/measure.js';
import { tagged } from '../engines/techniques.mjs';
import { expect, test } from './browser.js';

test('tagged markup is stopped as the README says', async ({ driver, server, third }) => {
  test.slow();
  const engine: Engine = {
    name: 'webkit',
    version: (await driver.getCapabilities()).getBrowserVersion()?.split('.', 2).join('.') ?? '',
    open: (url) => driver.get(url),
  };
  const rows = await measure(engine, tagged, '<script src="/consentry.js"></script>', server, third);
  if (isKept) keep(engine, 'tagged', rows);
  expect(rows).toEqual(kept(engine).levels.tagged);
});
