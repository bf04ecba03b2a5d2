import { levels, look } from '../engines/level.js';
import { expect, test } from './support/fixtures.js';

for (const level of Object.keys(levels) as (keyof typeof levels)[])
  test(`${level} markup is stopped as the README says`, async ({
    browser,
    browserName,
    page,
    server,
    third,
  }) => {
    const version = browser.version().split('.', 1)[0] ?? '';
    const open = (url: string) => page.goto(url, { waitUntil: 'commit' });
    const { measured, expected } = await look({ name: browserName, version, open }, level, server, third);
    expect(measured).toEqual(expected);
  });
