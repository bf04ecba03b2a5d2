import { expect, test } from '../support/fixtures.js';

/** What a telephone keeps free for itself, in a page that says `viewport-fit=cover`. */
const devices = {
  upright: { size: { width: 390, height: 844 }, insets: { top: 59, bottom: 34 } },
  lying: { size: { width: 844, height: 390 }, insets: { left: 59, right: 59, bottom: 21 } },
};

for (const [how, { size, insets }] of Object.entries(devices))
  for (const position of ['bottom', 'top', 'corner', 'center'])
    test(`nothing to read is under the notch: ${position}, ${how}`, async ({ page, site, browserName }) => {
      test.skip(browserName !== 'chromium', 'only Chromium can be told of a notch');
      await page.setViewportSize(size);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets });
      await site.visit({
        config: { ui: { position } },
        head: '<meta name="viewport" content="width=device-width, viewport-fit=cover">',
      });
      const expectClear = async (selector: string) => {
        const box = (await page.locator(selector).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        expect.soft(box.y).toBeGreaterThanOrEqual('top' in insets ? insets.top : 0);
        expect.soft(box.x).toBeGreaterThanOrEqual('left' in insets ? insets.left : 0);
        expect
          .soft(box.x + box.width)
          .toBeLessThanOrEqual(size.width - ('right' in insets ? insets.right : 0));
        expect.soft(box.y + box.height).toBeLessThanOrEqual(size.height - insets.bottom);
      };
      await expect(site.banner).toBeVisible();
      await expectClear('consentry-banner');
      await site.openPreferences();
      await expect(site.preferences).toBeVisible();
      await expectClear('consentry-panel');
      // What lies behind the dialog is dimmed up to the edges.
      expect(await page.locator('consentry-preferences dialog').boundingBox()).toEqual({
        x: 0,
        y: 0,
        ...size,
      });
    });
