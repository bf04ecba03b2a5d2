import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { differing } from '../support/pixels.js';
import { see, surfaces } from '../support/surfaces.js';
import { hostile } from './hostile.js';

// Out of the flow, so that only what it is made of counts, not where the page has put it.
const held = `<iframe data-consent="functional" data-service="tube" data-src="/framed" title="A talk"
  style="position: absolute; left: 300px; top: 20px; width: 240px; height: 260px; border: 0"></iframe>`;

/** What moves or fades an element that holds the placeholder, as it does the page’s other contents. */
const ABOVE = /on the root|transitions|for all/;
/** What the reopen button, which is in the page’s own tree and no part of the top layer, follows as well. */
const ROOT = /on the root|transitions|for all/;

/** Boxes of a surface and of all that is in it, as text. */
const boxes = (page: Page, host: string) =>
  page.locator(host).evaluate((top) => {
    const deep = (root: ParentNode): Element[] =>
      [...((root as Element).shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
        child,
        ...deep(child),
      ]);
    return [top, ...deep(top)].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x, y, width, height].map((side) => side.toFixed(1)).join(' ')}`;
    });
  });

/** Its pixels, without the corners, through which the page is seen. */
const pixels = async (page: Page, host: string) => {
  const box = await page.locator(host).evaluate((element) => {
    const { x, y, width, height } = (
      element.shadowRoot?.querySelector('[part=reopen]') ?? element
    ).getBoundingClientRect();
    return { x, y, width, height };
  });
  const corner = host === 'consentry-reopen' ? 14 : 6;
  // Whole pixels: a part of one would be mixed with what is around.
  const [x, y] = [Math.ceil(box.x + corner), Math.ceil(box.y + corner)];
  const clip = {
    x,
    y,
    width: Math.floor(box.x + box.width - corner) - x,
    height: Math.floor(box.y + box.height - corner) - y,
  };
  return page.screenshot({ clip, animations: 'allow' });
};

for (const name of ['banner, bottom', 'banner, corner', 'preferences', 'placeholder', 'reopen button'])
  test(`the page’s style sheet reaches nothing of it: ${name}`, async ({ page, site }) => {
    test.slow();
    const surface = surfaces[name] ?? { host: '' };
    const { host } = surface;
    await page.setViewportSize({ width: 800, height: 600 });
    await see(page, site, surface, { body: held });
    await page.mouse.move(400, 300);
    const look = async () => ({ boxes: await boxes(page, host), pixels: await pixels(page, host) });
    const plain = await look();
    const sheet = await page.addStyleTag({ content: ' ' });
    for (const [what, css] of Object.entries(hostile)) {
      if ((name === 'placeholder' && ABOVE.test(what)) || (name === 'reopen button' && ROOT.test(what)))
        continue;
      await sheet.evaluate((style, text) => {
        style.textContent = text;
      }, css);
      const now = await look();
      expect.soft(now.boxes, what).toEqual(plain.boxes);
      expect.soft(await differing(page, now.pixels, plain.pixels), `pixels: ${what}`).toBe(0);
    }
    await sheet.evaluate((style) => {
      style.textContent = '';
    });
    expect(await differing(page, (await look()).pixels, plain.pixels), 'pixels afterwards').toBe(0);
  });
