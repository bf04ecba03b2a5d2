import { expect, recordOf, test } from '../support/watched.js';
import { button, visit } from './page.js';

test.describe('right to left', () => {
  for (const width of [320, 1200]) {
    test(`fits into ${width} px and mirrors the dialog`, async ({ page, server }) => {
      await page.setViewportSize({ width, height: 700 });
      await visit(page, server, 'ar', { body: '<main><h1>متجر</h1></main>' });
      await expect(button(page, 'reject')).toBeVisible();
      const wide = () =>
        page.evaluate(() => [
          document.documentElement.scrollWidth <= innerWidth,
          ...[...document.querySelectorAll('consentry-banner, consentry-panel')].map(
            (element) => element.scrollWidth <= element.clientWidth + 1,
          ),
        ]);
      expect(await wide()).not.toContain(false);
      await button(page, 'preferences').click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      expect(await wide()).not.toContain(false);
      const close = await dialog.getByRole('button', { name: 'إغلاق' }).boundingBox();
      const title = await dialog.getByRole('heading').boundingBox();
      expect(close?.x).toBeLessThan(title?.x ?? 0);
    });
  }

  test('keeps the order of what the site wrote in another language', async ({ page, server }) => {
    const value = recordOf(['analytics']);
    await page.context().addCookies([{ name: 'consentry', value, url: server.origin }]);
    await visit(page, server, 'ar', {
      config: {
        revision: 2,
        revisionNote: 'We added Tube Inc.',
        categories: { functional: { label: 'Films!', description: 'Shows films.' } },
        services: { tube: { category: 'functional', name: 'Tube!', provider: 'Tube Inc.' } },
      },
    });
    /** Whether its last letter, a mark that belongs to no script, is to the right of its first. */
    const inOrder = (text: string) =>
      page
        .getByText(text, { exact: true })
        .first()
        .evaluate((element) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const node = walker.nextNode() as Text;
          const at = (offset: number) => {
            const range = new Range();
            range.setStart(node, offset);
            range.setEnd(node, offset + 1);
            return range.getBoundingClientRect().left;
          };
          return at(0) < at(node.length - 1);
        });
    expect(await inOrder('We added Tube Inc.')).toBe(true);
    await button(page, 'preferences').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    for (const text of ['Films!', 'Shows films.', 'Tube!', 'Tube Inc.'])
      expect(await inOrder(text), text).toBe(true);
  });
});
