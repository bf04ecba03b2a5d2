import { expect, test } from '../support/watched.js';
import { banner, button, locale, visit } from './page.js';

test.describe('the wish', () => {
  test.use({ locale: 'ja-JP' });

  test('is the browser’s on a page without a language', async ({ page, server }) => {
    await visit(page, server, '');
    await expect(button(page, 'reject')).toHaveText('すべて拒否する');
  });

  test('is the page’s before the browser’s', async ({ page, server }) => {
    await visit(page, server, 'pt-BR');
    await expect(button(page, 'save')).toHaveCount(0);
    await expect(button(page, 'reject')).toHaveText('Rejeitar tudo');
    expect(await locale(page)).toBe('pt-BR');
  });

  test('is the configuration’s before the page’s', async ({ page, server }) => {
    await visit(page, server, 'de', { attributes: 'data-locale="zh-TW"' });
    await expect(button(page, 'reject')).toHaveText('全部拒絕');
    expect(await locale(page)).toBe('zh-Hant');
  });

  test('is the next one where there are no such texts', async ({ page, server }) => {
    await visit(page, server, 'sr');
    await expect(button(page, 'reject')).toHaveText('すべて拒否する');
  });
});

test.describe('a page that changes its language', () => {
  test('changes the texts of what is open, and its direction', async ({ page, server }) => {
    await visit(page, server, 'en');
    await expect(banner(page)).toBeVisible();
    const change = (lang: string) =>
      page.evaluate((to) => {
        document.documentElement.lang = to;
      }, lang);
    await change('ar');
    await expect(button(page, 'reject')).toHaveText('رفض الكل');
    expect(await banner(page).evaluate(({ lang, dir }: HTMLElement) => [lang, dir])).toEqual(['ar', 'rtl']);
    await expect(page.getByRole('region', { name: 'الموافقة على ملفات تعريف الارتباط' })).toBeVisible();
    await button(page, 'preferences').click();
    await change('fr');
    await expect(page.getByRole('dialog', { name: 'Préférences en matière de cookies' })).toBeVisible();
    await change('en');
    await expect(page.getByRole('dialog', { name: 'Cookie preferences' })).toBeVisible();
    expect(
      await page.locator('consentry-panel').evaluate(({ lang, dir }: HTMLElement) => [lang, dir]),
    ).toEqual(['en', 'ltr']);
    expect(await locale(page)).toBe('en');
  });

  test('loses no switch and no focus of an open dialog', async ({ page, server }) => {
    await visit(page, server, 'de');
    await button(page, 'preferences').click();
    const analytics = page.getByRole('switch', { name: 'Leistung und Analyse' });
    await analytics.check();
    await page.evaluate(() => {
      document.documentElement.lang = 'it';
    });
    const same = page.getByRole('switch', { name: 'Prestazioni e analisi' });
    await expect(same).toBeChecked();
    await expect(same).toBeFocused();
  });

  test('changes nothing where the configuration has chosen', async ({ page, server }) => {
    await visit(page, server, 'en', { config: { locale: 'de' } });
    await expect(button(page, 'reject')).toHaveText('Alle ablehnen');
    await page.evaluate(() => {
      document.documentElement.lang = 'fr';
    });
    await page.evaluate(() => consentry.show('preferences'));
    await expect(page.getByRole('dialog', { name: 'Cookie-Einstellungen' })).toBeVisible();
    expect(await locale(page)).toBe('de');
  });
});

for (const lang of ['en-GB', 'en-gb', 'EN-GB'])
  test(`a text of the site for en-GB is found on a page in ${lang}`, async ({ page, server }) => {
    const messages = { en: { accept: 'Yes', reject: 'No' }, 'en-GB': { accept: 'Righto' } };
    await visit(page, server, lang, { config: { messages } });
    await expect(button(page, 'accept')).toHaveText('Righto');
    await expect(button(page, 'reject')).toHaveText('No');
  });

test('a text of the site goes before ours', async ({ page, server }) => {
  const messages = { de: { accept: 'Gern', 'banner.name': '<b>Kekse</b>' } };
  await visit(page, server, 'de-CH', { config: { messages } });
  await expect(button(page, 'accept')).toHaveText('Gern');
  await expect(button(page, 'reject')).toHaveText('Alle ablehnen');
  await expect(page.getByRole('region', { name: '<b>Kekse</b>' })).toBeVisible();
});
