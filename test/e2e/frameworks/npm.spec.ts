import { expect, test } from '../support/watched.js';
import { browserBundle } from './bundle.js';

const TWICE = 'Consentry: it runs in this page already; these options change nothing';

test.describe('createConsent in components', () => {
  let code: string;
  test.beforeAll(async () => {
    code = await browserBundle('react/npm.ts');
  });

  /** What the console warned of. */
  const open = async (page: import('@playwright/test').Page, url: string) => {
    const warned: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
    await page.goto(url);
    return warned;
  };
  const html = (head = '') =>
    `<!doctype html><html lang="en"><title>npm</title>${head}
     <div id="root"></div><script type="module" src="/npm.js"></script>`;

  test('two of them, each mounted twice, make one banner, and the gates hear of it', async ({
    page,
    server,
    site,
    pageErrors,
  }) => {
    server.script('/npm.js', code);
    server.page(
      '/',
      html('<script>(window.consentryQueue = []).push((c) => ran.push(typeof c.allows))</script>'),
    );
    const warned = await open(page, server.url('/'));
    await expect(page.locator('#off')).toBeVisible();
    await expect(site.banner).toHaveCount(1);
    await expect(page.locator('consentry-reopen')).toHaveCount(1);
    expect(await page.evaluate(() => ran)).toEqual(['function']);
    await site.acceptAll();
    await expect(page.locator('#on')).toBeVisible();
    await expect(page.locator('.revision')).toHaveText(['3', '3']);
    await expect(site.banner).toHaveCount(0);
    // StrictMode runs each of the two effects twice; the first one of all starts it.
    expect(warned).toEqual([TWICE, TWICE, TWICE]);
    expect(pageErrors).toEqual([]);
  });

  test('where the script tag is there already, they use that', async ({ page, server, site }) => {
    server.script('/npm.js', code);
    server.page('/', html('<script src="/consentry.js" data-revision="7"></script>'));
    const warned = await open(page, server.url('/'));
    await expect(site.banner).toHaveCount(1);
    await site.acceptAll();
    await expect(page.locator('#on')).toBeVisible();
    await expect(page.locator('.revision')).toHaveText(['7', '7']);
    expect(warned).toHaveLength(4);
  });

  test('where the script tag comes later, it does nothing', async ({ page, server, site }) => {
    server.script('/npm.js', code);
    server.page('/', html());
    await open(page, server.url('/'));
    await expect(site.banner).toHaveCount(1);
    const said = page.waitForEvent('console', (message) => message.text().includes('in the page twice'));
    await page.addScriptTag({ url: '/consentry.js' });
    await said;
    await expect(site.banner).toHaveCount(1);
    await expect(page.locator('consentry-reopen')).toHaveCount(1);
  });
});

test('a script that a component has loaded makes a withdrawal reload the page, where a service names its host', async ({
  page,
  third,
  site,
}) => {
  third.script('/stats.js', "ran.push('stats')");
  const services = { stats: { category: 'analytics', hosts: [third.origin.replace('http://', '')] } };
  const load = `consentry.whenAllowed('analytics').then(() =>
    document.head.append(Object.assign(document.createElement('script'), { src: '${third.url('/stats.js')}' })))`;
  await site.visit({ config: { services }, body: `<script>${load}</script>` });
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['stats']);
  await site.reopen.click();
  await Promise.all([
    page.waitForEvent('load'),
    site.preferences.getByRole('button', { name: 'Reject all' }).click(),
  ]);
  await expect.poll(() => page.evaluate(() => ran)).toEqual([]);
});
