import { expect, test } from './browser.js';

test('a database that is held leaves nothing behind', async ({ visitor }) => {
  const services = { counter: { category: 'analytics', databases: ['counter-*'] } };
  await visitor.visit({ config: { services } });
  await visitor.banner();
  const error = await visitor.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open('counter-1');
        request.onsuccess = done;
        request.onerror = () => done(request.error?.name);
      }),
  );
  expect(error).toBe('AbortError');
  await expect.poll(() => visitor.evaluate(() => indexedDB.databases())).toEqual([]);
});
