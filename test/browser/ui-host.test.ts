import { expect, it } from 'vitest';
import { uiHost } from '../../src/browser/ui-host.js';

/** The longest that a timer waits: one for more goes off at once. */
const LONGEST = 2 ** 31 - 1;

it('waits before it asks again for surfaces that never come, for however many weeks', async () => {
  const waits: number[] = [];
  let again = () => {};
  const win = {
    setTimeout(work: () => void, wait: number) {
      waits.push(wait);
      again = work;
    },
  };
  const update = uiHost(
    win as never,
    () => Promise.reject(new Error('blocked')),
    {} as never,
    () => {},
  );
  update(true);
  for (let time = 0; time < 40; time++) {
    await new Promise(setImmediate);
    again();
  }
  expect(waits).toHaveLength(40);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(400);
  expect(Math.max(...waits)).toBeLessThanOrEqual(LONGEST);
});
