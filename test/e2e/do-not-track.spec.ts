import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';

/** Every place and value by which a browser ever said Do Not Track; the header comes with them. */
const SIGNALS = ['navigator.doNotTrack', 'window.doNotTrack', 'navigator.msDoNotTrack'].flatMap((where) =>
  ['1', '0', 'yes', 'unspecified', null].map((value) => ({ where, value })),
);

const regions = { DE: { mode: 'opt-in' }, 'US-CA': { mode: 'opt-out' } };
const REGIMES: Record<string, { config: Record<string, unknown>; gpc?: true }> = {
  'opt-in': { config: { mode: 'opt-in' } },
  'opt-out': { config: { mode: 'opt-out' } },
  'opt-out by region': { config: { regions, region: 'US-CA' } },
  'opt-in by region': { config: { mode: 'opt-out', regions, region: 'DE' } },
  'an unknown region': { config: { mode: 'opt-out', regions } },
  'a site for children': { config: { mode: 'opt-out', childDirected: true } },
  'Global Privacy Control': { config: { mode: 'opt-out' }, gpc: true },
  'Global Privacy Control, ignored': { config: { mode: 'opt-out', gpc: 'ignore' }, gpc: true },
};

test.use({ timezoneId: 'America/Los_Angeles' });

/** What holds, what is shown and what is kept, before an answer and after it; the time of the answer is left out. */
const seen = async (page: Page) => {
  const told = () =>
    page.evaluate(() =>
      JSON.parse(
        JSON.stringify([consentry.state, consentry.explain(), document.cookie], (key, value) =>
          key === 'at' ? 0 : typeof value === 'string' ? value.replace(/\bt=\d+/, 't=0') : value,
        ),
      ),
    );
  const banner = page.getByRole('region', { name: 'Cookie consent' });
  await expect(banner).toBeVisible();
  const before = [await told(), await banner.textContent()];
  await page.evaluate(() => consentry.choose({ analytics: true, functional: false }));
  const after = await told();
  return { before, after };
};

for (const [regime, { config, gpc }] of Object.entries(REGIMES))
  test(`${regime}: the same with every value of Do Not Track`, async ({ site, page, context, server }) => {
    test.slow();
    // Without a reload in between: what was withdrawn had not run.
    await page.addInitScript((on) => {
      const at = new URLSearchParams(location.search);
      const [owner = '', name = ''] = (at.get('where') ?? '').split('.');
      const value = at.get('value');
      const target = owner === 'navigator' ? navigator : window;
      if (name) Object.defineProperty(target, name, { configurable: true, get: () => value });
      if (on) Object.defineProperty(navigator, 'globalPrivacyControl', { configurable: true, value: true });
    }, gpc);
    await site.visit({ config });
    const plain = await seen(page);
    for (const { where, value } of SIGNALS) {
      await context.clearCookies();
      await page.setExtraHTTPHeaders(value === null ? {} : { DNT: value });
      const query = new URLSearchParams({ where, ...(value !== null && { value }) });
      await page.goto(server.url(`/?${query}`));
      const [owner = '', name = ''] = where.split('.');
      // The signal is really there.
      expect(
        await page.evaluate(
          ([path, key]) => Reflect.get(path === 'navigator' ? navigator : window, String(key)),
          [owner, name],
        ),
      ).toBe(value);
      expect(await seen(page), `${where} = ${value}`).toEqual(plain);
    }
  });
