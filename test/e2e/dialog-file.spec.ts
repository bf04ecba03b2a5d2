import { readFileSync } from 'node:fs';
import type { Server } from './support/server.js';
import { expect, heldScript, reports, test } from './support/watched.js';

const FILE = '/consentry-dialog.js';
const held = heldScript('analytics', 'analytics');
const serve = (server: Server, hang = false) =>
  server.script(FILE, readFileSync(`dist${FILE}`, 'utf8'), { hang });

test.describe('the file of the dialog', () => {
  test('is asked for after the banner has been shown, and opening asks for nothing', async ({
    page,
    server,
    site,
  }) => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('consentry-banner')) return;
        observer.disconnect();
        performance.mark('banner');
      }).observe(document, { childList: true, subtree: true });
    });
    await site.visit({ body: held });
    await server.log.requested(FILE);
    await page.waitForLoadState('networkidle');
    const [banner, asked] = await page.evaluate(() => [
      performance.getEntriesByName('banner')[0]?.startTime ?? 0,
      performance.getEntriesByType('resource').find(({ name }) => name.endsWith('-dialog.js'))?.startTime ??
        0,
    ]);
    expect(banner).toBeGreaterThan(0);
    expect(asked).toBeGreaterThan(banner);
    server.log.clear();
    const open = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-consentry-action=preferences]')?.click();
      return document.querySelector('dialog')?.open;
    });
    expect(open).toBe(true);
    expect(server.log.paths()).toEqual([]);
  });

  test('is not asked for by a returning visitor, before he opens it', async ({ server, site, page }) => {
    await site.remember(['analytics']);
    await site.visit({ body: held });
    await page.waitForLoadState('networkidle');
    expect(server.log.paths()).toEqual(['/', '/consentry.js']);
    await site.reopen.click();
    await expect(site.preferences).toBeVisible();
    expect(server.log.paths()).toEqual(['/', '/consentry.js', '/consentry-ui.js', FILE]);
  });

  test('hanging: the banner stays and answers', async ({ page, server, site }) => {
    serve(server, true);
    await site.visit({ body: held });
    await server.log.requested(FILE);
    await site.openPreferences();
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => [consentry.state.surface, document.querySelector('dialog')])).toEqual([
      'preferences',
      null,
    ]);
    await site.acceptAll();
    await expect(site.banner).toBeHidden();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['analytics']);
    server.release(FILE);
    await site.reopen.click();
    await expect(site.preferences).toBeVisible();
    expect(server.log.all(FILE)).toHaveLength(1);
  });

  test('late: it opens when it comes, and the focus comes back', async ({ page, server, site }) => {
    serve(server, true);
    await site.visit();
    await site.openPreferences();
    await server.log.requested(FILE);
    server.release(FILE);
    await expect(site.preferences).toBeVisible();
    await expect(site.banner).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(site.banner.getByRole('button', { name: 'Preferences' })).toBeFocused();
  });

  test('404: the banner comes back and answers; it is told once, and asked for at the next wish', async ({
    page,
    server,
    site,
    pageErrors,
    consoleErrors,
  }) => {
    server.route(FILE, { status: 404 });
    await site.visit({ body: held });
    await expect.poll(() => reports(consoleErrors)).toHaveLength(1);
    await site.openPreferences();
    await server.log.requested(FILE, 2);
    await expect.poll(() => page.evaluate(() => consentry.state.surface)).toBe('banner');
    await expect(site.banner).toBeVisible();
    expect([await page.evaluate(() => ran), reports(consoleErrors).length, pageErrors]).toEqual([[], 1, []]);
    expect(reports(consoleErrors)[0]).toContain('the preferences could not be loaded');

    serve(server);
    await site.openPreferences();
    await expect(site.preferences).toBeVisible();
    await site.preferences.getByRole('switch', { name: 'Functional' }).check();
    await site.preferences.getByRole('button', { name: 'Save choices' }).click();
    await expect
      .poll(() => site.cookie())
      .toContain('c=necessary.functional&d=analytics.marketing&by=preferences');
  });

  test('404 for a returning visitor: nothing is open, nothing is lost', async ({ page, server, site }) => {
    server.route(FILE, { status: 404 });
    await site.remember(['analytics']);
    await site.visit();
    await site.reopen.click();
    await expect.poll(() => page.evaluate(() => heard.some(({ name }) => name === 'error'))).toBe(true);
    expect(await page.evaluate(() => consentry.state.surface)).toBe('none');
    await expect(site.reopen).toBeVisible();
    expect(await site.cookie()).toContain('c=necessary.analytics');
    serve(server);
    await site.reopen.click();
    await expect(site.preferences).toBeVisible();
  });

  test('with other bytes than the build’s is refused', async ({ page, server, site }) => {
    server.script(FILE, 'ran.push("evil")');
    await site.visit({ body: held });
    await expect.poll(() => page.evaluate(() => heard.some(({ name }) => name === 'error'))).toBe(true);
    expect(await page.evaluate(() => ran)).toEqual([]);
    await expect(site.banner).toBeVisible();
  });

  test('called by a page before there was a banner: it opens', async ({ page, site }) => {
    await site.visit({
      head: '<script>consentryQueue.push((c) => c.on("ready", () => c.show("preferences")))</script>',
    });
    await expect(site.preferences).toBeVisible();
    await expect(site.banner).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(site.banner).toBeVisible();
  });
});

test.describe('everything in one file', () => {
  test('asks for no file of the dialog', async ({ page, server, site }) => {
    server.page('/', '<!doctype html><title>One</title><script src="/consentry.full.js"></script>');
    await page.goto(server.url('/'));
    await site.openPreferences();
    await expect(site.preferences).toBeVisible();
    expect(server.log.paths()).toEqual(['/', '/consentry.full.js']);
  });
});
