import type { Page } from '@playwright/test';
import {
  accept,
  banner,
  change,
  consentryFiles,
  expect,
  nothing,
  reject,
  reloading,
  stored,
  test,
} from './demo.js';

/** What each tracker is known to send and to keep, as seen when its tags ran without Consentry. */
const trackers = {
  posthog: {
    category: 'Performance and analytics',
    sends: '/posthog/e/',
    cookies: ['ph_phc_demo_posthog'],
    local: ['ph_phc_demo_posthog'],
    session: ['ph_phc_demo_posthog', 'ph_phc_demo_primary_window_exists', 'ph_phc_demo_window_id'],
  },
  clarity: {
    category: 'Performance and analytics',
    sends: '/clarity/collect',
    cookies: ['_clck', '_clsk'],
    local: [],
    session: ['_cltk'],
  },
  mixpanel: {
    category: 'Marketing and advertising',
    sends: '/mixpanel/track/',
    cookies: ['mp_mp_demo_mixpanel'],
    local: [],
    session: ['mp_gen_new_tab_id_mixpanel_mp_demo', 'mp_tab_id_mixpanel_mp_demo'],
  },
  segment: {
    category: 'Marketing and advertising',
    sends: '/segment/v1/p',
    cookies: ['ajs_anonymous_id'],
    local: ['ajs_anonymous_id'],
    session: [],
  },
};
const all = Object.values(trackers);

/** An address, and one where the trackers put their cookies on the parent domain. */
const hosts = ['127.0.0.1', 'app.demo.localhost'];

const open = (page: Page, url: string, host: string) =>
  page.goto(`${url.replace('127.0.0.1', host)}/trackers.html`);

const paths = (log: readonly { path: string }[]) => log.map(({ path }) => path.split('?', 1)[0]);

async function expectRunning(page: Page, log: readonly { path: string }[], expected = all): Promise<void> {
  for (const { sends } of expected) await expect.poll(() => paths(log)).toContain(sends);
  for (const { cookies, local, session } of expected) {
    await expect.poll(async () => (await stored(page)).cookies).toEqual(expect.arrayContaining(cookies));
    await expect.poll(async () => (await stored(page)).local).toEqual(expect.arrayContaining(local));
    await expect.poll(async () => (await stored(page)).session).toEqual(expect.arrayContaining(session));
  }
}

test('before consent nothing is sent and nothing is stored', async ({ page, demo, requests }) => {
  await page.goto('/trackers.html');
  await expect(banner(page)).toBeVisible();
  await page.getByRole('button', { name: 'Send an event' }).click();
  await page.reload();
  await expect(banner(page)).toBeVisible();
  expect(requests.filter((path) => path.startsWith('/trackers/'))).toEqual([]);
  expect(demo.log).toEqual([]);
  expect(await stored(page, () => true)).toEqual(nothing);
  await expect(page.getByRole('table', { name: 'Collector' })).toContainText('Nothing has arrived.');
  await expect(page.getByRole('table', { name: 'Cookies and storage' })).toContainText('Nothing is stored.');
});

test('after Reject nothing is sent and only the record is stored', async ({ page, demo, requests }) => {
  await page.goto('/trackers.html');
  await reject(page);
  await page.getByRole('button', { name: 'Send an event' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Send an event' }).click();
  await expect(banner(page)).toBeHidden();
  expect(requests.filter((path) => path.startsWith('/trackers/'))).toEqual([]);
  expect(demo.log).toEqual([]);
  expect(await stored(page)).toEqual(nothing);
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['consentry']);
});

test('one category lets only its trackers run', async ({ page, demo, requests }) => {
  await page.goto('/trackers.html');
  await banner(page).getByRole('button', { name: 'Preferences', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Cookie preferences' });
  await dialog.getByRole('switch', { name: 'Performance and analytics', exact: true }).setChecked(true);
  await dialog.getByRole('button', { name: 'Save choices', exact: true }).click();
  await expectRunning(page, demo.log, [trackers.posthog, trackers.clarity]);
  const asked = requests.filter((path) => path.startsWith('/trackers/'));
  expect(asked.sort()).toEqual(['/trackers/clarity.js', '/trackers/posthog.js']);
  expect(new Set(demo.log.map(({ service }) => service))).toEqual(new Set(['posthog', 'clarity']));
});

for (const host of hosts) {
  test(`accept, then withdraw in the preferences (${host})`, async ({ page, demo, requests }) => {
    await open(page, demo.url, host);
    await accept(page);
    await expectRunning(page, demo.log);
    await page.getByRole('button', { name: 'Send an event' }).click();
    await expect.poll(() => paths(demo.log)).toContain('/segment/v1/t');

    await reloading(page, () =>
      change(page, { 'Performance and analytics': false, 'Marketing and advertising': false }),
    );
    await expectSilence(page, demo.log, requests);
  });

  test(`accept, then withdraw by a button of the page (${host})`, async ({ page, demo, requests }) => {
    await open(page, demo.url, host);
    await accept(page);
    await expectRunning(page, demo.log);
    await reloading(page, () => page.getByRole('button', { name: 'Withdraw everything' }).click());
    await expectSilence(page, demo.log, requests);
  });
}

/** Nothing kept, nothing asked for, nothing sent, on this page and the next. */
async function expectSilence(
  page: Page,
  log: readonly { path: string }[],
  requests: string[],
): Promise<void> {
  const sent = log.length;
  requests.length = 0;
  const { cookies, local, session } = await stored(page);
  expect({ cookies, local, session }).toEqual({ cookies: [], local: [], session: [] });
  await page.getByRole('button', { name: 'Send an event' }).click();
  await page.reload();
  await expect(banner(page)).toBeHidden();
  await page.getByRole('button', { name: 'Send an event' }).click();
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One script tag');
  const after = await stored(page);
  expect([after.cookies, after.local, after.session]).toEqual([[], [], []]);
  expect(requests.filter((path) => path.startsWith('/trackers/'))).toEqual([]);
  expect(paths(log.slice(sent))).toEqual([]);
}

test('withdrawing one category keeps the other running', async ({ page, demo, requests }) => {
  await page.goto('/trackers.html');
  await accept(page);
  await expectRunning(page, demo.log);
  await reloading(page, () => change(page, { 'Marketing and advertising': false }));
  requests.length = 0;
  demo.clearLog();
  await page.reload();
  await expectRunning(page, demo.log, [trackers.posthog, trackers.clarity]);
  const kept = await stored(page);
  expect(kept.cookies).toEqual(['_clck', '_clsk', 'ph_phc_demo_posthog']);
  expect(requests.filter((path) => path.startsWith('/trackers/')).sort()).toEqual([
    '/trackers/clarity.js',
    '/trackers/posthog.js',
  ]);
  expect(new Set(demo.log.map(({ service }) => service))).toEqual(new Set(['posthog', 'clarity']));
});

test('a returning visitor: trackers run at once, one file of Consentry', async ({ page, demo, requests }) => {
  await page.goto('/trackers.html');
  await accept(page);
  await expectRunning(page, demo.log);
  demo.clearLog();
  requests.length = 0;
  await page.goto('/trackers.html');
  await expectRunning(page, demo.log);
  await expect(banner(page)).toBeHidden();
  expect(consentryFiles(requests)).toEqual(['/consentry.js']);
});
