import { accept, banner, change, expect, log, reloading, test } from './demo.js';

test('nothing of the page is tagged, and nothing leaves before the grant', async ({ page, demo }) => {
  const response = await page.goto('/strict.html');
  expect(response?.headers().vary).toContain('Cookie');
  await expect(banner(page)).toBeVisible();
  await expect(page.locator('pre')).not.toContainText('/counter/');
  expect(demo.log).toEqual([]);

  await reloading(page, () => accept(page));
  await expect(page.locator('pre')).toContainText('/counter/');
  const paths = () => [...new Set(demo.log.map(({ path }) => path))].sort();
  await expect
    .poll(paths)
    .toEqual(
      ['beacon', 'module.js', 'pixel', 'prefetched', 'tag.js', 'worker'].map((name) => `/counter/${name}`),
    );
  await expect(log(page, 'Scripts that ran').first()).toHaveText('a script of Visit Counter');

  await reloading(page, () => change(page, { 'Performance and analytics': false }));
  await expect(page.locator('pre')).not.toContainText('/counter/');
  demo.clearLog();
  await page.reload();
  await expect(
    page.getByRole('row', { name: /consentry necessary|consentry Consentry/ }).first(),
  ).toBeVisible();
  await expect(log(page, 'Scripts that ran')).toHaveCount(0);
  expect(demo.log).toEqual([]);
});
