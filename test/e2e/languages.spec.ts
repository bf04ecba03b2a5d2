import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Server } from './support/server.js';
import { pageHtml, type VisitOptions } from './support/site.js';
import { expect, recordOf, reports, test } from './support/watched.js';

const file = (name: string) => readFileSync(`dist/${name}`, 'utf8');
const button = (page: Page, action: string) =>
  page.locator(`consentry-banner > [data-consentry-action=${action}]`);
const banner = (page: Page) => page.locator('consentry-banner');
const reopen = (page: Page) => page.locator('consentry-reopen').getByRole('button');
const html = (lang: string, options: VisitOptions = {}) =>
  pageHtml(options).replace('lang="en"', lang ? `lang="${lang}"` : '');

/** Opens a page in a language with Consentry; without one, what the browser wishes for counts. */
const visit = async (page: Page, server: Server, lang: string, options: VisitOptions = {}) => {
  server.page('/', html(lang, options), options.headers);
  await page.goto(server.url('/'));
};
const locale = (page: Page) => page.evaluate(() => consentry.state.locale);
const FIRST = ['/', '/consentry.js', '/consentry-ui.js'];
/** What was asked for, without the dialog, which comes when the browser is idle. */
const asked = (server: Server) => server.log.paths().filter((path) => path !== '/consentry-dialog.js');

test.describe('what is asked for', () => {
  test('on an English page: no language', async ({ page, server, site }) => {
    await visit(page, server, 'en-GB');
    await expect(site.banner).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(asked(server)).toEqual(FIRST);
  });

  test('on a German page: the list and German', async ({ page, server }) => {
    await visit(page, server, 'de-AT');
    await expect(button(page, 'reject')).toHaveText('Alle ablehnen');
    expect(asked(server)).toEqual([...FIRST, '/locales/index.js', '/locales/de.js']);
    expect(await banner(page).evaluate(({ lang, dir }: HTMLElement) => [lang, dir])).toEqual(['de', 'ltr']);
    expect(await locale(page)).toBe('de');
  });

  test('by a returning visitor: nothing, and the reopen button speaks his language', async ({
    page,
    server,
  }) => {
    await visit(page, server, 'de');
    await button(page, 'reject').click();
    await expect(reopen(page)).toHaveText('Cookie-Einstellungen');
    server.log.clear();
    await page.reload();
    await expect(reopen(page)).toHaveText('Cookie-Einstellungen');
    await expect(reopen(page)).toHaveAttribute('lang', 'de');
    expect(await locale(page)).toBe('de');
    await page.waitForLoadState('networkidle');
    expect(server.log.paths()).toEqual(['/', '/consentry.js']);
  });
});

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

test.describe('a file that does not come', () => {
  for (const path of ['/locales/index.js', '/locales/de.js']) {
    test(`${path} missing: English, and it is told once`, async ({ page, server, site, consoleErrors }) => {
      server.route(path, { status: 404 });
      await visit(page, server, 'de');
      await expect(site.banner).toBeVisible();
      expect(await banner(page).evaluate(({ lang }: HTMLElement) => lang)).toBe('en');
      await expect.poll(() => reports(consoleErrors).length).toBe(1);
      await site.rejectAll();
      expect(await site.cookie()).toContain('by=banner');
      expect(reports(consoleErrors)).toHaveLength(1);
    });
  }

  test('with other bytes than the build’s is refused', async ({ page, server, site, pageErrors }) => {
    server.script('/locales/de.js', 'ran.push("evil"); document.currentScript.consentry = {}');
    await visit(page, server, 'de');
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => ran)).toEqual([]);
    expect(pageErrors).toEqual([]);
  });

  test('late: nothing is shown at first, then English, then German in the same place', async ({
    page,
    server,
    site,
    consoleErrors,
  }) => {
    // The clock stands still: on a busy machine its first second would be over at once.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1_000);
    server.script('/locales/de.js', file('locales/de.js'), { hang: true });
    server.page('/', html('de'));
    await page.goto(server.url('/'), { waitUntil: 'domcontentloaded' });
    await server.log.requested('/locales/de.js');
    await page.clock.runFor(500);
    await expect(banner(page)).toHaveCount(0);
    await page.clock.runFor(600);
    await expect(site.banner).toBeVisible();
    await button(page, 'reject').focus();
    await page.clock.resume();
    server.release('/locales/de.js');
    await expect(button(page, 'reject')).toHaveText('Alle ablehnen');
    await expect(button(page, 'reject')).toBeFocused();
    await expect.poll(() => reports(consoleErrors).length).toBe(1);
    expect(reports(consoleErrors)[0]).toContain('"de"');
  });
});

