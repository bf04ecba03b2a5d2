import { expect, test } from './support/fixtures.js';
import { pageHtml } from './support/site.js';

test.use({
  launchOptions: [
    async ({ launchOptions: given }, use) => {
      await use({ ...given, args: [...(given.args ?? []), '--host-resolver-rules=MAP * 127.0.0.1'] });
    },
    { scope: 'worker' },
  ],
});

const config = { cookie: { domain: 'auto' } };

for (const [host, domain] of [
  ['www.shop.example', '.shop.example'],
  ['a.b.shop.example', '.shop.example'],
  ['shop.example', '.shop.example'],
  ['www.shop.co.uk', '.shop.co.uk'],
  ['someone.github.io', '.someone.github.io'],
  ['www.xn--bcher-kva.example', '.xn--bcher-kva.example'],
  ['127.0.0.1', '127.0.0.1'],
  ['localhost', 'localhost'],
] as const)
  test(`${host} shares its record with ${domain} and no further`, async ({ page, site, server }) => {
    server.page('/', pageHtml({ config }));
    await page.goto(server.url('/', host));
    await site.acceptAll();
    await expect(site.banner).toBeHidden();
    const cookies = await page.context().cookies(server.url('/', host));
    expect(cookies.map((cookie) => [cookie.name, cookie.domain])).toEqual([['consentry', domain]]);
    await page.reload();
    await expect(site.reopen).toBeVisible();
    await page.evaluate(() => consentry.reset());
    expect(await page.context().cookies(server.url('/', host))).toEqual([]);
  });

test('a site that changes from one host to its domain asks nobody again', async ({ page, site, server }) => {
  const url = server.url('/', 'www.shop.example');
  server.page('/', pageHtml({}));
  await page.goto(url);
  await site.rejectAll();
  server.page('/', pageHtml({ config }));
  await page.goto(url);
  await expect(site.reopen).toBeVisible();
  await expect(site.banner).toBeHidden();
  await page.evaluate(() => consentry.acceptAll());
  const cookies = await page.context().cookies(url);
  expect(cookies.map(({ domain }) => domain)).toEqual(['.shop.example']);
});
