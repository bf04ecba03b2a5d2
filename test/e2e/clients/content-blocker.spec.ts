import type { Page } from '@playwright/test';
import { expect, heldScript, reports, test } from '../support/blocker.js';
import type { Site } from '../support/site.js';
import { services, shop } from '../support/surfaces.js';

const body = `${shop}${heldScript('analytics', 'held')}
<div class="cookie-banner">Of another tool</div><p style="height: 3000px"></p>`;

const surfacesTold = (page: Page) =>
  page.evaluate(() => heard.flatMap(({ name, detail }) => (name === 'surface' ? [detail] : [])));

/** Nothing optional came through, and the page is as usable as without Consentry. */
const expectShutAndUsable = async (page: Page, site: Site) => {
  await page.getByRole('button', { name: 'Buy' }).click();
  await page.mouse.wheel(0, 500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await page.evaluate(() => ran)).toEqual([]);
  expect(site.server.log.all('/framed')).toEqual([]);
  expect(await site.cookie()).toBeNull();
  expect(await page.locator('[inert]').count()).toBe(0);
};

// What is in the lists for cookie notices today: `npm run blockers`.
test('rules of the kind that lists have for every site leave all of it alone', async ({
  page,
  site,
  blocker,
}) => {
  await blocker.follow(`
##.cookie-banner
##.cookie-consent
##.consent-banner
###cookie-consent
##[id*="cookie-consent"]
##[class*="cookie-banner"]
##div[aria-label="Cookie consent"]
##div[role="dialog"][aria-label*="cookie" i]
/cookie-consent.
/cookie-consent/*
/cookieconsent.
/consent-manager.
/consent.js
`);
  await site.visit({ body, config: { services } });
  await expect(page.locator('.cookie-banner')).toBeHidden();
  await expect(page.getByRole('group', { name: 'A talk' })).toBeVisible();
  await site.openPreferences();
  await expect(site.preferences).toBeVisible();
  await page.keyboard.press('Escape');
  await site.rejectAll();
  await expect(site.reopen).toBeVisible();
  expect(await site.cookie()).toMatch(/&c=necessary&/);
  expect(blocker.blocked).toEqual([]);
  expect((await surfacesTold(page)).filter(({ hiddenByClient }) => hiddenByClient)).toEqual([]);
});

for (const rule of ['##consentry-banner', '##consentry-banner:style(visibility: hidden !important)'])
  test(`a banner that is hidden (${rule}): all stays shut, the page works`, async ({
    page,
    site,
    blocker,
  }) => {
    await blocker.follow(rule);
    await site.visit({ body, config: { services, ui: { position: 'center' } } });
    await expect
      .poll(() => surfacesTold(page))
      .toEqual([{ surface: 'banner' }, { surface: 'banner', hiddenByClient: true }]);
    await expectShutAndUsable(page, site);
    // What the placeholder offers is still true.
    await page.getByRole('group', { name: 'A talk' }).getByRole('button', { name: 'Always allow' }).click();
    await site.server.log.requested('/framed');
    expect(await page.evaluate(() => [ran, consentry.allows('analytics')])).toEqual([[], false]);
  });

test('a banner that is hidden after it was seen: it is told, too', async ({ page, site, blocker }) => {
  await blocker.follow('');
  await site.visit({ body, config: { services } });
  await expect(site.banner).toBeVisible();
  await blocker.style('consentry-banner { display: none !important }');
  await expect
    .poll(() => surfacesTold(page))
    .toEqual([{ surface: 'banner' }, { surface: 'banner', hiddenByClient: true }]);
  await expectShutAndUsable(page, site);
});

for (const when of ['before they open', 'while they are open'] as const)
  test(`preferences that are hidden ${when} lock nothing`, async ({ page, site, blocker }) => {
    await blocker.follow(when === 'before they open' ? '##consentry-panel' : '');
    await site.visit({ body, config: { services } });
    await site.openPreferences();
    if (when === 'while they are open') {
      await expect(site.preferences).toBeVisible();
      await blocker.style('consentry-panel { display: none !important }');
    }
    await expect
      .poll(() => surfacesTold(page))
      .toContainEqual({ surface: 'preferences', hiddenByClient: true });
    await expect(site.banner).toBeVisible();
    await expectShutAndUsable(page, site);
  });

test('a UI file that is blocked: all stays shut, the page works, it is told once', async ({
  page,
  site,
  blocker,
  consoleErrors,
}) => {
  await blocker.follow('/consentry-ui.js$script');
  await site.visit({ body, config: { services } });
  await expect.poll(() => reports(consoleErrors).length).toBe(1);
  // Nothing stands in for what is held, and nothing says that it can be had.
  await expect(page.locator('consentry-banner, consentry-placeholder')).toHaveCount(0);
  await expectShutAndUsable(page, site);
  expect(reports(consoleErrors)).toHaveLength(1);
  expect(site.server.log.all('/consentry-ui.js')).toEqual([]);
});

test('a script tag that is blocked: tagged markup does nothing', async ({ page, site, blocker }) => {
  await blocker.follow('/consentry.js$script');
  await site.visit({ body, config: { services } });
  await expectShutAndUsable(page, site);
  expect(blocker.blocked).toEqual([expect.stringContaining('/consentry.js ')]);
  expect(await page.evaluate(() => 'consentry' in window)).toBe(false);
});
