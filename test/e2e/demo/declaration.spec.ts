import { banner, expect, test } from './demo.js';

test('the declaration lists the services of the configuration, in the style and language of the page', async ({
  page,
}) => {
  await page.goto('/declaration.html');
  await expect(banner(page)).toBeVisible();
  const analytics = page.getByRole('table', { name: 'Performance and analytics' });
  await expect(analytics.getByRole('rowheader')).toHaveText(['PostHog', 'Microsoft Clarity']);
  await expect(
    analytics.getByRole('row', { name: /_clsk Joins the pages of one visit 1 day/ }),
  ).toBeVisible();
  const padding = await page
    .getByRole('columnheader')
    .first()
    .evaluate((cell) => getComputedStyle(cell).paddingInlineStart);
  expect(padding).not.toBe('1px');

  await page.getByRole('button', { name: 'Deutsch', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Leistung und Analyse' })).toContainText('Vereinigte Staaten');
  await page.getByRole('button', { name: 'العربية', exact: true }).click();
  await expect(page.locator('consentry-declaration')).toHaveAttribute('dir', 'rtl');
});