test('moves nothing when it comes', async ({ page, server }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) ran.push(`shift ${entry.toJSON().value}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit(page, server, 'de', { body: '<main><h1>Laden</h1><p>Text</p></main>' });
  await expect(banner(page)).toBeVisible();
  await button(page, 'accept').click();
  await expect(banner(page)).toBeHidden();
  expect(await page.evaluate(() => ran)).toEqual([]);
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

test('a text of the site goes before ours', async ({ page, server }) => {
  const messages = { de: { accept: 'Gern', 'banner.name': '<b>Kekse</b>' } };
  await visit(page, server, 'de-CH', { config: { messages } });
  await expect(button(page, 'accept')).toHaveText('Gern');
  await expect(button(page, 'reject')).toHaveText('Alle ablehnen');
  await expect(page.getByRole('region', { name: '<b>Kekse</b>' })).toBeVisible();
});

test('works under a strict policy, with the nonce of the tag', async ({ page, server, consoleErrors }) => {
  await visit(page, server, 'de', {
    nonce: 'abc',
    headers: { 'content-security-policy': "default-src 'none'; script-src 'nonce-abc'" },
  });
  await expect(button(page, 'reject')).toHaveText('Alle ablehnen');
  expect(consoleErrors).toEqual([]);
});

test('works from another origin', async ({ page, server, third }) => {
  server.page('/', `<!doctype html><html lang="de"><script src="${third.url('/consentry.js')}"></script>`);
  await page.goto(server.url('/'));
  await expect(button(page, 'reject')).toHaveText('Alle ablehnen');
  expect(asked(third)).toEqual([...FIRST.slice(1), '/locales/index.js', '/locales/de.js']);
});

test('works in one file, from beside it', async ({ page, server }) => {
  server.page('/', '<!doctype html><html lang="de"><script src="/consentry.full.js"></script>');
  await page.goto(server.url('/'));
  await expect(button(page, 'reject')).toHaveText('Alle ablehnen');
  expect(server.log.paths()).toEqual(['/', '/consentry.full.js', '/locales/index.js', '/locales/de.js']);
});

test('a language whose file did not come is asked for again when it is wanted again', async ({
  page,
  server,
}) => {
  server.route('/locales/de.js', { status: 503 });
  await visit(page, server, 'de');
  await expect(button(page, 'reject')).toHaveText('Reject all');
  await expect.poll(() => server.log.all('/locales/de.js').length).toBe(1);
  const change = (lang: string) =>
    page.evaluate((tag) => {
      document.documentElement.lang = tag;
    }, lang);
  await change('fr');
  await expect(button(page, 'reject')).toHaveText('Tout refuser');
  server.script('/locales/de.js', file('locales/de.js'));
  await change('de');
  await expect(button(page, 'reject')).toHaveText('Alle ablehnen');
});

test('is read right on a page in another encoding', async ({ page, server }) => {
  server.script('/locales/bg.js', file('locales/bg.js'), { headers: { 'content-type': 'text/javascript' } });
  server.page('/', html('bg').replace('<meta charset="utf-8">', '<meta charset="windows-1252">'), {
    'content-type': 'text/html',
  });
  await page.goto(server.url('/'));
  await expect(button(page, 'preferences')).toHaveText('Предпочитания');
});

test.describe('right to left', () => {
  for (const width of [320, 1200]) {
    test(`fits into ${width} px and mirrors the dialog`, async ({ page, server }) => {
      await page.setViewportSize({ width, height: 700 });
      await visit(page, server, 'ar', { body: '<main><h1>متجر</h1></main>' });
      await expect(button(page, 'reject')).toBeVisible();
      const wide = () =>
        page.evaluate(() => [
          document.documentElement.scrollWidth <= innerWidth,
          ...[...document.querySelectorAll('consentry-banner, consentry-panel')].map(
            (element) => element.scrollWidth <= element.clientWidth + 1,
          ),
        ]);
      expect(await wide()).not.toContain(false);
      await button(page, 'preferences').click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      expect(await wide()).not.toContain(false);
      const close = await dialog.getByRole('button', { name: 'إغلاق' }).boundingBox();
      const title = await dialog.getByRole('heading').boundingBox();
      expect(close?.x).toBeLessThan(title?.x ?? 0);
    });
  }

  test('keeps the order of what the site wrote in another language', async ({ page, server }) => {
    const value = recordOf(['analytics']);
    await page.context().addCookies([{ name: 'consentry', value, url: server.origin }]);
    await visit(page, server, 'ar', {
      config: {
        revision: 2,
        revisionNote: 'We added Tube Inc.',
        categories: { functional: { label: 'Films!', description: 'Shows films.' } },
        services: { tube: { category: 'functional', name: 'Tube!', provider: 'Tube Inc.' } },
      },
    });
    /** Whether its last letter, a mark that belongs to no script, is to the right of its first. */
    const inOrder = (text: string) =>
      page
        .getByText(text, { exact: true })
        .first()
        .evaluate((element) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const node = walker.nextNode() as Text;
          const at = (offset: number) => {
            const range = new Range();
            range.setStart(node, offset);
            range.setEnd(node, offset + 1);
            return range.getBoundingClientRect().left;
          };
          return at(0) < at(node.length - 1);
        });
    expect(await inOrder('We added Tube Inc.')).toBe(true);
    await button(page, 'preferences').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    for (const text of ['Films!', 'Shows films.', 'Tube!', 'Tube Inc.'])
      expect(await inOrder(text), text).toBe(true);
  });
});
