import type { Page } from '@playwright/test';
import { accept, banner, expect, log, test } from './demo.js';

const ways = [
  'Add by innerHTML',
  'Add by insertAdjacentHTML',
  'Append a script element',
  "Import a template's content",
];

async function addAll(page: Page): Promise<void> {
  for (const name of ways) await page.getByRole('button', { name }).click();
}

test('markup added before a choice waits for it', async ({ page, requests }) => {
  await page.goto('/later.html');
  await expect(banner(page)).toBeVisible();
  await addAll(page);
  await expect(page.getByText('Appended a script element.')).toBeVisible();
  expect(requests.filter((path) => path.startsWith('/files/'))).toEqual([]);
  await expect(log(page, 'Scripts that ran')).toHaveCount(0);
  await accept(page);
  await expect(log(page, 'Scripts that ran')).toHaveText([
    'script by innerHTML',
    'script by insertAdjacentHTML',
    'script by append',
    'script by import',
  ]);
  for (const way of ['innerHTML', 'insertAdjacentHTML', 'import'])
    await expect(page.getByRole('img', { name: `Advert by ${way}` })).toHaveJSProperty('naturalWidth', 320);
});

test('markup added after a grant runs at once, each tag once', async ({ page }) => {
  await page.goto('/later.html');
  await accept(page);
  const ran = log(page, 'Scripts that ran');
  await page.getByRole('button', { name: 'Append a script element' }).click();
  await expect(ran).toHaveText(['script by append']);
  await page.getByRole('button', { name: 'Add by innerHTML' }).click();
  await expect(ran).toHaveText(['script by append', 'script by innerHTML']);
  await page.getByRole('button', { name: "Import a template's content" }).click();
  await expect(ran).toHaveCount(3);
});

test('a new view of an app is held too', async ({ page, requests }) => {
  await page.goto('/later.html');
  await page.getByRole('button', { name: 'Change the view' }).click();
  await expect(page.getByRole('group', { name: 'A talk about tea' })).toBeVisible();
  expect(requests).not.toContain('/files/talk.html');
  await accept(page);
  await expect(
    page.frameLocator('iframe[title="A talk about tea"]').getByText('requested only now'),
  ).toBeVisible();
});
