import { expect, run, test } from './untagged.js';

const config = { services: { tracker: { category: 'analytics', databases: ['tr-*'], caches: ['tr-*'] } } };
const FILL = `
  for (const name of ['tr-a', 'tr-b', 'own'])
    await new Promise((done) => { indexedDB.open(name).onsuccess = ({ target }) => { target.result.close(); done(); }; });
  for (const name of ['tr-a', 'own']) await caches.open(name);`;
const LEFT =
  'return [(await indexedDB.databases()).map(({ name }) => name).sort(), (await caches.keys()).sort()]';

test.describe('databases and caches of a withdrawn service', () => {
  test('are gone when `change` is told, and others stay', async ({ site }) => {
    await site.remember(['analytics']);
    await site.visit({ config });
    await run(site, FILL);
    const left = await run(
      site,
      `return new Promise((done) => {
         consentry.on('change', async ({ notCleared }) => done([notCleared, (await indexedDB.databases()).map(({ name }) => name), await caches.keys()]));
         consentry.revoke();
       })`,
    );
    expect(left).toEqual([[], ['own'], ['own']]);
  });

  test('that are open are reported, events keep their order, and the page does not wait for ever', async ({
    page,
    site,
  }) => {
    await site.remember(['analytics']);
    await site.visit({ config });
    await run(
      site,
      `await new Promise((done) => { indexedDB.open('tr-open').onsuccess = (event) => { window.db = event.target.result; done(); }; });
       await caches.open('tr-a');`,
    );
    const heard = await run(
      site,
      `return new Promise((done) => {
         const log = [];
         consentry.on('change', ({ granted, revoked, notCleared }) => {
           log.push([granted, revoked, notCleared]);
           if (log.length === 2) done(log);
         });
         consentry.revoke();
         consentry.choose({ functional: true });
       })`,
    );
    expect(heard).toEqual([
      [[], ['analytics'], [{ kind: 'indexedDB', name: 'tr-open' }]],
      [['functional'], [], []],
    ]);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test('that come back after a refusal go on the next load', async ({ page, site }) => {
    await site.visit();
    await run(site, FILL);
    await site.remember([]);
    await site.visit({ config });
    await expect.poll(() => run(site, LEFT)).toEqual([['own'], ['own']]);
    expect(await page.evaluate(() => window.heard.map(({ name }) => name))).not.toContain('change');
  });
});
