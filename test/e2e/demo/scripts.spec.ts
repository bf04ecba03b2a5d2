import { accept, banner, expect, log, reject, test } from './demo.js';

/** What is sure; the async file comes whenever it comes. */
const sure = (lines: string[]) => lines.filter((line) => !line.startsWith('10 '));

test('released scripts run as the browser runs them', async ({ page }) => {
  await page.goto('/scripts.html');
  const native = page
    .frameLocator('iframe[title="The same tags, run by the browser"]')
    .getByRole('list', { name: 'By the browser alone' })
    .getByRole('listitem');
  await expect(native).toHaveCount(13);
  const released = log(page, 'Released by Consentry');
  await expect(banner(page)).toBeVisible();
  await expect(released).toHaveCount(0);
  await accept(page);
  await expect(released).toHaveCount(13);
  const oracle = await native.allTextContents();
  const seen = await released.allTextContents();
  expect(oracle).toContain('3 inline, after the slow file: two has run');
  expect(sure(seen)).toEqual(sure(oracle));
  expect(seen).toContain('10 external, async');
  await expect(page.getByText('6 wrote this paragraph behind its own tag.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a returning visitor sees the same order', async ({ page }) => {
  await page.goto('/scripts.html');
  await accept(page);
  await expect(log(page, 'Released by Consentry')).toHaveCount(13);
  await page.reload();
  const native = page
    .frameLocator('iframe[title="The same tags, run by the browser"]')
    .getByRole('list', { name: 'By the browser alone' })
    .getByRole('listitem');
  await expect(native).toHaveCount(13);
  await expect(log(page, 'Released by Consentry')).toHaveCount(13);
  expect(sure(await log(page, 'Released by Consentry').allTextContents())).toEqual(
    sure(await native.allTextContents()),
  );
});

test('page and frame load files of their own', async ({ page }) => {
  const held = { page: new Set<string>(), frame: new Set<string>() };
  page.on('request', (request) => {
    const side = request.frame() === page.mainFrame() ? held.page : held.frame;
    const { pathname, search } = new URL(request.url());
    // What a module imports is not preloaded.
    if (/^\/(slow|files)\//.test(pathname) && !pathname.endsWith('eight.mjs')) side.add(pathname + search);
  });
  await page.goto('/scripts.html');
  await page.frameLocator('iframe').getByText('load, heard by 1').waitFor();
  await accept(page);
  await expect(log(page, 'Released by Consentry')).toHaveCount(13);
  expect(held.page.size).toBe(6);
  expect(held.frame.size).toBe(6);
  expect([...held.page].filter((url) => held.frame.has(url))).toEqual([]);
});

test('rejected, nothing is requested or run', async ({ page, requests }) => {
  await page.goto('/scripts.html');
  await page.frameLocator('iframe').getByText('load, heard by 1').waitFor();
  requests.length = 0;
  await reject(page);
  await page.reload();
  await page.frameLocator('iframe').getByText('load, heard by 1').waitFor();
  await expect(log(page, 'Released by Consentry')).toHaveCount(0);
  // Each file once, by the frame alone.
  for (const file of ['/slow/400/two.js', '/files/four.js', '/files/eight.mjs', '/slow/900/ten.js'])
    expect(requests.filter((path) => path === file)).toHaveLength(1);
});
