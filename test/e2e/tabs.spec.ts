import type { Page } from '@playwright/test';
import { expect, recordOf, test } from './support/fixtures.js';
import { Site } from './support/site.js';

const BODY = `<img alt="" data-consent="marketing" data-src="/pixel.gif">
<script type="text/plain" data-consent="analytics">document.title = 'ran'</script>`;
const HEAD = `<script>
const heard = [];
consentry.on('change', ({ via }) => heard.push(via));
</script>`;
const config = { reloadOnRevoke: false };

const pixel = (page: Page) => page.locator('img[data-consent]');
/** Another tab of the same visitor, on the same page. */
const another = async (site: Site, prepare?: (page: Page) => Promise<unknown>): Promise<Site> => {
  const page = await site.page.context().newPage();
  await prepare?.(page);
  await page.goto(site.page.url());
  return new Site(page, site.server);
};
const withoutCookieStore = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(window, 'cookieStore', { value: undefined });
  });
const withoutStorage = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(window, 'cookieStore', { value: undefined });
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('off', 'SecurityError');
      },
    });
  });
/** What a tab hears when it comes back into view, or out of the back/forward cache, which no automation enters. */
const comeBack = (page: Page, type = 'pageshow') =>
  page.evaluate((type) => {
    const [name = '', how] = type.split(', ');
    const event =
      name === 'pageshow'
        ? new PageTransitionEvent(name, { persisted: true })
        : new Event(name, { bubbles: !how });
    (name === 'pageshow' ? window : document).dispatchEvent(event);
  }, type);

for (const [how, prepare] of [
  ['by the cookie itself', undefined],
  ['by the log in localStorage, without cookieStore', withoutCookieStore],
] as const)
  test.describe(`another tab hears ${how}`, () => {
    test('of a grant: its banner goes, its tags run, without a reload', async ({ site, server }) => {
      await site.visit({ head: HEAD, body: BODY, config });
      const other = await another(site, prepare);
      await expect(other.banner).toBeVisible();
      const requests = server.log.all('/').length;
      await site.acceptAll();
      await expect(other.banner).toBeHidden();
      await expect(other.page).toHaveTitle('ran');
      await expect(pixel(other.page)).toHaveAttribute('src', '/pixel.gif');
      expect(await other.page.evaluate('heard')).toEqual(['other-tab']);
      expect(server.log.all('/')).toHaveLength(requests);
    });

    test('of a withdrawal: its gates shut', async ({ site }) => {
      await site.remember(['analytics', 'functional', 'marketing']);
      await site.visit({ head: HEAD, body: BODY, config });
      const other = await another(site, prepare);
      await expect(pixel(other.page)).toHaveAttribute('src', '/pixel.gif');
      await site.page.evaluate(() => consentry.revoke());
      await expect(pixel(other.page)).not.toHaveAttribute('src');
      expect(await other.page.evaluate(() => consentry.allows('analytics'))).toBe(false);
    });

    test('of a reset: it asks again', async ({ site }) => {
      await site.remember(['analytics']);
      await site.visit({ head: HEAD, body: BODY, config });
      const other = await another(site, prepare);
      await expect(other.reopen).toBeVisible();
      await site.page.evaluate(() => consentry.reset());
      await expect(other.banner).toBeVisible();
    });
  });

test('a withdrawal reloads every tab in which the script had run', async ({ site }) => {
  await site.remember(['analytics']);
  await site.visit({ body: BODY });
  const other = await another(site);
  await expect(other.page).toHaveTitle('ran');
  const reloaded = other.page.waitForEvent('load');
  await site.page.evaluate(() => consentry.revoke());
  await reloaded;
  await expect(other.page).toHaveTitle('Test page');
});

// The last one is that of a script: it bubbles only where who made it thought of that.
for (const type of ['pageshow', 'visibilitychange', 'visibilitychange, without bubbling'])
  test(`where a tab can hear nothing, it reads again on ${type}`, async ({ site }) => {
    await withoutStorage(site.page);
    await site.visit({ head: HEAD, body: BODY, config });
    const other = await another(site, withoutStorage);
    await site.acceptAll();
    await expect(site.page).toHaveTitle('ran');
    await expect(other.banner).toBeVisible();
    await comeBack(other.page, type);
    await expect(other.banner).toBeHidden();
    await expect(other.page).toHaveTitle('ran');
  });

