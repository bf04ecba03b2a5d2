import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Site } from './support/fixtures.js';
import { matomo } from './support/matomo.js';
import { expect, heldScript, test } from './support/watched.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html.slice(0, 120)),
  ]);
const services = {
  matomo: { ...matomo, storage: ['matomo:*'] },
};
const config = { services, policyUrl: '/privacy', receipts: { url: '/receipts' } };
const body = '<main><h1>Shop</h1><p>Some text.</p><button type="button">Buy</button></main>';
/** Name of what has the focus, down through shadow roots. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return element?.ariaLabel ?? label ?? element?.textContent?.trim() ?? '';
  });
const tabTo = async (page: Page, name: string) => {
  for (let times = 0; times < 30 && (await focused(page)) !== name; times++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(name);
};
const unfold = (site: Site, name: string) =>
  site.preferences.locator('summary').filter({ hasText: name }).click();
/** Everything that is kept in the browser, by name. */
const kept = async (page: Page) => [
  ...(await page.context().cookies()).map(({ name }) => name),
  ...(await page.evaluate(() => Object.keys(localStorage))),
];

test.beforeEach(({ server }) => {
  server.route('/receipts', { status: 503 });
});

test.describe('what a service keeps', () => {
  test('is a table in its details', async ({ site }) => {
    await site.visit({ config, body });
    await site.openPreferences();
    await unfold(site, 'Details: Matomo');
    const table = site.preferences.getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveText(['Name', 'Purpose', 'Duration', 'Provider']);
    await expect(table.getByRole('rowheader')).toHaveText(['_pk_id*', '_pk_ses*', 'matomo:*']);
    await expect(table.getByRole('row').nth(1)).toHaveText(
      /Tells returning visitors from new ones13 monthsInnoCraft, NZ Privacy policy/,
    );
    await expect(table.getByRole('link', { name: 'Privacy policy' })).toHaveAttribute(
      'href',
      '/matomo-privacy',
    );
  });

  test('scrolls inside itself at 320 px, by keyboard too', async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await site.visit({ config, body });
    await site.openPreferences();
    await unfold(site, 'Details: Matomo');
    const box = site.preferences.getByRole('group', { name: 'Details: Matomo' });
    const sizes = () =>
      box.evaluate(({ scrollWidth, clientWidth, scrollLeft }) => ({ scrollWidth, clientWidth, scrollLeft }));
    const { scrollWidth, clientWidth } = await sizes();
    expect(scrollWidth).toBeGreaterThan(clientWidth);
    expect(clientWidth).toBeLessThan(320);
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await sizes()).scrollLeft).toBeGreaterThan(0);
    const panel = page.locator('consentry-panel');
    expect(await panel.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('is drawn only where it is unfolded: 200 services open within the click', async ({ page, site }) => {
    const ids = Array.from({ length: 20 }, (_, at) => `c-${at}`);
    const many = ids.flatMap((category) =>
      Array.from({ length: 10 }, (_, at) => [
        `${category}-${at}`,
        { category, provider: 'Provider Ltd', cookies: [{ name: `${category}_${at}` }, { name: `x_${at}` }] },
      ]),
    );
    const categories = Object.fromEntries(ids.map((id) => [id, {}]));
    await site.visit({ config: { categories, services: Object.fromEntries(many) }, body });
    await page.waitForLoadState('networkidle');
    const open = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-consentry-action=preferences]')?.click();
      return document.querySelector('dialog')?.open;
    });
    expect(open).toBe(true);
    await expect(site.preferences.getByRole('switch')).toHaveCount(1 + 20 + 200);
    const tables = page.locator('consentry-panel table');
    await expect(tables).toHaveCount(0);
    await unfold(site, 'Details: c-19-9');
    await expect(site.preferences.getByRole('rowheader')).toHaveText(['c-19_9', 'x_9']);
    await expect(tables).toHaveCount(1);
  });

  test('follows the page into another language', async ({ page, site }) => {
    await site.visit({ config, body });
    await site.openPreferences();
    await unfold(site, 'Details: Matomo');
    await page.evaluate(() => {
      document.documentElement.lang = 'de';
    });
    const dialog = page.getByRole('dialog', { name: 'Cookie-Einstellungen' });
    await expect(dialog.getByRole('columnheader').nth(1)).toHaveText('Zweck');
  });

  test('is text, whatever the configuration says', async ({ page, site }) => {
    const evil = '<img src=x onerror="ran.push(1)">';
    await site.visit({
      config: {
        services: {
          evil: {
            category: 'analytics',
            provider: evil,
            cookies: [{ name: evil, purpose: evil, duration: evil }],
          },
        },
      },
      body,
    });
    await site.openPreferences();
    await unfold(site, 'Details: evil');
    await expect(site.preferences.getByRole('cell', { name: evil }).first()).toBeVisible();
    expect(await page.evaluate(() => ran)).toEqual([]);
  });
});

