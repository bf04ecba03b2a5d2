import { shop } from '../support/surfaces.js';
import { expect, heldScript, test } from '../support/watched.js';

for (const hidden of ['display: none', 'visibility: hidden'])
  test(`a banner that a content blocker hides (${hidden}): all stays shut, the page works`, async ({
    page,
    site,
  }) => {
    // A blocker's rule is the user's and wins over all of ours; a page can only have it from behind ours.
    await page.addInitScript((style) => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        const root = attach.call(this, init);
        if (this.localName === 'consentry-banner')
          queueMicrotask(() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`:host(consentry-banner) { ${style} !important }`);
            root.adoptedStyleSheets.push(sheet);
          });
        return root;
      };
    }, hidden);
    await site.visit({ body: shop + heldScript('analytics', 'held') });
    await expect
      .poll(() =>
        page.evaluate(() => heard.filter(({ name }) => name === 'surface').map(({ detail }) => detail)),
      )
      .toContainEqual({ surface: 'banner', hiddenByClient: true });
    await page.getByRole('button', { name: 'Buy' }).click();
    expect(await page.evaluate(() => [ran, consentry.allows('analytics')])).toEqual([[], false]);
    expect(await site.cookie()).toBeNull();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('visible');
  });
