import { expect, test } from './support/fixtures.js';
import { pageHtml } from './support/site.js';

// Long words wrap differently in every language: none may make one answer larger than the other.
for (const lang of ['en', 'de', 'fi', 'pt', 'hu', 'el'])
  for (const width of [320, 480, 1100])
    test(`to accept and to reject have one size in ${lang} at ${width} px`, async ({ page, server }) => {
      await page.setViewportSize({ width, height: 640 });
      server.page('/', pageHtml({}).replace('lang="en"', `lang="${lang}"`));
      await page.goto(server.url('/'));
      const sizes = async (within: string) => {
        const box = (name: string) => page.locator(`${within} [data-consentry-action=${name}]`).boundingBox();
        const [accept, reject] = [await box('accept'), await box('reject')];
        return { accept, reject };
      };
      const expectEqual = ({ accept, reject }: Awaited<ReturnType<typeof sizes>>) => {
        expect(accept?.width).toBeGreaterThan(24);
        expect(reject?.width).toBeCloseTo(accept?.width ?? 0, 0);
        expect(reject?.height).toBeCloseTo(accept?.height ?? 0, 0);
        // Beside each other, or one over the other: neither is set apart.
        expect(reject?.y === accept?.y || reject?.x === accept?.x).toBe(true);
      };
      await expect(page.locator('consentry-banner')).toBeVisible();
      expectEqual(await sizes('consentry-banner'));
      await page.locator('consentry-banner [data-consentry-action=preferences]').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expectEqual(await sizes('consentry-panel'));
    });
