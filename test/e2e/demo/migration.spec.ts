import type { Page } from '@playwright/test';
import { banner, expect, log, test } from './demo.js';

const answerBefore = async (page: Page, name: string) => {
  await page.goto('/previous.html');
  await page.getByRole('button', { name, exact: true }).click();
};

const ran = (page: Page) => log(page, 'Scripts that ran');

test('who has answered another tool is not asked again, and what was allowed there runs', async ({
  page,
}) => {
  await answerBefore(page, 'Yes to all');
  await expect(ran(page)).toHaveText(['analytics', 'ads']);

  await page.goto('/migration.html');
  await expect(ran(page)).toHaveText(['analytics', 'ads']);
  await expect(page.getByText('Taken over from vanilla-cookieconsent')).toBeVisible();
  await expect(banner(page)).toBeHidden();

  await page.reload();
  await expect(page.getByText('Consentry has a record of its own')).toBeVisible();
  await expect(ran(page)).toHaveCount(2);

  const asked = page.waitForEvent('load').then(() => expect(banner(page)).toBeVisible());
  await page.getByRole('button', { name: 'Forget both answers', exact: true }).click();
  await asked;
  await expect(page.getByText('No answer, neither here nor of the other tool.')).toBeVisible();
  await expect(ran(page)).toHaveCount(0);
});

test('a refusal is taken over, too', async ({ page }) => {
  await answerBefore(page, 'No to all');
  await page.goto('/migration.html');
  await expect(page.getByText('{"analytics":false,"marketing":false}')).toBeVisible();
  await expect(banner(page)).toBeHidden();
  await expect(ran(page)).toHaveCount(0);
});

test('who has answered nowhere is asked, and the markup of the other tool waits', async ({ page }) => {
  await page.goto('/previous.html');
  await page.goto('/migration.html');
  await expect(banner(page)).toBeVisible();
  await expect(page.getByText('No answer, neither here nor of the other tool.')).toBeVisible();
  await expect(ran(page)).toHaveCount(0);
});
