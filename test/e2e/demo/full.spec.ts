import { accept, banner, consentryFiles, expect, test } from './demo.js';

test('the one file does everything, pinned by its integrity', async ({ page, demo, requests }) => {
  await page.goto('/full.html');
  const pinned = page.locator('script[src="/consentry.full.js"]');
  await expect(pinned).toHaveAttribute('integrity', /^sha384-[A-Za-z0-9+/]{64}$/);
  await expect(banner(page)).toBeVisible();
  expect(demo.log).toEqual([]);
  await accept(page);
  await expect
    .poll(() => new Set(demo.log.map(({ service }) => service)))
    .toEqual(new Set(['posthog', 'clarity', 'mixpanel', 'segment']));
  await page.reload();
  await expect(banner(page)).toBeHidden();
  await page.getByRole('button', { name: 'Cookie preferences', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Cookie preferences' })).toBeVisible();
  expect(consentryFiles(requests)).toEqual(['/consentry.full.js', '/consentry.full.js']);
});
