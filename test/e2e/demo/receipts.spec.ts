import type { Page } from '@playwright/test';
import { accept, expect, reject, test } from './demo.js';

const rows = (page: Page) => page.getByRole('table', { name: 'Receipts' }).locator('tbody tr');
/** The answer to the receipt that a click sends. */
const confirmed = async (page: Page, click: () => Promise<void>) => {
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'POST' && new URL(response.url()).pathname === '/receipts',
  );
  await click();
  return answer;
};
const recordId = async (page: Page) =>
  new URLSearchParams((await page.context().cookies())[0]?.value).get('id');

test('a click on Home ends as a row of the page, the latest first', async ({ page }) => {
  await page.goto('/');
  expect((await confirmed(page, () => reject(page))).status()).toBe(201);
  const first = await recordId(page);
  await page.evaluate(() => (Reflect.get(window, 'consentry') as { reset(): void }).reset());
  expect((await confirmed(page, () => accept(page))).status()).toBe(201);
  const second = await recordId(page);

  await page.getByRole('link', { name: 'Receipts' }).click();
  await expect(page).toHaveURL(/\/receipts$/);
  await expect(rows(page).first()).toContainText(`${second}`);
  await expect(rows(page).first()).toContainText('marketing granted');
  await expect(rows(page).first()).toContainText('banner');
  await expect(rows(page).nth(1)).toContainText(`${first}`);
  await expect(rows(page).nth(1)).toContainText('marketing denied');

  await page.getByLabel('Category').selectOption('marketing');
  await page.getByLabel('Outcome').selectOption('denied');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(rows(page).first()).toContainText(`${first}`);
  await expect(page.getByRole('table', { name: 'Receipts' })).not.toContainText(`${second}`);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'JSON lines' }).click();
  const stream = await (await download).createReadStream();
  let text = '';
  for await (const chunk of stream) text += chunk;
  expect(text).toContain(`"record_id":"${first}"`);
  expect(text).not.toContain(`${second}`);
});

test('what somebody sends is text on the page', async ({ page, request }) => {
  const html = '<img src=x onerror="document.title=1"><script>document.title=2</script>{{collector}}';
  const receipt = {
    schema_version: '1',
    record_id: 'html_in_every_field_--',
    event_time: '2026-01-31T10:00:00Z',
    event_type: 'api',
    revision: 1,
    configuration: null,
    texts: null,
    language: '<b>en</b>&amp;"\'',
    jurisdiction: null,
    consent_type: 'opt-in',
    purposes: { necessary: true },
    services: {},
    gpc: true,
    sdk_version: '0.1.0<i>x</i>',
    origin: html,
  };
  expect((await request.post('/receipts', { data: receipt })).status()).toBe(201);
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto('/receipts');
  const row = rows(page).filter({ hasText: receipt.record_id });
  await expect(row).toContainText(html);
  await expect(row).toContainText(receipt.language);
  await expect(row).toContainText('0.1.0<i>x</i>');
  expect(await row.locator('img, script, i, b').count()).toBe(0);
  expect(await page.title()).toBe('Receipts – Consentry demo');
  // The policy would have stopped them; nothing even tried.
  expect(refused).toEqual([]);
});
