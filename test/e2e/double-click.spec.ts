import { expect, test } from './support/watched.js';

// Where "Close" lies over "Accept all" of the banner, and where "Save choices" comes to lie over "Preferences".
const places = [
  { width: 1280, height: 720, position: 'top' },
  { width: 390, height: 844, position: 'bottom' },
];

test.describe('the second click of a double one answers nothing', () => {
  test.skip(({ browserName }) => browserName === 'firefox', 'its driver counts each click as the first');

  for (const { position, ...size } of places)
    test(`on “Preferences” and on “Close”, ${position}`, async ({ page, site }) => {
      await page.setViewportSize(size);
      await site.visit({ config: { mode: 'opt-out', ui: { position } } });
      await site.banner.getByRole('button', { name: 'Preferences' }).dblclick();
      await expect(site.preferences).toBeVisible();
      // The file of the dialog may have come between the two; now it is there before.
      await page.keyboard.press('Escape');
      await site.banner.getByRole('button', { name: 'Preferences' }).dblclick();
      await expect(site.preferences).toBeVisible();
      await site.preferences.getByRole('button', { name: 'Close' }).dblclick();
      await expect(site.preferences).toBeHidden();
      await expect(site.banner).toBeVisible();
      expect(await site.cookie()).toBeNull();
    });

  test('on the reopen button', async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await site.remember(['analytics']);
    await site.visit();
    await site.reopen.dblclick();
    await expect(site.preferences).toBeVisible();
    expect(await site.cookie()).toContain('by=banner');
  });
});

test('the first click of a double one answers, once', async ({ page, site }) => {
  await site.visit();
  await site.banner.getByRole('button', { name: 'Accept all' }).dblclick();
  await expect(site.banner).toBeHidden();
  expect(await page.evaluate(() => heard.filter(({ name }) => name === 'change').length)).toBe(1);
});

test('a switch is switched back', async ({ site }) => {
  await site.visit();
  await site.openPreferences();
  const functional = site.preferences.getByRole('switch', { name: 'Functional' });
  await functional.dblclick();
  await expect(functional).not.toBeChecked();
  await site.preferences.getByRole('button', { name: 'Save choices' }).click();
  expect(await site.cookie()).toContain('c=necessary&d=');
});
