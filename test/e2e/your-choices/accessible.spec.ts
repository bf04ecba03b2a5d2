import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../support/watched.js';
import { body, config, focused, tabTo, test } from './page.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html.slice(0, 120)),
  ]);

test.describe('everyone can use it', () => {
  for (const [width, lang, colorScheme] of [
    [1280, 'en', 'light'],
    [320, 'en', 'dark'],
    [1280, 'ar', 'dark'],
    [320, 'ar', 'light'],
  ] as const)
    test(`axe finds nothing: ${width} px, ${lang}, ${colorScheme}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.emulateMedia({ colorScheme });
      await site.remember(['analytics']);
      await site.visit({ config: { ...config, locale: lang }, body });
      await page.evaluate(() => consentry.show('preferences'));
      const dialog = page.locator('consentry-preferences').getByRole('dialog');
      await expect(dialog).toBeVisible();
      for (const summary of await dialog.locator('summary').all()) await summary.click();
      expect(await findings(page)).toEqual([]);
      await dialog.locator('[part=record] button').click();
      expect(await findings(page)).toEqual([]);
    });

  test('the keyboard alone: details, erase, and Escape', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ config, body });
    await site.reopen.focus();
    await page.keyboard.press('Enter');
    await expect(site.preferences).toBeVisible();
    expect(await focused(page)).toBe('Cookie preferences');
    await tabTo(page, 'Matomo');
    await page.keyboard.press('Space');
    await tabTo(page, 'Details: Matomo');
    await page.keyboard.press('Enter');
    await expect(site.preferences.getByRole('table')).toBeVisible();
    await page.keyboard.press('Tab'); // the box that scrolls
    await tabTo(page, 'Your choices so far');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Erase');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Cancel');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Erase');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(site.preferences).toBeHidden();
    expect(await site.cookie()).toContain('c=necessary.analytics');
    expect(await focused(page)).toBe('Cookie preferences');

    await page.keyboard.press('Enter');
    await tabTo(page, 'Erase');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Cancel');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(site.banner).toBeVisible();
    expect(await site.cookie()).toBeNull();
  });

  // By itself: what Firefox shows of a download takes the keys that come next.
  test('the keyboard alone: download', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ config, body });
    await site.reopen.focus();
    await page.keyboard.press('Enter');
    await expect(site.preferences).toBeVisible();
    await tabTo(page, 'Your choices so far');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Download');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('consentry.json');
  });
});
