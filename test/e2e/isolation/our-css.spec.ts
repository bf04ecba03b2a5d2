import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { differing } from '../support/pixels.js';
import { pageHtml } from '../support/site.js';
import { services } from '../support/surfaces.js';

/** All that a style sheet of ours could hit: the elements that we use, and what dialogs and popovers are styled by. */
const body = `<style>body { margin: 20px } main { width: 300px } dialog[open] { position: static }</style>
<main><h1>Shop</h1><h2>Cookies</h2><p>Some <b>text</b> with <a href="#x">a link</a>, <span>a span</span>.</p>
<button type="button">Buy</button> <label>On <input type="checkbox" role="switch"></label>
<details open><summary>More</summary>Text</details><dialog open>A dialog</dialog>
<section part="text"><div part="actions">parts</div><table><tr><td>table</td></tr></table></section></main>`;

const styles = (page: Page) =>
  page.locator('main, main *, body, html').evaluateAll((elements) =>
    elements.map((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const all = [...style]
        .filter((name) => !name.startsWith('scroll-padding'))
        .map((name) => `${name}:${style.getPropertyValue(name)}`);
      return [element.localName, box.x, box.y, box.width, box.height, ...all].join(' ');
    }),
  );

test('our style sheets reach nothing of the page', async ({ page, server, site }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  const clip = { x: 0, y: 0, width: 400, height: 600 };
  const look = async () => ({ styles: await styles(page), pixels: await page.screenshot({ clip }) });
  const config = { services, ui: { position: 'corner' } };

  server.page('/native', pageHtml({ body }).replace(/<script src="\/consentry.js".*<\/script>/, ''));
  await page.goto(server.url('/native'));
  const native = await look();
  const expectSame = async (state: string) => {
    const now = await look();
    expect.soft(now.styles, state).toEqual(native.styles);
    expect.soft(await differing(page, now.pixels, native.pixels), `pixels: ${state}`).toBe(0);
  };

  await site.visit({ config, body });
  await expect(site.banner).toBeVisible();
  await expectSame('banner');
  await site.openPreferences();
  await expect(site.preferences).toBeVisible();
  // What it looks like lies under the dialog.
  expect.soft(await styles(page), 'preferences').toEqual(native.styles);
  await page.keyboard.press('Escape');
  await site.rejectAll();
  await expect(site.reopen).toBeVisible();
  await expectSame('reopen button');
});

test('a page that zooms its root zooms the banner too, which stays in the window', async ({ page, site }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await site.visit({ head: '<style>:root { zoom: 1.5 }</style>' });
  for (const name of ['Accept all', 'Reject all', 'Preferences'])
    await expect(site.banner.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
});