test.describe('your choices', () => {
  test('are listed newest first, with time and way', async ({ page, site }) => {
    await site.visit({ config, body });
    await site.acceptAll();
    await page.evaluate(() => consentry.choose({ marketing: false, services: { matomo: false } }));
    await site.reopen.click();
    await unfold(site, 'Your choices so far');
    await expect(site.preferences.getByRole('listitem')).toHaveText([
      /\d{4}.* – The website itselfAllowed: Strictly necessary, Performance and analytics, FunctionalRefused: Marketing and advertising, Matomo$/,
      /\d{4}.* – Cookie consentAllowed: Strictly necessary, .*, Marketing and advertising$/,
    ]);
  });

  test('are not there before a choice', async ({ site }) => {
    await site.visit({ config, body });
    await site.openPreferences();
    await expect(site.preferences).toContainText('Do Not Track');
    await expect(site.preferences).not.toContainText('Your choices');
  });

  test('are no more than ten', async ({ page, site }) => {
    await site.visit({ config, body });
    await page.evaluate(() => {
      for (let times = 0; times < 12; times++) consentry.choose({ analytics: times % 2 === 0 });
    });
    await page.evaluate(() => consentry.show('preferences'));
    await unfold(site, 'Your choices so far');
    await expect(site.preferences.getByRole('listitem')).toHaveCount(10);
  });

  test('do not count among the texts whose hash is in a receipt', async ({ server, site }) => {
    server.route('/receipts', { status: 204 });
    const hashes = () =>
      server.log
        .all('/receipts')
        .map(({ body: text }) => JSON.parse(text))
        .filter(({ event_type }) => event_type === 'preferences')
        .map(({ texts }) => texts);
    await site.visit({ config, body });
    await site.openPreferences();
    await site.preferences.getByRole('button', { name: 'Save choices' }).click();
    await expect.poll(() => hashes().length).toBe(1);
    await site.reopen.click();
    await site.preferences.getByRole('button', { name: 'Save choices' }).click();
    await expect.poll(() => hashes().length).toBe(2);
    expect(hashes()[0]).toBe(hashes()[1]);
  });

  for (const [where, headers, nonce] of [
    ['', {}, undefined],
    [
      ' under a strict policy and Trusted Types',
      {
        'content-security-policy':
          "default-src 'none'; script-src 'nonce-abc'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types consentry",
      },
      'abc',
    ],
  ] as const)
    test(`are downloaded as JSON${where}`, async ({ page, site, consoleErrors }) => {
      await site.visit({ config, body, headers, ...(nonce && { nonce }) });
      await site.rejectAll();
      await site.reopen.click();
      await unfold(site, 'Your choices so far');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        site.preferences.getByRole('link', { name: 'Download' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('consentry.json');
      const { history, ...record } = JSON.parse(readFileSync(await download.path(), 'utf8'));
      expect(record).toEqual(await page.evaluate(() => consentry.receipt()));
      expect(history).toEqual([record]);
      expect(consoleErrors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    });
});

test.describe('erasing', () => {
  test('asks first, forgets everything of ours, and asks anew', async ({ page, server, site }) => {
    await site.visit({ config, body });
    await site.acceptAll();
    await server.log.requested('/receipts');
    await page.evaluate(() => {
      localStorage.setItem('consentry.label.consentry', 'auto \nen\nCookies');
      localStorage.setItem('page', 'x');
    });
    expect((await kept(page)).sort()).toEqual([
      'consentry',
      'consentry.label.consentry',
      'consentry.log',
      'consentry.outbox',
      'page',
    ]);
    await site.reopen.click();
    await unfold(site, 'Your choices so far');
    await site.preferences.getByRole('button', { name: 'Erase' }).click();
    await expect(site.preferences).toContainText('You will be asked again.');
    expect(await kept(page)).toHaveLength(5);
    await site.preferences.getByRole('button', { name: 'Erase' }).click();
    await expect(site.preferences).toBeHidden();
    await expect(site.banner).toBeVisible();
    expect(await kept(page)).toEqual(['page']);
    expect(await page.evaluate(() => [consentry.receipt(), consentry.allows('analytics')])).toEqual([
      null,
      false,
    ]);
    await page.reload();
    await expect(site.banner).toBeVisible();
    expect(await kept(page)).toEqual(['page']);
  });

  test('takes what was granted back: the page loads again where a script had run', async ({ page, site }) => {
    await site.visit({ config, body: body + heldScript('analytics', 'held') });
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['held']);
    await site.reopen.click();
    await unfold(site, 'Your choices so far');
    await site.preferences.getByRole('button', { name: 'Erase' }).click();
    const reloaded = page.waitForEvent('load');
    await site.preferences.getByRole('button', { name: 'Erase' }).click();
    await reloaded;
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => ran)).toEqual([]);
  });
});

