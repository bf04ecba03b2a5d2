import { expect, recordOf, test } from '../support/watched.js';
import { banner, button, reopen, visit } from './page.js';

test.describe('the label of the reopen button', () => {
  test('is kept only with a record, and goes with it', async ({ page, server }) => {
    const kept = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('consentry.label')));
    await visit(page, server, 'de');
    await expect(banner(page)).toBeVisible();
    expect(await kept()).toEqual([]);
    await button(page, 'accept').click();
    await expect.poll(kept).toEqual(['consentry.label.consentry']);
    await page.evaluate(() => consentry.reset());
    await expect.poll(kept).toEqual([]);
  });

  test('is not used on a page in another language', async ({ page, server }) => {
    await visit(page, server, 'de');
    await button(page, 'accept').click();
    await expect(reopen(page)).toBeVisible();
    await visit(page, server, 'fr');
    await expect(reopen(page)).toHaveText('Cookie preferences');
    await reopen(page).click();
    await expect(reopen(page)).toHaveText('Préférences en matière de cookies');
    await page.reload();
    await expect(reopen(page)).toHaveText('Préférences en matière de cookies');
  });

  test('is the site’s own where there is one', async ({ page, server }) => {
    await visit(page, server, 'de', { config: { messages: { de: { reopen: 'Kekse' } } } });
    await button(page, 'accept').click();
    await expect(reopen(page)).toHaveText('Kekse');
    await page.reload();
    await expect(reopen(page)).toHaveText('Kekse');
  });

  test('is English without a storage', async ({ page, server, pageErrors }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.context().addCookies([{ name: 'consentry', value: recordOf([]), url: server.origin }]);
    await visit(page, server, 'de');
    await expect(reopen(page)).toHaveText('Cookie preferences');
    await reopen(page).click();
    await expect(page.getByRole('dialog', { name: 'Cookie-Einstellungen' })).toBeVisible();
    expect(pageErrors).toEqual([]);
  });
});
