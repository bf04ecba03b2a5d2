import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { type Surface, see, shop, surfaces } from '../support/surfaces.js';

/** What is wrong with the boxes of a surface: cut off text, targets that are too small. */
const faults = (page: Page, host: string) =>
  page.evaluate((name) => {
    const deep = (root: ParentNode): HTMLElement[] =>
      [...((root as Element).shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
        child as HTMLElement,
        ...deep(child),
      ]);
    const found: string[] = [];
    for (const top of document.querySelectorAll<HTMLElement>(name))
      for (const element of [top, ...deep(top)]) {
        const said = `${element.localName} “${element.textContent?.trim().slice(0, 30)}”`;
        const { overflowX, overflowY, display, animationName, transitionDuration } =
          getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        if (!width) continue;
        if (animationName !== 'none' || transitionDuration !== '0s') found.push(`${said} moves`);
        if (element.scrollWidth > element.clientWidth + 1 && display !== 'inline')
          found.push(`${said} is too wide`);
        if (element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(overflowY + overflowX))
          found.push(`${said} is cut off`);
        if (element.matches('button,input,summary') && (width < 24 || height < 24))
          found.push(`${said} is ${width} × ${height}`);
      }
    return found;
  }, host);

/** As a reader’s own style sheet has it: WCAG 2.2, 1.4.12. */
const spaced = (page: Page) =>
  page.evaluate(() => {
    const spacing = '{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*${spacing}::slotted(*)${spacing}p{margin-bottom:2em!important}`);
    for (const { shadowRoot } of document.querySelectorAll('*')) shadowRoot?.adoptedStyleSheets.push(sheet);
  });

for (const [name, surface] of Object.entries(surfaces))
  test(`room for all that is in it: ${name}`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await see(page, site, surface);
    const expectNone = async (state: string) =>
      expect.soft(await faults(page, surface.host), state).toEqual([]);
    await expectNone('1280 px');
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNone('320 px');
    await page.setViewportSize({ width: 320, height: 256 });
    await expectNone('400 % zoom');
    await spaced(page);
    await expectNone('400 % zoom, text spacing');
    await page.setViewportSize({ width: 1280, height: 720 });
    await expectNone('text spacing');
  });

const zoomed = { width: 320, height: 256 };

for (const name of ['banner, bottom', 'banner, corner', 'preferences', 'placeholder', 'reopen button'])
  test(`everything can be reached at 400 % zoom: ${name}`, async ({ page, site }) => {
    await page.setViewportSize(zoomed);
    const surface: Surface = surfaces[name] ?? { host: '' };
    // The reopen button lies over the page: it is looked at by itself.
    const alone = surface.host === 'consentry-reopen' ? {} : { ui: { reopenButton: false } };
    await see(page, site, surface, {
      body: `${shop}<a href="#" data-consentry="preferences">Cookies</a>`,
      config: alone,
    });
    const controls = page.locator(surface.host).locator('button, input:enabled, a, summary');
    const count = await controls.count();
    expect(count).toBeGreaterThan(0);
    for (let index = 0; index < count; index++) {
      const control = controls.nth(index);
      await control.focus();
      // At its middle there is the control itself: neither another part over it, nor the edge of the window.
      const hit = await control.evaluate((element) => {
        // A link over two lines is in neither of the corners of its box.
        const [{ left, top, width, height } = new DOMRect()] = element.getClientRects();
        let at: Element | null = null;
        for (let root: DocumentOrShadowRoot | null | undefined = document; root; ) {
          const next: Element | null = root.elementFromPoint(left + width / 2, top + height / 2);
          if (next === at) break;
          at = next;
          root = at?.contains(element) && at !== element ? null : at?.shadowRoot;
        }
        return Boolean(at && (at === element || element.contains(at) || at.contains(element)));
      });
      expect.soft(hit, `${await control.textContent()}`).toBe(true);
    }
  });

test('the answers are in sight without scrolling at 400 % zoom', async ({ page, site }) => {
  await page.setViewportSize(zoomed);
  await see(page, site, surfaces['banner, bottom'] ?? { host: '' });
  for (const name of ['Accept all', 'Reject all'])
    await expect(site.banner.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
});
