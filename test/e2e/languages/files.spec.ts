import { expect, reports, test } from '../support/watched.js';
import { asked, banner, button, FIRST, file, html, locale, reopen, visit } from './page.js';

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

test('is read right on a page in another encoding', async ({ page, server }) => {
  server.script('/locales/bg.js', file('locales/bg.js'), { headers: { 'content-type': 'text/javascript' } });
  server.page('/', html('bg').replace('<meta charset="utf-8">', '<meta charset="windows-1252">'), {
    'content-type': 'text/html',
  });
  await page.goto(server.url('/'));
  await expect(button(page, 'preferences')).toHaveText('Предпочитания');
});
