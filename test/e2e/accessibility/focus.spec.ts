import { expect, test } from '../support/fixtures.js';
import { covered, focused, tabTo } from '../support/focus.js';

// Links over the whole width, so that no layout has room for them beside it, and the last one is the end of the page.
const links = Array.from({ length: 14 }, (_, i) => `<p><a href="#${i}">Link ${i}</a></p>`).join('');
const long = `<style>body { margin: 0 } a { display: block } p { margin: 0 0 4em } p:last-child { margin: 0 }</style>${links}`;

for (const [what, size] of [
  ['', { width: 1000, height: 600 }],
  [' at 400 % zoom', { width: 320, height: 256 }],
] as const)
  for (const position of ['bottom', 'top', 'corner', 'center'])
    test(`nothing that has the focus is under the banner: ${position}${what}`, async ({ page, site }) => {
      await page.setViewportSize(size);
      await site.visit({ body: long, config: { ui: { position } } });
      await expect(site.banner).toBeVisible();
      await tabTo(page, 'Link 0');
      for (const [key, end] of [
        ['Tab', 'Link 13'],
        ['Shift+Tab', 'Link 0'],
      ] as const)
        while ((await focused(page)) !== end) {
          await page.keyboard.press(key);
          expect(await covered(site.banner), await focused(page)).toBe(0);
        }
    });

for (const [position, place] of Object.entries({
  bottom: 'bottom: 1em; width: 600px',
  top: 'top: 1em; width: 600px',
  corner: 'bottom: 1em; width: 600px',
  center: 'top: 240px; left: 300px',
}))
  test(`nor what had it before the banner came: ${position}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 800, height: 500 });
    const field = `<input autofocus style="position: absolute; ${place}">`;
    await site.visit({
      body: `<style>body { margin: 0 }</style><div style="height: 500px; position: relative">${field}</div>`,
      config: { ui: { position } },
    });
    await expect(site.banner).toBeVisible();
    await expect(page.locator('input')).toBeFocused();
    expect(await covered(site.banner)).toBe(0);
  });

test('a page in which nothing has the focus leaves the banner at its side', async ({ page, site }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await site.visit({ body: '<p>Short', config: { ui: { position: 'top' } } });
  await expect(site.banner).toBeVisible();
  expect(await covered(site.banner)).toBeGreaterThan(0);
  expect((await site.banner.boundingBox())?.y).toBeLessThan(100);
});

test('nor where the page scrolls smoothly, or in a part of its own', async ({ page, site }) => {
  await page.setViewportSize({ width: 800, height: 400 });
  await site.visit({
    body: `<style>html { scroll-behavior: smooth }</style>${long}<div tabindex="-1" style="height: 300px; overflow: auto">${long}</div>`,
  });
  await expect(site.banner).toBeVisible();
  await tabTo(page, 'Link 0');
  for (let times = 0; times < 27; times++) {
    await page.keyboard.press('Tab');
    await expect.poll(() => covered(site.banner), { message: await focused(page) }).toBe(0);
  }
});

test('the page’s own scroll-padding is back when the banner has gone', async ({ page, site }) => {
  await site.visit({ head: '<style>html { scroll-padding: 10px }</style>', body: long });
  await expect(site.banner).toBeVisible();
  const padding = () =>
    page.evaluate(() => {
      const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
      return [scrollPaddingTop, scrollPaddingBottom].map(Number.parseFloat);
    });
  const [top, bottom = 0] = await padding();
  expect(top).toBe(10);
  expect(bottom).toBeGreaterThan(100);
  await site.rejectAll();
  await expect.poll(padding).toEqual([10, 10]);
  expect(await page.locator('html').getAttribute('style')).toBeNull();
});

test('the banner is at its own side again the next time', async ({ page, site }) => {
  await page.setViewportSize({ width: 800, height: 400 });
  await site.visit({ body: long });
  await expect(site.banner).toBeVisible();
  const top = () => site.banner.evaluate((host) => host.getBoundingClientRect().top);
  const before = await top();
  await page.locator('a').last().focus();
  await expect.poll(top).toBeLessThan(before);
  await site.openPreferences();
  await expect(site.preferences).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(site.preferences).toBeHidden();
  await site.rejectAll();
  await page.evaluate(() => (window as unknown as { consentry: { reset(): void } }).consentry.reset());
  await expect.poll(top).toBe(before);
});
