import { accept, banner, consentryFiles, expect, log, nothing, reject, stored, test } from './demo.js';

test('the live log shows requests, cookies and keys with their category', async ({ page, requests }) => {
  await page.goto('/');
  await expect(banner(page)).toBeVisible();
  const table = page.getByRole('table', { name: 'Requests' });
  await expect(table.getByRole('row', { name: /\/consentry\.js .*Consentry necessary/ })).toBeVisible();
  await expect(table).not.toContainText('/trackers/');
  const kept = page.getByRole('table', { name: 'Cookies and storage' });
  await expect(kept).toContainText('Nothing is stored.');
  expect(await stored(page, () => true)).toEqual(nothing);

  await accept(page);
  await expect(table.getByRole('row', { name: /\/trackers\/posthog\.js .*PostHog analytics/ })).toBeVisible();
  await expect(
    table.getByRole('row', { name: /\/mixpanel\/track\/ .*Mixpanel marketing/ }).first(),
  ).toBeVisible();
  await expect(kept.getByRole('row', { name: /cookie _clck Microsoft Clarity analytics/ })).toBeVisible();
  await expect(
    kept.getByRole('row', { name: /localStorage ajs_anonymous_id Segment marketing/ }),
  ).toBeVisible();
  await expect(
    kept.getByRole('row', { name: /indexedDB mixpanelBrowserDb Mixpanel marketing/ }),
  ).toBeVisible();
  await expect(kept.getByRole('row', { name: /cookie consentry Consentry necessary/ })).toBeVisible();
  await expect(kept, 'the configuration names everything that the trackers keep').not.toContainText(
    'not configured',
  );
  await expect(table).not.toContainText('not configured');
  expect([...consentryFiles(requests)].sort()).toEqual([
    '/consentry-dialog.js',
    '/consentry-receipts.js',
    '/consentry-ui.js',
    '/consentry.js',
  ]);
});

test('state and events are shown', async ({ page }) => {
  await page.goto('/');
  const events = log(page, 'Events');
  await expect(events.first()).toHaveText('ready');
  const analytics = page.getByRole('definition').filter({ hasText: 'because' }).nth(1);
  await expect(analytics).toHaveText('denied, because: default');
  await reject(page);
  await expect(analytics).toHaveText('denied, because: chosen');
  await expect(events.filter({ hasText: 'consent: granted [necessary]' })).toBeVisible();
});
