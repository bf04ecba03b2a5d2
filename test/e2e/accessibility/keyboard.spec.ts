import { focused, tabTo } from '../support/focus.js';
import { services, shop } from '../support/surfaces.js';
import { expect, heldScript, test } from '../support/watched.js';

const config = { services, policyUrl: '/privacy' };

test.beforeEach(({ server }) => server.page('/framed', '<!doctype html><title>Framed</title><p>inside'));

test('Tab comes to the banner first, wherever it is, and to the page behind it', async ({ page, site }) => {
  await site.visit({ config, body: shop });
  await expect(site.banner).toBeVisible();
  const seen: string[] = [];
  for (let times = 0; times < 5; times++) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
  }
  expect(seen).toEqual(['Privacy policy', 'Accept all', 'Reject all', 'Preferences', 'a link']);
});

test('two keys answer, and the next one goes on in the page', async ({ page, site }) => {
  await site.visit({ body: shop + heldScript('analytics', 'held') });
  await expect(site.banner).toBeVisible();
  await tabTo(page, 'Accept all', 1);
  await page.keyboard.press('Enter');
  await expect(site.banner).toBeHidden();
  expect(await site.cookie()).toContain('c=necessary.analytics');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('a link');
});

test('a choice of one service, from the banner to the record', async ({ page, site }) => {
  await site.visit({ config, body: shop });
  await expect(site.banner).toBeVisible();
  await tabTo(page, 'Preferences', 4);
  await page.keyboard.press('Space');
  await expect(site.preferences).toBeVisible();
  expect(await focused(page)).toBe('Cookie preferences');
  const matomo = site.preferences.getByRole('switch', { name: 'Matomo' });
  while (!(await matomo.evaluate((input) => input.matches(':focus')))) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(matomo).toBeChecked();
  // What was switched is not saved by switching.
  expect(await site.cookie()).toBeNull();
  await tabTo(page, 'Save choices');
  await page.keyboard.press('Enter');
  await expect(site.preferences).toBeHidden();
  expect(await site.cookie()).toMatch(/&c=necessary&d=.*&sc=matomo&by=preferences$/);
});

test('withdrawing: the reopen button is in the order, and has the focus again after Escape', async ({
  page,
  site,
}) => {
  await site.remember(['analytics', 'functional', 'marketing']);
  await site.visit({ config, body: shop });
  await tabTo(page, 'Cookie preferences');
  await page.keyboard.press('Enter');
  await expect(site.preferences).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(site.preferences).toBeHidden();
  expect(await focused(page)).toBe('Cookie preferences');
  await page.keyboard.press('Space');
  await expect(site.preferences).toBeVisible();
  await tabTo(page, 'Reject all');
  await page.keyboard.press('Enter');
  await expect.poll(() => site.cookie()).toContain('c=necessary&d=analytics');
});

test('a held embed is loaded, and Tab goes on behind it', async ({ page, site }) => {
  await site.remember([]);
  await site.visit({ config, body: shop });
  await tabTo(page, 'Load once');
  await page.keyboard.press('Enter');
  await expect(page.locator('consentry-placeholder')).toHaveCount(0);
  await tabTo(page, 'Buy', 2);
});

test('what was loaded by the keyboard has the focus', async ({ page, site }) => {
  await site.remember([]);
  await site.visit({ config, body: shop });
  await tabTo(page, 'Always allow');
  await page.keyboard.press('Enter');
  await expect(page.locator('iframe')).toBeFocused();
});

test('Tab goes round in the preferences, forwards and backwards', async ({ page, site }) => {
  await site.visit({ body: shop });
  await site.openPreferences();
  await expect.poll(() => focused(page)).toBe('Cookie preferences');
  await page.keyboard.press('Shift+Tab');
  const seen = [await focused(page)];
  for (let times = 0; times < 8; times++) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
  }
  await page.keyboard.press('Shift+Tab');
  seen.push(await focused(page));
  // The switches have no text of their own.
  const once = ['Save choices', 'Close', '', '', '', 'Accept all', 'Reject all', 'Save choices', 'Close'];
  expect(seen).toEqual([...once, 'Save choices']);
});

for (const [name, saved] of [
  ['Close', ''],
  ['Save choices', 'c=necessary&d=analytics.functional.marketing'],
] as const)
  test(`Enter held down on “${name}” does not press the button that has the focus then`, async ({
    page,
    site,
  }) => {
    await site.visit({ body: shop });
    await site.openPreferences();
    await expect.poll(() => focused(page)).toBe('Cookie preferences');
    await site.preferences.getByRole('button', { name }).focus();
    for (let times = 0; times < 9; times++) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect(site.preferences).toBeHidden();
    expect(await focused(page)).toBe(name === 'Close' ? 'Preferences' : 'Cookie preferences');
    expect((await site.cookie()) ?? '').toContain(saved);
  });
