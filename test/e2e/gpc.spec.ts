import type { Page } from '@playwright/test';
import { expect, test } from './support/watched.js';

const NOTICE = 'Opt-out request honoured';
const beside = (page: Page) => page.locator('consentry-reopen [part=signal]');

test.beforeEach(({ page }) =>
  page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  ),
);

test('a returning visitor sees that the signal is honoured, without a click and without a request', async ({
  page,
  server,
  site,
}) => {
  await site.remember(['analytics', 'marketing']);
  await site.visit();
  await expect(beside(page)).toHaveText(NOTICE);
  await expect(site.reopen).toHaveAccessibleName('Cookie preferences');
  await page.waitForLoadState('networkidle');
  expect(server.log.paths()).toEqual(['/', '/consentry.js']);

  // As far from one edge of a small window as from the other.
  await page.setViewportSize({ width: 320, height: 400 });
  const { x, width } = (await page.locator('consentry-reopen').boundingBox()) ?? { x: 0, width: 0 };
  expect([x, x + width <= 304]).toEqual([16, true]);

  // Beside the button, and beside the banner not at all: there the banner says so.
  await page.evaluate(() => consentry.show('banner'));
  await expect(site.banner).toContainText(NOTICE);
  await expect(beside(page)).toBeHidden();
  await page.evaluate(() => consentry.hide());
  await expect(beside(page)).toBeVisible();
});

test('it is whole in a small window, in languages with long words, too', async ({ page, server, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await site.remember(['analytics', 'marketing']);
  for (const lang of ['nb', 'fi', 'de']) {
    // The list of languages comes with the surfaces, which a placeholder asks for.
    const held = '<iframe data-consent="functional" data-src="/framed" title="Talk"></iframe>';
    server.page('/', `<!doctype html><html lang="${lang}"><script src="/consentry.js"></script>${held}`);
    await page.goto(server.url('/'));
    await page.locator(`consentry-placeholder:lang(${lang})`).waitFor();
    const { x, width } = (await beside(page).boundingBox()) ?? { x: 0, width: 0 };
    expect([lang, x >= 16, x + width <= 304]).toEqual([lang, true, true]);
  }
});

test('who grants in sight of the signal is told nothing else', async ({ page, site }) => {
  await site.visit();
  await site.acceptAll();
  await expect(site.reopen).toBeVisible();
  await expect(beside(page)).toBeHidden();
});

test('a site that ignores the signal does not say that it honours it', async ({ page, site }) => {
  await site.remember(['analytics']);
  await site.visit({ config: { gpc: 'ignore' } });
  await expect(site.reopen).toBeVisible();
  await expect(beside(page)).toBeHidden();
});

test('it is said in the visitor’s language on the next page, too', async ({ page, server, site }) => {
  server.page('/', '<!doctype html><html lang="de"><script src="/consentry.js"></script><p>Text');
  await page.goto(server.url('/'));
  await page.locator('consentry-banner [data-consentry-action=reject]').click();
  await expect(beside(page)).toHaveText('Ihr Widerspruch wurde berücksichtigt');
  server.log.clear();
  await page.reload();
  await expect(beside(page)).toHaveText('Ihr Widerspruch wurde berücksichtigt');
  await page.waitForLoadState('networkidle');
  expect(server.log.paths()).toEqual(['/', '/consentry.js']);
  expect(await site.cookie()).toContain('gpc=1');
});

test('a grant from before the signal does not come back with an answer to something else', async ({
  page,
  site,
}) => {
  await site.remember(['marketing'], { d: 'analytics.functional' });
  await site.visit({ body: '<iframe data-consent="functional" data-src="/framed" title="Talk"></iframe>' });
  expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(false);
  await page.getByRole('button', { name: 'Always allow' }).click();
  await expect.poll(() => page.evaluate(() => consentry.allows('functional'))).toBe(true);
  expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(false);
  expect(await site.cookie()).toContain('c=necessary.functional&d=analytics.marketing&by=placeholder&gpc=1');
});
