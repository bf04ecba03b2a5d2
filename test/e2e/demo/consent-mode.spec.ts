import type { Page } from '@playwright/test';
import { accept, banner, change, expect, log, reject, reloading, test } from './demo.js';

/** The shown data layer: when and which command. */
const layer = async (page: Page) => {
  const rows = await page.getByRole('table', { name: 'Data layer' }).getByRole('row').all();
  const texts = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()));
  return texts.map(([when, command]) => `${when}: ${command}`);
};
const said = (page: Page, command: string) =>
  page
    .getByRole('table', { name: 'Data layer' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: command, exact: true }) })
    .getByRole('cell')
    .last();

const DEFAULTS = [
  'before a choice: consent default',
  'before a choice: set ads_data_redaction',
  'before a choice: set url_passthrough',
];
const ANSWERED = ['a choice is known: consent update', 'a choice is known: event consent_update'];

test('shows the default before a choice, and the update and the event after it', async ({ page }) => {
  await page.goto('/consent-mode.html');
  await expect(banner(page)).toBeVisible();
  expect(await layer(page)).toEqual(DEFAULTS);
  await expect(said(page, 'consent default')).toContainText('"ad_user_data": "denied"');
  await expect(log(page, 'The tag')).toHaveCount(0);

  await accept(page);
  await expect(log(page, 'The tag')).toHaveText([
    'The tag runs. analytics_storage: default denied, update granted.',
  ]);
  expect(await layer(page)).toEqual([...DEFAULTS, ...ANSWERED]);
  await expect(said(page, 'consent update')).toContainText('"ad_user_data": "granted"');
  await expect(said(page, 'event consent_update')).toContainText('"consent_source": "banner"');
});

test('says it again on the next page, and hears of a withdrawal', async ({ page }) => {
  await page.goto('/consent-mode.html');
  await accept(page);
  await page.reload();
  expect(await layer(page)).toEqual([...DEFAULTS, ...ANSWERED]);
  await expect(said(page, 'event consent_update')).toContainText('"consent_source": "load"');
  await reloading(page, () => change(page, { 'Performance and analytics': false }));
  await expect(said(page, 'consent update')).toContainText('"analytics_storage": "denied"');
  await expect(said(page, 'consent update')).toContainText('"ad_storage": "granted"');
  await expect(log(page, 'The tag')).toHaveCount(0);
});

test('can forget the choice', async ({ page }) => {
  await page.goto('/consent-mode.html');
  await reject(page);
  await expect.poll(() => layer(page)).toEqual([...DEFAULTS, ...ANSWERED]);
  await reloading(page, () => page.getByRole('button', { name: 'Forget the choice' }).click());
  await expect(banner(page)).toBeVisible();
  expect(await layer(page)).toEqual(DEFAULTS);
});
