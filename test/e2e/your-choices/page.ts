import type { Page } from '@playwright/test';
import type { Site } from '../support/fixtures.js';
import { matomo } from '../support/matomo.js';
import { test as base, expect } from '../support/watched.js';

const services = {
  matomo: { ...matomo, storage: ['matomo:*'] },
};
export const config = { services, policyUrl: '/privacy', receipts: { url: '/receipts' } };
export const body = '<main><h1>Shop</h1><p>Some text.</p><button type="button">Buy</button></main>';
/** Name of what has the focus, down through shadow roots. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return element?.ariaLabel ?? label ?? element?.textContent?.trim() ?? '';
  });
export const tabTo = async (page: Page, name: string) => {
  for (let times = 0; times < 30 && (await focused(page)) !== name; times++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(name);
};
export const unfold = (site: Site, name: string) =>
  site.preferences.locator('summary').filter({ hasText: name }).click();
/** Everything that is kept in the browser, by name. */
export const kept = async (page: Page) => [
  ...(await page.context().cookies()).map(({ name }) => name),
  ...(await page.evaluate(() => Object.keys(localStorage))),
];

/** The site's server takes no receipt, so that they stay where they are kept. */
export const test = base.extend<{ unconfirmed: undefined }>({
  unconfirmed: [
    async ({ server }, use) => {
      server.route('/receipts', { status: 503 });
      await use(undefined);
    },
    { auto: true },
  ],
});