test('two tabs that answer at once end in one state', async ({ site, browserName }) => {
  test.skip(
    browserName === 'firefox',
    'There document.cookie itself goes on saying in each tab what the other one wrote; Consentry says as it does.',
  );
  await site.visit({ head: HEAD, body: BODY, config });
  const other = await another(site);
  await Promise.all([
    site.page.evaluate(() => consentry.acceptAll()),
    other.page.evaluate(() => consentry.rejectAll()),
  ]);
  const state = (page: Page) => page.evaluate(() => JSON.stringify(consentry.state.record));
  await expect
    .poll(async () => (await state(site.page)) === (await state(other.page)) && (await site.cookie()))
    .toBeTruthy();
  const granted = await site.page.evaluate(() => consentry.allows('analytics'));
  expect(await site.cookie()).toContain(granted ? 'c=necessary.analytics' : 'd=analytics');
});

test('a record that expires while the page is open is asked for again', async ({ site, page }) => {
  await site.remember(['analytics', 'marketing']);
  await site.visit({ body: BODY, config });
  await expect(pixel(page)).toHaveAttribute('src', '/pixel.gif');
  await page.clock.setFixedTime(Date.now() + 183 * 86_400_000);
  await comeBack(page, 'visibilitychange');
  await expect(site.banner).toBeVisible();
  await expect(pixel(page)).not.toHaveAttribute('src');
  expect(await page.evaluate(() => consentry.state.decision.ask)).toBe('expired');
});

test('Global Privacy Control that comes late is honoured when the page is looked at again', async ({
  site,
  page,
}) => {
  await site.remember(['analytics', 'marketing']);
  await site.visit({ body: BODY, config });
  await expect(pixel(page)).toHaveAttribute('src', '/pixel.gif');
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true }),
  );
  await comeBack(page, 'visibilitychange');
  await expect(pixel(page)).not.toHaveAttribute('src');
});

test('where cookies are off, a choice is not lost by looking away', async ({ site, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'cookie', { get: () => '', set: () => {} });
  });
  await site.visit({ body: BODY, config });
  await site.acceptAll();
  await expect(pixel(page)).toHaveAttribute('src', '/pixel.gif');
  await comeBack(page, 'visibilitychange');
  expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(true);
  await expect(site.banner).toBeHidden();
});

test.describe('the log of decisions', () => {
  const log = (page: Page) => page.evaluate(() => localStorage.getItem('consentry.log'));

  test('is empty before a choice, then keeps the last ten', async ({ site, page }) => {
    await site.visit();
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.evaluate(() => {
      for (let turn = 0; turn < 12; turn++) consentry.choose({ analytics: turn % 2 === 1, marketing: false });
    });
    const lines = (await log(page))?.split('\n') ?? [];
    expect(lines).toHaveLength(10);
    expect(lines[0]).toContain('c=necessary.analytics');
    expect(lines[1]).toContain('d=analytics');
  });

  test('goes with the record', async ({ site, page }) => {
    await site.visit();
    await site.acceptAll();
    await expect.poll(() => log(page)).not.toBeNull();
    await page.evaluate(() => consentry.reset());
    expect(await log(page)).toBeNull();
  });

  test('is no reason to fail where it is full', async ({ site, page, consoleErrors }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await site.visit();
    await site.acceptAll();
    await expect(site.banner).toBeHidden();
    expect(await site.cookie()).toBeTruthy();
    expect(consoleErrors.filter((text) => text.startsWith('Consentry'))).toEqual([]);
  });
});

test('a record that the server writes meanwhile counts', async ({ site, page }) => {
  await site.visit({ body: BODY, config });
  await expect(site.banner).toBeVisible();
  await page.context().addCookies([{ name: 'consentry', value: recordOf(['analytics']), url: page.url() }]);
  await expect(page).toHaveTitle('ran');
  await expect(site.banner).toBeHidden();
});

test('a frame of the page follows, also where it is not shown and no frame is ever drawn', async ({
  page,
  server,
  site,
}) => {
  server.page('/inner', `<!doctype html><title>shut</title><script src="/consentry.js"></script>${BODY}`);
  await site.visit({ body: '<iframe src="/inner" style="display: none"></iframe>', config });
  const inner = page.frames().find((each) => each.url().endsWith('/inner'));
  expect(await inner?.title()).toBe('shut');
  await site.acceptAll();
  await expect.poll(() => inner?.title()).toBe('ran');
});
