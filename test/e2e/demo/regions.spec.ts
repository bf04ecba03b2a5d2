import type { Page } from '@playwright/test';
import { accept, banner, expect, log, reject, test } from './demo.js';

const card = (page: Page, name: string) =>
  page.getByText(name, { exact: true }).locator('xpath=following-sibling::dd');

/** Picks a region as a visitor does, and waits for the page that comes. */
const visitFrom = async (page: Page, region: string) => {
  await page.getByLabel('The server says that you are in').selectOption({ label: region });
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Visit from there' }).click();
  await loaded;
  await expect(banner(page)).toBeVisible();
};

test.describe('by an American clock', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('an unknown region is the strictest, California lets things run, Germany does not', async ({
    page,
  }) => {
    await page.goto('/regions.html');
    await expect(card(page, 'Region')).toHaveText('unknown');
    await expect(card(page, 'Mode')).toHaveText('opt-in: not before a yes');
    await expect(banner(page)).toContainText('Only if you allow it');
    await expect(card(page, 'The record says')).toHaveText('nothing yet');

    await visitFrom(page, 'California');
    await expect(card(page, 'Region')).toHaveText('US-CA');
    await expect(card(page, 'Mode')).toHaveText('opt-out: until refused');
    await expect(card(page, 'Why')).toContainText('Cal. Civ. Code');
    await expect(banner(page)).toContainText('Until you refuse');
    await expect(log(page, 'Scripts that ran')).toHaveText(['Analytics', 'Advert']);
    await accept(page);
    await expect(card(page, 'The record says')).toHaveText('answered under opt-out');

    await visitFrom(page, 'Germany');
    await expect(card(page, 'Mode')).toHaveText('opt-in: not before a yes');
    await expect(log(page, 'Scripts that ran')).toHaveCount(0);
    await reject(page);
    await expect(card(page, 'The record says')).toHaveText('answered under opt-in');
  });

  test('a region that is in no table has the mode of the site', async ({ page }) => {
    await page.goto('/regions.html');
    await visitFrom(page, 'Japan');
    await expect(card(page, 'Region')).toHaveText('JP');
    await expect(card(page, 'Mode')).toHaveText('opt-in: not before a yes');
    await visitFrom(page, 'nowhere that it knows of');
    await expect(card(page, 'Region')).toHaveText('unknown');
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
  });
});

test.describe('by a European clock', () => {
  test.use({ timezoneId: 'Europe/Berlin' });

  test('California is not believed', async ({ page }) => {
    await page.goto('/regions.html');
    await visitFrom(page, 'California');
    await expect(card(page, 'Region')).toHaveText('US-CA');
    await expect(card(page, 'Mode')).toHaveText('opt-in: not before a yes');
    await expect(card(page, 'Your clock')).toHaveText('Europe/Berlin');
    await expect(log(page, 'Scripts that ran')).toHaveCount(0);
  });
});
