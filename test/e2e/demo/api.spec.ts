import type { Page } from '@playwright/test';
import { accept, banner, expect, log, preferences, test } from './demo.js';

const call = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const answerOf = (page: Page) => page.getByRole('status', { name: 'Answer' });
const events = (page: Page) => log(page, 'Events');
const record = async (page: Page) =>
  new URLSearchParams((await page.context().cookies()).find(({ name }) => name === 'consentry')?.value ?? '');

test('calls are queued before loading and run at once after it', async ({ page }) => {
  await page.goto('/api.html');
  await expect(log(page, 'The queue')).toHaveText([
    /^before loading: version \d/,
    'after loading: analytics false',
  ]);
});

test('the methods choose, revoke, reset and say so', async ({ page }) => {
  await page.goto('/api.html');
  await call(page, 'choose({ analytics: true, marketing: false })');
  await expect(events(page).filter({ hasText: 'change: granted [analytics]' })).toHaveCount(1);
  const chosen = await record(page);
  expect([chosen.get('c'), chosen.get('d'), chosen.get('by')]).toEqual([
    'necessary.analytics',
    'marketing',
    'api',
  ]);

  await call(page, 'choose({ analytics: true, marketing: false })');
  await call(page, 'acceptAll()');
  await expect(events(page).filter({ hasText: 'change: granted [functional, marketing]' })).toHaveCount(1);
  expect((await record(page)).get('c')).toBe('necessary.analytics.functional.marketing');

  await call(page, "revoke('analytics')");
  await expect(events(page).filter({ hasText: 'revoked [analytics]' })).toHaveCount(1);
  await call(page, 'revoke()');
  await expect.poll(async () => (await record(page)).get('c')).toBe('necessary');
  await call(page, 'reset()');
  await expect(banner(page)).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
});

test('show, hide, explain, receipt and whenAllowed', async ({ page }) => {
  await page.goto('/api.html');
  await call(page, "whenAllowed('marketing')");
  await expect(answerOf(page)).toHaveText('waiting for marketing');
  await accept(page);
  await expect(answerOf(page)).toHaveText('marketing may run now');
  await call(page, "show('preferences')");
  await expect(preferences(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preferences(page)).toBeHidden();
  await call(page, "show('banner')");
  await expect(banner(page)).toBeVisible();
  await call(page, 'hide()');
  await expect(banner(page)).toBeHidden();
  await call(page, 'explain()');
  await expect(answerOf(page)).toContainText('analytics');
  await expect(answerOf(page)).toContainText(/do not track/i);
  await call(page, 'receipt()');
  await expect(answerOf(page)).toContainText('necessary');
  await expect(answerOf(page)).toContainText('banner');
});

test('data-consentry on buttons and links', async ({ page }) => {
  await page.goto('/api.html');
  await call(page, 'data-consentry="accept"');
  await expect
    .poll(async () => (await record(page)).get('c'))
    .toBe('necessary.analytics.functional.marketing');
  expect((await record(page)).get('by')).toBe('control');
  await call(page, 'data-consentry="revoke"');
  await expect.poll(async () => (await record(page)).get('d')).toBe('analytics.functional.marketing');
  await call(page, 'data-consentry="accept"');
  await call(page, 'data-consentry="reject"');
  await expect.poll(async () => (await record(page)).get('c')).toBe('necessary');
  await page.getByRole('link', { name: 'data-consentry="preferences" on a link' }).click();
  await expect(preferences(page)).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/api.html');
});

test('the DOM events come in their order', async ({ page }) => {
  await page.goto('/api.html');
  await accept(page);
  const seen = log(page, 'DOM events');
  await expect(seen.filter({ hasText: 'consentry:consent' })).toHaveCount(1);
  const lines = await seen.allTextContents();
  expect(lines.indexOf('consentry:change')).toBeLessThan(lines.indexOf('consentry:consent'));
});