test.describe('asked again', () => {
  test('because the choice has expired: banner and dialog say so', async ({ site }) => {
    await site.remember(['analytics'], { t: String(Math.floor(Date.now() / 1000) - 200 * 86_400) });
    await site.visit({ config, body });
    await expect(site.banner).toContainText('Your earlier choice has expired.');
    await site.openPreferences();
    await expect(site.preferences).toContainText('Your earlier choice has expired.');
  });

  for (const [note, text] of [
    [undefined, 'What we ask has changed since your last choice.'],
    ['We added Matomo.', 'We added Matomo.'],
  ] as const)
    test(`because of a revision ${note ? 'with' : 'without'} a note`, async ({ site }) => {
      await site.remember(['analytics']);
      await site.visit({ config: { ...config, revision: 2, ...(note && { revisionNote: note }) }, body });
      await expect(site.banner).toContainText(text);
      await site.openPreferences();
      await expect(site.preferences).toContainText(text);
    });
});

test.describe('everyone can use it', () => {
  for (const [width, lang, colorScheme] of [
    [1280, 'en', 'light'],
    [320, 'en', 'dark'],
    [1280, 'ar', 'dark'],
    [320, 'ar', 'light'],
  ] as const)
    test(`axe finds nothing: ${width} px, ${lang}, ${colorScheme}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.emulateMedia({ colorScheme });
      await site.remember(['analytics']);
      await site.visit({ config: { ...config, locale: lang }, body });
      await page.evaluate(() => consentry.show('preferences'));
      const dialog = page.locator('consentry-preferences').getByRole('dialog');
      await expect(dialog).toBeVisible();
      for (const summary of await dialog.locator('summary').all()) await summary.click();
      expect(await findings(page)).toEqual([]);
      await dialog.locator('[part=record] button').click();
      expect(await findings(page)).toEqual([]);
    });

  test('the keyboard alone: details, download, erase, and Escape', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ config, body });
    await site.reopen.focus();
    await page.keyboard.press('Enter');
    await expect(site.preferences).toBeVisible();
    expect(await focused(page)).toBe('Cookie preferences');
    await tabTo(page, 'Matomo');
    await page.keyboard.press('Space');
    await tabTo(page, 'Details: Matomo');
    await page.keyboard.press('Enter');
    await expect(site.preferences.getByRole('table')).toBeVisible();
    await page.keyboard.press('Tab'); // the box that scrolls
    await tabTo(page, 'Your choices so far');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Download');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('consentry.json');
    await tabTo(page, 'Erase');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Cancel');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Erase');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(site.preferences).toBeHidden();
    expect(await site.cookie()).toContain('c=necessary.analytics');
    expect(await focused(page)).toBe('Cookie preferences');

    await page.keyboard.press('Enter');
    await tabTo(page, 'Erase');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(site.banner).toBeVisible();
    expect(await site.cookie()).toBeNull();
  });
});
