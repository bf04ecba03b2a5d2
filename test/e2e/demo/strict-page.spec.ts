import { accept, banner, change, expect, log, reloading, test } from './demo.js';

test('under a nonce policy everything works without an exception', async ({ page, requests }) => {
  const response = await page.goto('/strict-page.html');
  expect(response?.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'nonce-/);
  await expect(banner(page)).toBeVisible();
  // Constructed style sheets are not under style-src, but they are there.
  expect((await banner(page).boundingBox())?.height).toBeGreaterThan(40);
  await accept(page);
  await expect(log(page, 'Scripts that ran')).toHaveText([
    'inline, with the nonce',
    'external, with the nonce',
  ]);
  await expect(page.getByRole('img', { name: 'Counted' })).toHaveJSProperty('naturalWidth', 320);
  await expect(log(page, 'Events').filter({ hasText: 'error:' }).first()).toContainText(/nonce/i);
  expect(requests).not.toContain('/files/planted.js');
  await expect(log(page, 'Violations of the policy')).toHaveCount(0);

  await reloading(page, () => change(page, { 'Performance and analytics': false }));
  await expect(log(page, 'Scripts that ran')).toHaveCount(0);
  await expect(log(page, 'Violations of the policy')).toHaveCount(0);
});
