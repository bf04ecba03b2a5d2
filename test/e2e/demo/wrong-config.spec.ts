import { answer, banner, expect, log, test } from './demo.js';

test('every mistake is told once, the page lives and stays shut', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto('/wrong-config.html');
  const report = page.getByRole('status', { name: 'The report' });
  for (const part of [
    'revison',
    'revision',
    'mode',
    'opt-in',
    'policyUrl',
    'categories.analitics',
    'did you mean "analytics"',
    'services.pixel.category',
    'advertising',
    'services.pixel.cookies',
    'Big Brother',
    'cookie.days',
  ])
    await expect(report).toContainText(part);
  expect(errors.filter((text) => text.includes('revison'))).toHaveLength(1);

  await answer(page, 'Accept all');
  await page.reload();
  await expect(banner(page)).toBeVisible();
  await expect(log(page, 'Scripts that ran')).toHaveCount(0);
  expect(await page.context().cookies()).toEqual([]);
});
