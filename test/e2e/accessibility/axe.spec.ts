import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { see, speak, surfaces } from '../support/surfaces.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// In one page, without another one to put together what was found in frames of other origins: there are none.
const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze()).violations.flatMap(
    ({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
  );

const wide = { width: 1280, height: 640 };

for (const [name, surface] of Object.entries(surfaces))
  test(`axe finds nothing: ${name}`, async ({ page, site }) => {
    await page.setViewportSize(wide);
    await see(page, site, surface);
    const expectNothing = async (state: string) => expect.soft(await findings(page), state).toEqual([]);

    await expectNothing('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNothing('dark');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await expectNothing('forced colours');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNothing('320 px');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize(wide);
    const reopen = surface.host === 'consentry-reopen';
    // The label of the reopen button alone is no reason to ask for a language: it comes with the preferences.
    if (reopen) await site.reopen.click();
    const host = reopen ? 'consentry-panel' : surface.host;
    await speak(page, host, 'ar');
    await expect(page.locator(host)).toHaveCSS('direction', 'rtl');
    if (reopen) await page.keyboard.press('Escape');
    await expectNothing('right to left');
  });
