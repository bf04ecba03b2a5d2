import type { Page } from '@playwright/test';
import { accept, banner, expect, log, navigationType, reloading, stored, test } from './demo.js';

const counted = [
  'vc_domain',
  'vc_partitioned',
  'vc_path',
  'vc_path',
  'vc_path',
  'vc_path',
  'vc_path',
  'vc_secure',
  'vc_server',
];

const fact = (page: Page, name: string) =>
  page.getByText(name, { exact: true }).locator('xpath=following-sibling::dd');

for (const host of ['127.0.0.1', 'app.demo.localhost'])
  test(`every path and the parent domain are cleared (${host})`, async ({ page, demo }) => {
    await page.goto(`${demo.url.replace('127.0.0.1', host)}/withdraw.html`);
    expect(new URL(page.url()).pathname).toBe('/shop/cart/withdraw.html');
    await expect(banner(page)).toBeVisible();
    await accept(page);
    await expect
      .poll(async () => (await stored(page)).cookies)
      .toEqual(
        // An address has no parent domain.
        host === '127.0.0.1' ? counted.filter((name) => name !== 'vc_domain') : counted,
      );
    await expect.poll(async () => (await stored(page)).databases).toEqual(['vc-visits']);
    const before = await stored(page);
    expect([before.local, before.session]).toEqual([['kept', 'vc:visitor'], ['vc:visit']]);

    await reloading(page, () => page.getByRole('button', { name: 'Withdraw analytics' }).click());
    const after = await stored(page);
    expect([after.cookies, after.local, after.session]).toEqual([['vc_server'], ['kept'], []]);
    await expect(fact(page, 'This page was shown by')).toHaveText('reload');
    await expect(fact(page, 'The last withdrawal')).toHaveText(
      // The counter keeps its database open, so it goes with the page.
      /^analytics; could not be cleared: vc_server, vc-visits$/,
    );
    await expect.poll(async () => (await stored(page)).databases).toEqual([]);
  });

test('withdrawing what can be undone does not reload', async ({ page }) => {
  await page.goto('/withdraw.html');
  await accept(page);
  const frame = page.frameLocator('iframe[title="A talk about tea"]').getByText('requested only now');
  await expect(frame).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw functional' }).click();
  await expect(page.getByRole('group', { name: 'A talk about tea' })).toBeVisible();
  await expect(fact(page, 'The last withdrawal')).toHaveText('functional; everything was cleared');
  await expect(log(page, 'Events').filter({ hasText: 'revoked [functional]' })).toBeVisible();
  expect(await navigationType(page)).toBe('navigate');
  expect((await stored(page)).local).toEqual(['kept', 'vc:visitor']);
});
