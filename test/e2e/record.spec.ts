import type { Cookie } from '@playwright/test';
import { expect, heldScript, recordOf, test } from './support/watched.js';

const now = () => Math.floor(Date.now() / 1000);
const DAY = 86_400;

test.describe('writing', () => {
  test('nothing is stored before a choice: no cookie, no key', async ({ page, site }) => {
    await site.visit({ config: { services: { m: { category: 'analytics', storage: ['m*'] } } } });
    await expect(site.banner).toBeVisible();
    await site.openPreferences();
    await site.preferences.getByRole('button', { name: 'Close' }).click();
    await expect(site.banner).toBeVisible();
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  test('the cookie’s text is that of the contract', async ({ page, site }) => {
    await site.visit();
    await page.evaluate(() => consentry.choose({ functional: true, analytics: false, marketing: false }));
    const value = (await site.cookie()) ?? '';
    const time = Number(/&t=(\d+)&/.exec(value)?.[1]);
    expect(value).toBe(`v=1&r=1&t=${time}&c=necessary.functional&d=analytics.marketing&by=api`);
    expect(Math.abs(time - now())).toBeLessThan(5);
    expect(value.length).toBeLessThanOrEqual(200);
  });

  for (const [by, act] of [
    ['banner', async (site) => site.acceptAll()],
    [
      'preferences',
      async (site) => {
        await site.openPreferences();
        await site.preferences.getByRole('button', { name: 'Save choices' }).click();
      },
    ],
  ] as readonly (readonly [string, (site: import('./support/fixtures.js').Site) => Promise<void>])[])
    test(`by=${by}`, async ({ site }) => {
      await site.visit();
      await act(site);
      await expect.poll(() => site.cookie()).toContain(`&by=${by}`);
    });

  test('its attributes: Path=/, Lax, 182 days, host only, readable, no Secure on http', async ({
    page,
    site,
  }) => {
    await site.visit();
    await site.rejectAll();
    await expect.poll(() => site.cookie()).not.toBeNull();
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({
      name: 'consentry',
      domain: '127.0.0.1',
      path: '/',
      sameSite: 'Lax',
      secure: false,
      httpOnly: false,
    });
    expect(Math.abs((cookie?.expires ?? 0) - now() - 182 * DAY)).toBeLessThan(60);
  });

  test('name, path, domain, SameSite and days are options', async ({ page, site, server }) => {
    const cookie = { name: 'mine', path: '/shop', domain: 'shop.localhost', sameSite: 'Strict', days: 30 };
    server.page(
      '/shop/page',
      `<!doctype html><script type="application/json" id="consentry-config">${JSON.stringify({ cookie })}</script>
       <script src="/consentry.js"></script>`,
    );
    await page.goto(server.url('/shop/page', 'a.shop.localhost'));
    await site.rejectAll();
    await expect.poll(async () => (await page.context().cookies()).length).toBe(1);
    const [written] = await page.context().cookies();
    expect(written).toMatchObject({
      name: 'mine',
      path: '/shop',
      domain: '.shop.localhost',
      sameSite: 'Strict',
    });
    expect(Math.abs((written?.expires ?? 0) - now() - 30 * DAY)).toBeLessThan(60);
  });

  test('two names on one host are two records', async ({ page, site }) => {
    await site.visit({ path: '/one', config: { cookie: { name: 'one' } } });
    await site.acceptAll();
    await site.visit({ path: '/two', config: { cookie: { name: 'two' } } });
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
  });

  test('marks a choice that was made in sight of Global Privacy Control', async ({ page, site }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true }),
    );
    await site.visit();
    expect(await site.cookie()).toBeNull();
    await page.evaluate(() => consentry.acceptAll());
    expect(await site.cookie()).toContain('&gpc=1');
    expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(true);
  });
});

test.describe('reading', () => {
  test('a valid record is a returning visitor: no banner, scripts run, one request', async ({
    page,
    site,
    server,
  }) => {
    await site.remember(['analytics']);
    await site.visit({ body: heldScript('analytics', 'held') });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['held']);
    await expect(site.reopen).toBeVisible();
    expect(server.log.paths()).toEqual(['/', '/consentry.js']);
  });

  test('keys that v=1 does not know are ignored', async ({ page, site }) => {
    await site.remember(['analytics'], { zz: 'new', constructor: '1' });
    await site.visit();
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(true);
  });

  test('an older revision asks again and says what changed', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ config: { revision: 2, revisionNote: 'We added Matomo.' } });
    await expect(site.banner).toContainText('We added Matomo.');
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
  });

  test('a first visitor is told of no change', async ({ site }) => {
    await site.visit({ config: { revision: 2, revisionNote: 'We added Matomo.' } });
    await expect(site.banner).toBeVisible();
    await expect(site.banner).not.toContainText('We added Matomo.');
  });

  test('an expired record asks again, however long the cookie lives', async ({ page, site }) => {
    await site.remember(['analytics'], { t: String(now() - 31 * DAY) });
    await site.visit({ config: { cookie: { days: 30 } } });
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => [consentry.allows('analytics'), consentry.state.record])).toEqual([
      false,
      null,
    ]);
  });

  test('a category that is new on the site is asked, the others stand', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({
      config: { categories: { analytics: {}, functional: {}, marketing: {}, social: {} } },
    });
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(true);
  });
});

