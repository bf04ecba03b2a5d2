import { banner, expect, log, preferences, reject, reloading, reopen, test } from './demo.js';

test('runs until it is refused, and the record says under which rule', async ({ page }) => {
  await page.goto('/opt-out.html');
  await expect(banner(page)).toContainText('Until you refuse');
  await expect(log(page, 'Scripts that ran')).toHaveText(['Visits', 'Advert Pixel']);
  const record = page.getByRole('status', { name: 'The record' });
  await expect(record).toHaveText('Nothing yet: nobody has answered.');
  await reloading(page, () => reject(page));
  await expect(record).toContainText('m=opt-out');
  await expect(log(page, 'Scripts that ran')).toHaveCount(0);
});

test('the link takes the place of the button: it opens the preferences, and refusing goes from there', async ({
  page,
}) => {
  await page.goto('/opt-out.html');
  await page.getByRole('link', { name: 'Your privacy choices' }).click();
  const dialog = preferences(page);
  const marketing = dialog.getByRole('switch', { name: 'Marketing and advertising', exact: true });
  await expect(marketing).toBeChecked();
  await marketing.setChecked(false);
  await reloading(page, () => dialog.getByRole('button', { name: 'Save choices' }).click());
  await expect(log(page, 'Scripts that ran')).toHaveText(['Visits']);
  await expect(reopen(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Your privacy choices' })).toBeVisible();
});
