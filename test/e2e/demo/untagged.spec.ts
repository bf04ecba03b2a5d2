import type { Page } from '@playwright/test';
import { accept, banner, expect, nothing, reject, reloading, stored, test } from './demo.js';

const sends = ['/posthog/e/', '/clarity/collect', '/mixpanel/track/', '/segment/v1/p'];
const paths = (log: readonly { path: string }[]) => log.map(({ path }) => path.split('?', 1)[0]);
const held = (page: Page) => page.getByRole('table', { name: 'Held' }).locator('tbody tr');
const byHand = async (page: Page, answer: string) => {
  await page.getByRole('button', { name: 'Send by hand' }).click();
  await expect(page.locator('#answers')).toHaveText(answer);
};
const FAILED = 'image failed, fetch: Failed to fetch, beacon false, database failed';

test('before consent nothing runs, nothing is sent, nothing is stored, and the page says why', async ({
  page,
  demo,
}) => {
  await page.goto('/untagged.html');
  await expect(banner(page)).toBeVisible();
  await expect(held(page)).toHaveCount(5);
  await byHand(page, FAILED);
  await expect(held(page)).toHaveCount(11);
  const rows = await held(page).allInnerTexts();
  for (const text of [
    'inline code\tmixpanel\t*mixpanel.init(*\twaits',
    'mp_demo_mixpanel\tmixpanel\tmp_*_mixpanel\tstopped',
  ])
    expect(rows.some((row) => row.includes(text))).toBe(true);
  await page.reload();
  await expect(banner(page)).toBeVisible();
  expect(demo.log).toEqual([]);
  expect(await stored(page, () => true)).toEqual(nothing);
});

test('after Accept all of them run, and a withdrawal silences them', async ({ page, demo }) => {
  await page.goto('/untagged.html');
  await accept(page);
  for (const path of sends) await expect.poll(() => paths(demo.log)).toContain(path);
  await expect
    .poll(async () => (await stored(page)).cookies)
    .toEqual(
      expect.arrayContaining(['_clck', 'ajs_anonymous_id', 'mp_mp_demo_mixpanel', 'ph_phc_demo_posthog']),
    );
  await byHand(page, 'image failed, fetch answered, beacon true, database open');

  await reloading(page, () => page.getByRole('button', { name: 'Withdraw everything' }).click());
  demo.clearLog();
  await byHand(page, FAILED);
  await expect.poll(() => stored(page)).toEqual(nothing);
  expect(demo.log).toEqual([]);
});

test('after Reject a returning visitor is left alone', async ({ page, demo }) => {
  await page.goto('/untagged.html');
  await reject(page);
  await page.reload();
  await byHand(page, FAILED);
  expect(demo.log).toEqual([]);
  expect(await stored(page)).toEqual(nothing);
});