test.describe('copies', () => {
  const copy = (granted: string[], t: number, place: { path: string; domain?: string }) => ({
    name: 'consentry',
    value: recordOf(granted, { t: String(t) }),
    domain: 'a.shop.localhost',
    ...place,
  });
  const records = (cookies: Cookie[]) => cookies.filter(({ name }) => name === 'consentry');

  for (const [what, older, newer] of [
    ['the wider domain', { path: '/' }, { path: '/', domain: '.shop.localhost' }],
    ['the host', { path: '/', domain: '.shop.localhost' }, { path: '/' }],
    ['the deeper path', { path: '/' }, { path: '/deep' }],
    ['the root', { path: '/deep' }, { path: '/' }],
  ] as const)
    test(`the newest counts, at ${what} too`, async ({ page, server }) => {
      await page.context().addCookies([copy([], now() - 100, older), copy(['analytics'], now() - 50, newer)]);
      server.page('/deep/page', '<!doctype html><script src="/consentry.js"></script>');
      await page.goto(server.url('/deep/page', 'a.shop.localhost'));
      expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(true);
    });

  test('the newest valid one counts, not the newest', async ({ page, server }) => {
    await page
      .context()
      .addCookies([
        { ...copy(['marketing'], now(), { path: '/' }), value: `${recordOf(['marketing'])}&v=1` },
        copy(['analytics'], now() - 500, { path: '/', domain: '.shop.localhost' }),
      ]);
    server.page('/', '<!doctype html><script src="/consentry.js"></script>');
    await page.goto(server.url('/', 'a.shop.localhost'));
    expect(await page.evaluate(() => [consentry.allows('analytics'), consentry.allows('marketing')])).toEqual(
      [true, false],
    );
  });

  test('a choice removes copies at the configured path, and no others', async ({ page, server }) => {
    await page
      .context()
      .addCookies([
        copy(['analytics'], now() - 100, { path: '/' }),
        copy(['analytics'], now() - 100, { path: '/', domain: '.shop.localhost' }),
        copy(['analytics'], now() - 100, { path: '/deep' }),
      ]);
    server.page('/deep/page', '<!doctype html><script src="/consentry.js"></script>');
    await page.goto(server.url('/deep/page', 'a.shop.localhost'));
    await page.evaluate(() => consentry.rejectAll());
    const left = records(await page.context().cookies()).map(({ domain, path, value }) => [
      domain,
      path,
      value.includes('analytics.functional'),
    ]);
    expect(left.sort()).toEqual([
      ['a.shop.localhost', '/', true],
      ['a.shop.localhost', '/deep', false],
    ]);
  });

  for (const path of ['/', '/other'])
    test(`what is granted at another path later grants nothing at ${path}`, async ({ page, site }) => {
      const visit = (at: string) =>
        site.visit({ path: `${at}/page`, config: { cookie: { path: at || '/' } } });
      await visit(path === '/' ? '' : path);
      await site.rejectAll();
      await visit('/deep');
      await page.evaluate(() => consentry.acceptAll());
      await visit(path === '/' ? '' : path);
      expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
      await site.reopen.click();
      await expect(site.preferences.getByText('Your choices so far')).toBeVisible();
      await expect(site.preferences.locator('time')).toHaveCount(1);
    });

  test('reset() leaves no cookie, however wrong the clock of the page is', async ({ page, site }) => {
    await page.clock.setFixedTime(Date.now() + 200 * 86_400_000);
    await site.visit();
    await site.acceptAll();
    expect(await site.cookie()).toContain('c=necessary.analytics.functional.marketing');
    await page.evaluate(() => consentry.reset());
    expect(await site.cookie()).toBeNull();
  });

  test('a choice is there from the moment it is written, whenever another tab looks', async ({
    page,
    server,
  }) => {
    await page
      .context()
      .addCookies([
        copy(['analytics'], now() - 100, { path: '/', domain: '.shop.localhost' }),
        copy(['analytics'], now() - 100, { path: '/deep' }),
      ]);
    const watch = `
      const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      window.reads = [];
      Object.defineProperty(document, 'cookie', {
        get: () => cookie.get.call(document),
        set(text) {
          cookie.set.call(document, text);
          reads.push(document.cookie.includes('by=api'));
        },
      });`;
    server.page(
      '/deep/page',
      `<!doctype html><script>${watch}</script><script src="/consentry.js"></script>`,
    );
    await page.goto(server.url('/deep/page', 'a.shop.localhost'));
    await page.evaluate(() => consentry.rejectAll());
    const reads = await page.evaluate(() => (window as unknown as { reads: boolean[] }).reads);
    expect(reads.length).toBeGreaterThan(2);
    expect(reads).not.toContain(false);
  });

  test('reset() leaves the record of a deeper path to its workspace', async ({ page, server }) => {
    await page
      .context()
      .addCookies([
        copy(['analytics'], now() - 100, { path: '/' }),
        copy(['analytics'], now() - 100, { path: '/deep' }),
      ]);
    server.page('/deep/page', '<!doctype html><script src="/consentry.js"></script>');
    await page.goto(server.url('/deep/page', 'a.shop.localhost'));
    await page.evaluate(() => consentry.reset());
    expect(records(await page.context().cookies()).map(({ path }) => path)).toEqual(['/deep']);
  });
});
