import { expect } from '../support/watched.js';
import { body, config, test, unfold } from './page.js';

test.describe('what a service keeps', () => {
  test('is a table in its details', async ({ site }) => {
    await site.visit({ config, body });
    await site.openPreferences();
    await unfold(site, 'Details: Matomo');
    const table = site.preferences.getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveText(['Name', 'Purpose', 'Duration', 'Provider']);
    await expect(table.getByRole('rowheader')).toHaveText(['_pk_id*', '_pk_ses*', 'matomo:*']);
    await expect(table.getByRole('row').nth(1)).toHaveText(
      /Tells returning visitors from new ones13 monthsInnoCraft, NZ Privacy policy/,
    );
    await expect(table.getByRole('link', { name: 'Privacy policy' })).toHaveAttribute(
      'href',
      '/matomo-privacy',
    );
  });

  test('scrolls inside itself at 320 px, by keyboard too', async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await site.visit({ config, body });
    await site.openPreferences();
    await unfold(site, 'Details: Matomo');
    const box = site.preferences.getByRole('group', { name: 'Details: Matomo' });
    const sizes = () =>
      box.evaluate(({ scrollWidth, clientWidth, scrollLeft }) => ({ scrollWidth, clientWidth, scrollLeft }));
    const { scrollWidth, clientWidth } = await sizes();
    expect(scrollWidth).toBeGreaterThan(clientWidth);
    expect(clientWidth).toBeLessThan(320);
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await sizes()).scrollLeft).toBeGreaterThan(0);
    const panel = page.locator('consentry-panel');
    expect(await panel.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('is drawn only where it is unfolded: 200 services open within the click', async ({ page, site }) => {
    const ids = Array.from({ length: 20 }, (_, at) => `c-${at}`);
    const many = ids.flatMap((category) =>
      Array.from({ length: 10 }, (_, at) => [
        `${category}-${at}`,
        { category, provider: 'Provider Ltd', cookies: [{ name: `${category}_${at}` }, { name: `x_${at}` }] },
      ]),
    );
    const categories = Object.fromEntries(ids.map((id) => [id, {}]));
    await site.visit({ config: { categories, services: Object.fromEntries(many) }, body });
    await page.waitForLoadState('networkidle');
    const open = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-consentry-action=preferences]')?.click();
      return document.querySelector('dialog')?.open;
    });
    expect(open).toBe(true);
    await expect(site.preferences.getByRole('switch')).toHaveCount(1 + 20 + 200);
    const tables = page.locator('consentry-panel table');
    await expect(tables).toHaveCount(0);
    await unfold(site, 'Details: c-19-9');
    await expect(site.preferences.getByRole('rowheader')).toHaveText(['c-19_9', 'x_9']);
    await expect(tables).toHaveCount(1);
  });

  test('follows the page into another language', async ({ page, site }) => {
    await site.visit({ config, body });
    await site.openPreferences();
    await unfold(site, 'Details: Matomo');
    await page.evaluate(() => {
      document.documentElement.lang = 'de';
    });
    const dialog = page.getByRole('dialog', { name: 'Cookie-Einstellungen' });
    await expect(dialog.getByRole('columnheader').nth(1)).toHaveText('Zweck');
  });

  test('is text, whatever the configuration says', async ({ page, site }) => {
    const evil = '<img src=x onerror="ran.push(1)">';
    await site.visit({
      config: {
        services: {
          evil: {
            category: 'analytics',
            provider: evil,
            cookies: [{ name: evil, purpose: evil, duration: evil }],
          },
        },
      },
      body,
    });
    await site.openPreferences();
    await unfold(site, 'Details: evil');
    await expect(site.preferences.getByRole('cell', { name: evil }).first()).toBeVisible();
    expect(await page.evaluate(() => ran)).toEqual([]);
  });
});
