import { expect, heldScript, test } from './support/watched.js';

const services = {
  matomo: { category: 'analytics', name: 'Matomo' },
  pixel: { category: 'marketing', name: 'Pixel' },
};

test.describe('whenAllowed()', () => {
  test('resolves after a later choice, and not before', async ({ page, site }) => {
    await site.visit({ body: heldScript('functional', 'sentinel') });
    await page.evaluate(() => {
      consentry.whenAllowed('analytics').then(() => ran.push('analytics'));
    });
    // In a task of its own: by now the promise hears of choices.
    await page.evaluate(() => consentry.choose({ functional: true }));
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['sentinel']);
    await page.evaluate(() => consentry.choose({ analytics: true }));
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['sentinel', 'analytics']);
  });

  test('resolves at once for what is granted, a service too', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ config: { services } });
    await page.evaluate(() =>
      Promise.all([consentry.whenAllowed('necessary'), consentry.whenAllowed('analytics', 'matomo')]),
    );
  });

  test('resolves for a single service that is granted later', async ({ page, site }) => {
    await site.visit({ config: { services } });
    await page.evaluate(() => {
      const allowed = consentry.whenAllowed('marketing', 'pixel');
      consentry.choose({ services: { pixel: true } });
      return allowed;
    });
  });
});
