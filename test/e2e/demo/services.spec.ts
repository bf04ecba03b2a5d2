import { accept, banner, change, expect, log, preferences, reject, reloading, test } from './demo.js';

test('one service of a category may run and its neighbour not', async ({ page }) => {
  await page.goto('/services.html');
  await banner(page).getByRole('button', { name: 'Preferences', exact: true }).click();
  const dialog = preferences(page);
  for (const name of ['Example Maps', 'Mailing List']) {
    const control = dialog.getByRole('switch', { name, exact: true });
    if (!(await control.isVisible()))
      await dialog.locator('summary').filter({ visible: true }).first().click();
    await control.setChecked(true);
  }
  await dialog.getByRole('button', { name: 'Save choices', exact: true }).click();
  await expect(log(page, 'Scripts that ran')).toHaveText(['Example Maps', 'Mailing List']);
  const table = page.getByRole('table', { name: 'Services' });
  await expect(table.getByRole('row', { name: 'Example Maps functional yes chosen' })).toBeVisible();
  await expect(table.getByRole('row', { name: 'Example Talks functional no' })).toBeVisible();
  await page.reload();
  await expect(log(page, 'Scripts that ran')).toHaveText(['Example Maps', 'Mailing List']);
});

test('one service is withdrawn, the rest of its category stays', async ({ page }) => {
  await page.goto('/services.html');
  await accept(page);
  await expect(log(page, 'Scripts that ran')).toHaveCount(4);
  await reloading(page, () => change(page, { 'Advert Pixel': false }));
  await expect(log(page, 'Scripts that ran')).toHaveText(['Example Maps', 'Example Talks', 'Mailing List']);
});

test('a refusal of what was shut already is shown, and so is that it was forgotten', async ({ page }) => {
  await page.goto('/services.html');
  const row = (why: string) => page.getByRole('row', { name: `Example Maps functional no ${why}` });
  await expect(row('default')).toBeVisible();
  await reject(page);
  await expect(row('chosen')).toBeVisible();
  await page.evaluate(() => Reflect.get(window, 'consentry').reset());
  await expect(row('default')).toBeVisible();
});
