import type { Page } from '@playwright/test';
import type { Request } from 'express';
import { renew } from '../../examples/renew.mjs';
import { expect, recordOf, test } from './support/fixtures.js';
import type { Server } from './support/server.js';
import { pageHtml } from './support/site.js';

const DAY = 86_400;
const now = () => Math.floor(Date.now() / 1000);

/** Serves pages as the example does, and tells what it set on each path. */
const renewing = (server: Server, paths: readonly string[]) => {
  const set: [string, string | undefined][] = [];
  const handler = renew({ secure: false });
  for (const path of paths)
    server.route(path, (request: Request) => {
      const headers: Record<string, string> = { 'content-type': 'text/html', 'cache-control': 'no-cache' };
      const response = {
        append: (name: string, value: string) => Object.assign(headers, { [name]: value }),
        set: (name: string, value: string) => Object.assign(headers, { [name]: value }),
        vary: (name: string) => Object.assign(headers, { Vary: name }),
      };
      handler(request, response as never, () => {});
      set.push([path, headers['Set-Cookie']]);
      return { body: pageHtml({}), headers, hang: path === '/slow' };
    });
  return set;
};
const cookieOf = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === 'consentry');

test('the answer sets the same choice for the rest of its life, and the page reads it', async ({
  page,
  server,
  site,
}) => {
  const set = renewing(server, ['/']);
  const at = now() - 100 * DAY;
  const value = recordOf(['analytics'], { t: String(at) });
  // As Safari shortens what a script has written.
  await page
    .context()
    .addCookies([
      { name: 'consentry', value, url: server.origin, expires: now() + 7 * DAY, sameSite: 'Lax' },
    ]);
  await page.goto(server.url('/'));
  await expect(site.reopen).toBeVisible();
  expect(set).toEqual([
    ['/', expect.stringMatching(/^consentry=v=1&r=1&t=\d+&[^;]+; Path=\/; Max-Age=\d+; SameSite=Lax$/)],
  ]);
  const cookie = await cookieOf(page);
  expect(cookie).toMatchObject({ value, path: '/', sameSite: 'Lax', httpOnly: false });
  expect(Math.abs((cookie?.expires ?? 0) - (at + 182 * DAY))).toBeLessThan(60);
  expect(await page.evaluate(() => [consentry.allows('analytics'), consentry.allows('marketing')])).toEqual([
    true,
    false,
  ]);
});

test('one cookie stays one: a withdrawal in the page replaces it, a reset removes it', async ({
  page,
  server,
  site,
}) => {
  const set = renewing(server, ['/']);
  await site.remember(['analytics', 'functional', 'marketing']);
  await page.goto(server.url('/'));
  await page.evaluate(() => consentry.rejectAll());
  await expect.poll(async () => (await cookieOf(page))?.value).toContain('d=analytics.functional.marketing');
  expect(await page.context().cookies()).toHaveLength(1);
  await page.reload();
  await expect(site.reopen).toBeVisible();
  expect(set.at(-1)?.[1]).toContain('d=analytics.functional.marketing');
  expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
  await page.evaluate(() => consentry.reset());
  expect(await page.context().cookies()).toEqual([]);
});

test('nothing is set before a choice, nor for what is expired', async ({ page, server, site }) => {
  const set = renewing(server, ['/']);
  await page.goto(server.url('/'));
  await expect(site.banner).toBeVisible();
  const value = recordOf(['analytics'], { t: String(now() - 183 * DAY) });
  await page.context().addCookies([{ name: 'consentry', value, url: server.origin }]);
  await page.reload();
  await expect(site.banner).toBeVisible();
  expect(set.map(([, cookie]) => cookie)).toEqual([undefined, undefined]);
});

test('only documents set it, not what a page fetches', async ({ page, server, site }) => {
  const set = renewing(server, ['/', '/data']);
  await site.remember(['analytics']);
  await page.goto(server.url('/'));
  await page.evaluate(async () => {
    await fetch('/data');
    await fetch('/data', { method: 'POST' });
    document.body.append(Object.assign(new Image(), { src: '/data' }));
  });
  await server.log.requested('/data', 3);
  expect(set.map(([path, cookie]) => [path, cookie !== undefined])).toEqual([
    ['/', true],
    ['/data', false],
    ['/data', false],
    ['/data', false],
  ]);
});

test('a withdrawal stands although an answer that was under way brings the older choice', async ({
  context,
  page,
  server,
  site,
}) => {
  const set = renewing(server, ['/', '/slow']);
  await page.goto(server.url('/'));
  await site.acceptAll();
  await expect(site.reopen).toBeVisible();
  const other = await context.newPage();
  const arrived = other.goto(server.url('/slow'));
  await server.log.requested('/slow');
  await page.evaluate(() => consentry.rejectAll());
  const refused = (await cookieOf(page))?.value;
  expect(refused).toContain('d=analytics.functional.marketing');

  server.release('/slow');
  await arrived;
  expect(set.at(-1)?.[1]).toContain('c=necessary.analytics.functional.marketing');
  expect(await other.evaluate(() => consentry.allows('analytics'))).toBe(false);
  await expect.poll(async () => (await cookieOf(page))?.value).toBe(refused);
  expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
});
