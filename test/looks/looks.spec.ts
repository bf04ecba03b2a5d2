import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/fixtures.js';
import { type Surface, see, speak, surfaces } from '../e2e/support/surfaces.js';
import { LANGUAGES, THEMES, WIDTHS } from './combinations.js';
import { sheet } from './sheet.js';

// What was chosen is shown with its time.
const DAY = new Date('2030-01-02T03:04:05Z');
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><path fill="#c2410c" d="M0 0h80v40H0z"/></svg>';

const preferences = async (page: Page) => {
  await page.locator('consentry-banner [data-consentry-action=preferences]').click();
};
const unfold = (page: Page, at: number) => page.locator('consentry-panel summary').nth(at).click();

/** What accessibility has no name of its own for, but the eye has. */
const looked: Readonly<Record<string, Surface>> = {
  ...surfaces,
  'banner of a brand': {
    host: 'consentry-banner',
    config: { ui: { accent: '#c2410c', logo: '/logo.svg', position: 'corner' } },
  },
  'preferences with what a service keeps': {
    host: 'consentry-panel',
    open: async (page) => {
      await preferences(page);
      await unfold(page, 0);
    },
  },
  'preferences with what was chosen': {
    host: 'consentry-panel',
    open: async (page) => {
      await page.clock.setFixedTime(DAY);
      await page.locator('consentry-banner [data-consentry-action=accept]').click();
      await page.locator('consentry-reopen button').click();
      await unfold(page, -1);
    },
  },
};

/** Once it no longer changes: what follows from a new width takes a frame or two. */
const shot = async (page: Page): Promise<Buffer> => {
  const now = () => page.screenshot({ animations: 'disabled' });
  let last = await now();
  for (let next = await now(); !next.equals(last); next = await now()) last = next;
  return last;
};

test.skip(process.platform !== 'linux', 'only there the browser can be told which fonts there are');

for (const [name, surface] of Object.entries(looked))
  test(`looks as it did: ${name}`, async ({ page, server, site }) => {
    test.slow();
    server.route('/logo.svg', { body: LOGO, headers: { 'content-type': 'image/svg+xml' } });
    // Let through, it looks the same before it has come.
    server.page('/framed', '');
    await see(page, site, surface);

    // The preferences are longer than a banner.
    const height = surface.host === 'consentry-panel' ? 900 : 480;
    const shots: Buffer[] = [];
    // The first is drawn after another width too: Chromium keeps the half of a pixel at which a layer was drawn before.
    await page.setViewportSize({ width: 320, height });
    await shot(page);
    for (const language of LANGUAGES) {
      if (language !== 'en') {
        const reopen = surface.host === 'consentry-reopen';
        // The label of the reopen button alone is no reason to ask for a language: it comes with the preferences.
        if (reopen) await site.reopen.click();
        await speak(page, reopen ? 'consentry-panel' : surface.host, language);
        if (reopen) await page.keyboard.press('Escape');
      }
      for (const theme of THEMES) {
        await page.emulateMedia({ reducedMotion: 'reduce', ...theme });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height });
          shots.push(await shot(page));
        }
      }
    }
    expect(sheet(shots)).toMatchSnapshot(`${name.replaceAll(/\W+/g, '-')}.png`);
  });
