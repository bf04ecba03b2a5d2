import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, heldScript, test } from './support/watched.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html.slice(0, 120)),
  ]);
const text =
  '<main><h1>Shop</h1><p>Some text with <a href="#x">a link</a>.</p><button type="button">Buy</button></main>';
const services = { matomo: { category: 'analytics', name: 'Matomo', provider: 'InnoCraft', country: 'NZ' } };
/** The accessible name of what has the focus, down through shadow roots. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body ? 'body' : (element?.ariaLabel ?? element?.textContent?.trim() ?? '');
  });

test.describe('the banner', () => {
  test('is a region with three buttons', async ({ site }) => {
    await site.visit({ body: text });
    await expect(site.banner.getByRole('button')).toHaveText(['Accept all', 'Reject all', 'Preferences']);
  });

  test('gives Accept and Reject the same weight', async ({ site }) => {
    await site.visit({ body: text });
    const looks = await site.banner.getByRole('button').evaluateAll((buttons) =>
      buttons.slice(0, 2).map((button) => {
        const style = getComputedStyle(button);
        const { width, height } = button.getBoundingClientRect();
        const names = ['color', 'backgroundColor', 'fontSize', 'fontWeight', 'border', 'padding'] as const;
        return [Math.round(width), Math.round(height), ...names.map((name) => style[name])];
      }),
    );
    expect(looks[0]).toEqual(looks[1]);
  });

  test('takes no focus, moves nothing, and asks for three files only', async ({ page, server, site }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) ran.push(`shift ${entry.toJSON().value}`);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await site.visit({ body: text });
    await expect(site.banner).toBeVisible();
    await server.log.requested('/consentry-dialog.js');
    expect(server.log.paths()).toEqual(['/', '/consentry.js', '/consentry-ui.js', '/consentry-dialog.js']);
    expect(await focused(page)).toBe('body');
    await site.acceptAll();
    await expect(site.banner).toBeHidden();
    expect(await page.evaluate(() => ran)).toEqual([]);
  });

  test('Escape on it saves nothing', async ({ page, site }) => {
    await site.visit({ body: text });
    await site.banner.getByRole('button', { name: 'Accept all' }).focus();
    await page.keyboard.press('Escape');
    expect(await site.cookie()).toBeNull();
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
  });

  test('links to the policy', async ({ site }) => {
    await site.visit({ config: { policyUrl: '/privacy' }, body: text });
    await expect(site.banner.getByRole('link')).toHaveAttribute('href', '/privacy');
  });

  test('has its action buttons in the light DOM, where privacy clients look', async ({ page, site }) => {
    await site.visit({ body: text });
    await expect(site.banner).toBeVisible();
    expect(
      await page.evaluate(
        () => [...document.querySelectorAll('button')].filter((b) => b.textContent === 'Reject all').length,
      ),
    ).toBe(1);
  });

  test('is gone 500 ms after a refusal at the latest', async ({ page, site }) => {
    await site.visit({ body: text });
    await site.rejectAll();
    const gone = await page.evaluate(
      () =>
        new Promise((done) =>
          requestAnimationFrame(() =>
            done(document.querySelector('[role=region]')?.checkVisibility() !== true),
          ),
        ),
    );
    expect(gone).toBe(true);
  });
});

test.describe('preferences', () => {
  test('is a dialog with a switch for each category and service', async ({ site }) => {
    await site.visit({ config: { services }, body: text });
    await site.openPreferences();
    const names = [
      'Strictly necessary',
      'Performance and analytics',
      'Functional',
      'Marketing and advertising',
    ];
    for (const name of [...names, 'Matomo'])
      await expect(site.preferences.getByRole('switch', { name, exact: true })).toBeVisible();
    await expect(site.preferences.getByRole('switch')).toHaveCount(5);
    for (const name of ['Accept all', 'Reject all', 'Save choices', 'Close'])
      await expect(site.preferences.getByRole('button', { name, exact: true })).toBeVisible();
  });

  test('necessary is on and disabled, nothing else is on beforehand', async ({ site }) => {
    await site.visit({ config: { services }, body: text });
    await site.openPreferences();
    const necessary = site.preferences.getByRole('switch', { name: 'Strictly necessary' });
    await expect(necessary).toBeChecked();
    await expect(necessary).toBeDisabled();
    await expect(site.preferences.getByRole('switch', { checked: true })).toHaveCount(1);
  });

  test('saves what was switched', async ({ site }) => {
    await site.visit({ config: { services }, body: text });
    await site.openPreferences();
    await site.preferences.getByRole('switch', { name: 'Functional' }).click();
    await site.preferences.getByRole('switch', { name: 'Matomo' }).click();
    await site.preferences.getByRole('button', { name: 'Save choices' }).click();
    await expect(site.preferences).toBeHidden();
    expect(await site.cookie()).toMatch(
      /&c=necessary\.functional&d=analytics\.marketing&sc=matomo&by=preferences$/,
    );
  });

  for (const [name, choice] of [
    ['Accept all', 'c=necessary.analytics.functional.marketing&by=preferences'],
    ['Reject all', 'c=necessary&d=analytics.functional.marketing&by=preferences'],
  ] as const)
    test(`“${name}” answers everything`, async ({ site }) => {
      await site.visit({ body: text });
      await site.openPreferences();
      await site.preferences.getByRole('button', { name }).click();
      await expect(site.preferences).toBeHidden();
      expect(await site.cookie()).toContain(choice);
    });

  for (const [how, close] of [
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['Close', (page: Page) => page.getByRole('button', { name: 'Close', exact: true }).click()],
  ] as const)
    test(`${how} never saves, and an unanswered banner comes back with the focus`, async ({ page, site }) => {
      await site.visit({ body: text });
      await site.openPreferences();
      await site.preferences.getByRole('switch', { name: 'Functional' }).click();
      await close(page);
      await expect(site.preferences).toBeHidden();
      await expect(site.banner).toBeVisible();
      expect(await site.cookie()).toBeNull();
      expect(await page.evaluate(() => consentry.allows('functional'))).toBe(false);
      expect(await focused(page)).toBe('Preferences');
      await site.openPreferences();
      await expect(site.preferences.getByRole('switch', { name: 'Functional' })).not.toBeChecked();
    });

  test('keeps the focus inside, and gives it back to the reopen button', async ({ page, site }) => {
    await site.remember([]);
    await site.visit({ body: text });
    await site.reopen.focus();
    await page.keyboard.press('Enter');
    await expect(site.preferences).toBeVisible();
    const seen = new Set<string>();
    for (let times = 0; times < 14; times++) {
      await page.keyboard.press('Tab');
      seen.add(await focused(page));
    }
    expect(seen).not.toContain('Buy');
    expect(seen).not.toContain('a link');
    for (const name of ['Accept all', 'Reject all', 'Save choices']) expect(seen).toContain(name);
    await page.keyboard.press('Escape');
    await expect(site.preferences).toBeHidden();
    expect(await focused(page)).toBe('Cookie preferences');
  });

  test('gives the focus to the reopen button where its opener has gone', async ({ page, site }) => {
    await site.visit({
      body: '<button type="button" data-consentry="preferences" id="own">Cookies</button>',
    });
    await site.openPreferences();
    await site.preferences.getByRole('button', { name: 'Save choices' }).click();
    await expect(site.preferences).toBeHidden();
    expect(await focused(page)).toBe('Cookie preferences');
    await page.locator('#own').click();
    await expect(site.preferences).toBeVisible();
    await page.locator('#own').evaluate((opener) => opener.remove());
    await page.keyboard.press('Escape');
    await expect(site.preferences).toBeHidden();
    expect(await focused(page)).toBe('Cookie preferences');
  });

  test('withdrawing takes no more clicks than granting', async ({ site }) => {
    await site.remember(['analytics', 'functional', 'marketing']);
    await site.visit({ body: text });
    await site.reopen.click();
    await site.preferences.getByRole('button', { name: 'Reject all' }).click();
    await expect.poll(() => site.cookie()).toContain('&c=necessary&d=analytics.functional.marketing');
  });

  test('says what Do Not Track does, and links to policy and help', async ({ site }) => {
    await site.visit({ config: { policyUrl: '/privacy', helpUrl: '/help' }, body: text });
    await site.openPreferences();
    await expect(site.preferences).toContainText('does not respond to Do Not Track');
    expect(
      await site.preferences
        .getByRole('link')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
    ).toEqual(['/privacy', '/help']);
  });
});

test.describe('everyone can use it', () => {
  for (const width of [1280, 320])
    test(`axe finds nothing on banner and dialog at ${width} px`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 640 });
      await site.visit({ config: { services, policyUrl: '/privacy' }, body: text });
      await expect(site.banner).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await site.openPreferences();
      await expect(site.preferences).toBeVisible();
      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });

  test('the keyboard alone is enough to accept', async ({ page, site }) => {
    await site.visit({ body: text + heldScript('analytics', 'held') });
    await expect(site.banner).toBeVisible();
    for (let times = 0; times < 8 && (await focused(page)) !== 'Accept all'; times++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['held']);
  });

  test('reopenButton: false is reported where nothing else opens the preferences', async ({ page, site }) => {
    await site.remember([]);
    await site.visit({ config: { ui: { reopenButton: false } }, body: text });
    await expect.poll(() => page.evaluate(() => heard.filter(({ name }) => name === 'error').length)).toBe(1);
    await expect(site.reopen).toHaveCount(0);
  });
});
