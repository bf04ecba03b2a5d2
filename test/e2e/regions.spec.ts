import { expect, test } from './support/fixtures.js';

const regions = { 'US-CA': { mode: 'opt-out' }, DE: { mode: 'opt-in' } };
const body = `<script type="text/plain" data-consent="marketing">document.title = 'ran'</script>`;

test.describe('in California', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  for (const [how, visit] of [
    ['by the options', { config: { regions, region: 'US-CA' } }],
    ['by the tag', { config: { regions }, attributes: 'data-region="US-CA"' }],
    ['by a cookie', { config: { regions, regionCookie: 'geo' } }],
    [
      'by a cookie, where the options leave it empty',
      { config: { regions, region: '', regionCookie: 'geo' } },
    ],
  ] as const)
    test(`${how}: granted until refused, and the record says so`, async ({ site, page, server }) => {
      await page.context().addCookies([{ name: 'geo', value: 'US-CA', url: server.origin }]);
      await site.visit({ ...visit, body });
      await expect(page).toHaveTitle('ran');
      await expect(site.banner).toContainText('Until you refuse');
      expect(await page.evaluate(() => consentry.state.region)).toBe('US-CA');
      await site.rejectAll();
      await expect.poll(() => site.cookie()).toContain('m=opt-out');
      expect((await site.cookie())?.length).toBeLessThanOrEqual(200);
    });

  test('Global Privacy Control denies marketing, and the notice says so', async ({ site, page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true }),
    );
    await site.visit({ config: { regions, region: 'US-CA' }, body });
    await expect(site.banner).toContainText('Opt-out request honoured');
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(true);
    expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(false);
    await expect(page).toHaveTitle('Test page');
  });
});

test('an unknown region gets the strictest mode', async ({ site, page }) => {
  await site.visit({ config: { mode: 'opt-out', regions }, body });
  await expect(site.banner).toBeVisible();
  expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(false);
});

test.describe('in Berlin by the clock', () => {
  test.use({ timezoneId: 'Europe/Berlin' });

  test('California by the edge is not believed', async ({ site, page }) => {
    await site.visit({ config: { regions, region: 'US-CA' }, body });
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(false);
  });

  test('nor is it where the mode for everybody is the strict one', async ({ site, page }) => {
    await site.visit({ config: { regions: { 'US-CA': { mode: 'opt-out' } }, region: 'US-CA' }, body });
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(false);
  });
});

test.describe('a site directed at children keeps marketing shut', () => {
  const config = { childDirected: true, services: { pixel: { category: 'marketing' } } };
  const shut = async (page: import('@playwright/test').Page) => {
    expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(false);
    expect(await page.evaluate(() => consentry.allows('marketing', 'pixel'))).toBe(false);
    await expect(page).toHaveTitle('Test page');
  };

  test('by a click on Accept', async ({ site, page }) => {
    await site.visit({ config, body });
    await site.acceptAll();
    await expect(site.banner).toBeHidden();
    await shut(page);
    expect(await site.cookie()).toContain('d=marketing');
  });

  for (const call of [
    'consentry.acceptAll()',
    'consentry.choose({ marketing: true })',
    'consentry.choose({ services: { pixel: true } })',
  ])
    test(`by ${call}`, async ({ site, page }) => {
      await site.visit({ config, body });
      await page.evaluate(call);
      await shut(page);
    });

  test('by “Load once”', async ({ site, page }) => {
    const embed = (category: string, src: string) =>
      `<iframe data-consent="${category}" data-src="${src}" title="${src}"></iframe>`;
    await site.visit({
      config: { childDirected: true, categories: { marketing: {}, 'marketing-free': {} } },
      body: embed('marketing', '/ad.html') + embed('marketing-free', '/talk.html'),
    });
    for (const name of ['/ad.html', '/talk.html'])
      await page.getByRole('group', { name }).getByRole('button', { name: 'Load once' }).click();
    await expect(page.locator('iframe[title="/talk.html"]')).toHaveAttribute('src', '/talk.html');
    await expect(page.locator('iframe[title="/ad.html"]')).not.toHaveAttribute('src');
  });

  test('by a record that grants it', async ({ site, page }) => {
    await site.remember(['analytics', 'marketing'], { sc: 'pixel' });
    await site.visit({ config, body });
    await shut(page);
  });

  test('in opt-out mode', async ({ site, page }) => {
    await site.visit({ config: { ...config, mode: 'opt-out' }, body });
    await shut(page);
  });

  test('for Google, too', async ({ site, page }) => {
    await site.visit({ config: { ...config, integrations: { googleConsentMode: true } }, body });
    await site.acceptAll();
    await expect
      .poll(() =>
        page.evaluate(
          `dataLayer.filter(([, what]) => what === 'update').map(([,, signals]) => signals.ad_storage)`.replace(
            'dataLayer',
            '[...dataLayer].map((entry) => Array.from(entry))',
          ),
        ),
      )
      .toEqual(['denied']);
  });
});
