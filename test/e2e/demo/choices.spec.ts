import { banner, expect, log, preferences, test } from './demo.js';

test('choices are listed, and erased with all that is kept', async ({ page }) => {
  await page.goto('/choices.html');
  const kept = log(page, 'Kept by Consentry');
  await expect(banner(page)).toBeVisible();
  await expect(kept).toHaveCount(0);
  await page.getByRole('button', { name: 'Allow everything', exact: true }).click();
  await expect(kept).toHaveText([
    /^cookie consentry=v=1&.*&by=control$/,
    'localStorage consentry.log: 1 lines',
  ]);
  await page.getByRole('button', { name: 'Refuse everything', exact: true }).click();
  await expect(kept.last()).toHaveText('localStorage consentry.log: 2 lines');

  await page.getByRole('button', { name: 'Open the preferences', exact: true }).click();
  await preferences(page).locator('summary').filter({ hasText: 'Your choices so far' }).click();
  await expect(preferences(page).getByRole('listitem')).toHaveText([
    /Button on the page.*Refused: Performance and analytics, Functional, Marketing and advertising/,
    /Button on the page.*Allowed: Strictly necessary, Performance and analytics/,
  ]);
  await preferences(page).getByRole('button', { name: 'Erase', exact: true }).click();
  await preferences(page).getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(banner(page)).toBeVisible();
  await expect(kept).toHaveCount(0);
});
