import { levels, look } from '../engines/level.js';
import { expect, test } from './browser.js';

for (const level of Object.keys(levels) as (keyof typeof levels)[])
  test(`${level} markup is stopped as the README says`, async ({ driver, server, third }) => {
    test.slow();
    const version = (await driver.getCapabilities()).getBrowserVersion()?.split('.', 2).join('.') ?? '';
    const open = (url: string) => driver.get(url);
    const { measured, expected } = await look({ name: 'webkit', version, open }, level, server, third);
    expect(measured).toEqual(expected);
  });
