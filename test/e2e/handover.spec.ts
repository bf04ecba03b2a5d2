import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import express from 'express';
import { arrive, leave } from '../../examples/handover.mjs';
import type * as Server from '../../src/server/index.js';
import { test as base, expect, recordOf } from './support/fixtures.js';
import { pageHtml } from './support/site.js';

const { signHandover }: typeof Server = await import(new URL('../../dist/server.js', import.meta.url).href);

const secret = 'a secret of at least thirty-two bytes';

interface Two {
  /** The site that the choice is made on. */
  readonly shop: string;
  /** Another site of the same owner. */
  readonly tickets: string;
  /** Somebody else's. */
  readonly stranger: string;
  /** Every request for a document, in order. */
  readonly visits: { readonly url: string; readonly referrer: string; readonly setCookie: string }[];
  /** Where a page of a site has a link to. */
  link(href: string): void;
  token(cookie: string, more?: object): Promise<string>;
}

const test = base.extend<{ two: Two }>({
  two: async ({ page }, use) => {
    const http = createServer().listen(0, '127.0.0.1');
    await once(http, 'listening');
    const { port } = http.address() as AddressInfo;
    const [shop, tickets, stranger] = ['a', 'b.other', 'evil'].map(
      (name) => `http://${name}.localhost:${port}`,
    );
    if (!shop || !tickets || !stranger) throw new Error('three sites');
    const ends = { secret, issuer: shop, audience: tickets, options: { secure: false } };
    const visits: { url: string; referrer: string; setCookie: string }[] = [];
    let href = '/to-tickets?to=/seats?row=1';

    const app = express();
    app.use(express.static('dist', { index: false }));
    app.use((request, response, next) => {
      const url = `http://${request.headers.host}${request.originalUrl}`;
      response.on('finish', () =>
        visits.push({
          url,
          referrer: request.headers.referer ?? '',
          setCookie: String(response.getHeader('set-cookie') ?? ''),
        }),
      );
      next();
    });
    const on =
      (origin: string, handler: express.RequestHandler): express.RequestHandler =>
      (...all) =>
        `http://${all[0].headers.host}` === origin ? handler(...all) : all[2]();
    app.get('/to-tickets', on(shop, leave(ends)));
    app.get('/consent-handover', on(tickets, arrive(ends)));
    app.get(/.*/, (_request, response) => {
      const body = `<a href="${href.replaceAll('&', '&amp;')}" referrerpolicy="origin">Go on</a>`;
      // The link says otherwise, as the README has it.
      response
        .set({ 'cache-control': 'no-cache', 'referrer-policy': 'no-referrer' })
        .send(pageHtml({ body }));
    });
    http.on('request', app);

    await use({
      shop,
      tickets,
      stranger,
      visits,
      link(to) {
        href = to;
      },
      async token(cookie, more = {}) {
        const token = await signHandover(`consentry=${cookie}`, {
          secret,
          issuer: shop,
          audience: tickets,
          ...more,
        });
        if (!token) throw new Error('no valid record');
        return token;
      },
    });
    await page.context().close();
    http.closeAllConnections();
    http.close();
  },
});

/** Follows the link of a page, until the page behind it has loaded. */
const follow = async (page: Page, two: Two) => {
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.waitForURL(`${two.tickets}/**`);
};
const cookieOn = async (page: Page, origin: string) =>
  (await page.context().cookies(origin)).find(({ name }) => name === 'consentry')?.value;
const put = (page: Page, origin: string, value: string) =>
  page.context().addCookies([{ name: 'consentry', value, url: origin }]);

test('who has chosen on one site is not asked on the other', async ({ page, site, two }) => {
  await page.goto(two.shop);
  await site.banner.getByRole('button', { name: 'Preferences' }).click();
  await site.preferences.getByRole('switch', { name: 'Performance and analytics' }).click();
  await site.preferences.getByRole('button', { name: 'Save choices' }).click();
  await expect(site.banner).toBeHidden();
  const chosen = await cookieOn(page, two.shop);
  expect(chosen).toContain('c=necessary.analytics');

  await follow(page, two);
  await expect(site.reopen).toBeVisible();
  await expect(site.banner).toBeHidden();
  expect(await cookieOn(page, two.tickets)).toBe(chosen);
  expect(await page.evaluate(() => [consentry.allows('analytics'), consentry.allows('marketing')])).toEqual([
    true,
    false,
  ]);
  const [cookie] = await page.context().cookies(two.tickets);
  expect([cookie?.path, cookie?.sameSite, cookie?.httpOnly]).toEqual(['/', 'Lax', false]);
  const days = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400;
  expect(days).toBeGreaterThan(181.9);
  expect(days).toBeLessThanOrEqual(182);
});

test('the token is in no address that stays, and in nobody’s Referer', async ({ page, two }) => {
  await put(page, two.shop, recordOf([]));
  await page.goto(two.shop);
  await follow(page, two);
  expect(page.url()).toBe(`${two.tickets}/seats?row=1`);
  expect(await page.evaluate(() => document.referrer)).not.toContain('token');
  expect(await page.evaluate(() => history.length)).toBe(3); // about:blank, shop, tickets
  await page.getByRole('link', { name: 'Go on' }).evaluate((link: HTMLAnchorElement) => {
    link.href = '/next';
  });
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.waitForURL('**/next');
  await page.goBack();
  expect(page.url()).toBe(`${two.tickets}/seats?row=1`);
  await page.goBack();
  expect(page.url()).toBe(`${two.shop}/`);
  const withToken = two.visits.filter(({ url }) => url.includes('token='));
  expect(withToken.map(({ referrer }) => referrer)).toEqual([`${two.shop}/`]);
  expect(two.visits.filter(({ referrer }) => referrer.includes('token'))).toEqual([]);
});

test('who has not chosen is asked on both', async ({ page, site, two }) => {
  await page.goto(two.shop);
  await expect(site.banner).toBeVisible();
  await follow(page, two);
  await expect(site.banner).toBeVisible();
  expect(two.visits.filter(({ url }) => url.includes('token='))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('the newer choice stands: one of the target’s own, and later one that comes back', async ({
  page,
  site,
  two,
}) => {
  const at = Math.floor(Date.now() / 1000);
  const own = recordOf([], { t: String(at - 50) });
  await put(page, two.tickets, own);
  await put(page, two.shop, recordOf(['marketing'], { t: String(at - 100) }));
  await page.goto(two.shop);
  await follow(page, two);
  await expect(site.reopen).toBeVisible();
  expect(await cookieOn(page, two.tickets)).toBe(own);

  const newer = recordOf(['analytics'], { t: String(at - 10) });
  await put(page, two.shop, newer);
  await page.goto(two.shop);
  await follow(page, two);
  await expect.poll(() => cookieOn(page, two.tickets)).toBe(newer);
});

test('Global Privacy Control of the target stands over a grant, even one in sight of the signal', async ({
  page,
  site,
  two,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  );
  await put(page, two.shop, recordOf(['analytics', 'marketing'], { gpc: '1' }));
  await page.goto(two.shop);
  expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(true);
  await follow(page, two);
  await expect(site.reopen).toBeVisible();
  expect(await page.evaluate(() => [consentry.allows('analytics'), consentry.allows('marketing')])).toEqual([
    true,
    false,
  ]);
});

test.describe('the banner asks as ever, and nothing is stored, after a link with a token that', () => {
  const arrival = (two: Two, token: string) =>
    `${two.tickets}/consent-handover?${new URLSearchParams({ token, to: '/seats' })}`;
  const all = recordOf(['analytics', 'functional', 'marketing']);
  const expectAsked = async (page: Page, two: Two) => {
    await expect(page.getByRole('region', { name: 'Cookie consent' })).toBeVisible();
    expect(page.url()).toBe(`${two.tickets}/seats`);
    expect(await page.context().cookies(two.tickets)).toEqual([]);
    expect(two.visits.filter(({ url }) => url.includes('token='))).toHaveLength(1);
  };

  for (const [what, make] of Object.entries({
    'was changed': async (two: Two) => {
      const [head = '', body = '', mac] = (await two.token(recordOf([]))).split('.');
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
      const changed = Buffer.from(JSON.stringify({ ...claims, consent: all })).toString('base64url');
      return `${head}.${changed}.${mac}`;
    },
    'has expired': (two: Two) => two.token(all, { now: Math.floor(Date.now() / 1000) - 61 }),
    'is for another site': (two: Two) => two.token(all, { audience: 'http://c.localhost' }),
    'another secret signed': (two: Two) => two.token(all, { secret: 'x'.repeat(32) }),
    'carries an expired choice': (two: Two) =>
      two.token(recordOf([], { t: String(Math.floor(Date.now() / 1000) - 183 * 86_400) }), {
        cookie: { days: 400 },
      }),
    'is none': async () => 'x',
  }))
    test(what, async ({ page, two }) => {
      two.link(arrival(two, await make(two)));
      await page.goto(two.shop);
      await follow(page, two);
      await expectAsked(page, two);
    });

  test('is good, but stands on somebody’s page: a choice cannot be forced on anybody', async ({
    page,
    two,
  }) => {
    two.link(arrival(two, await two.token(all)));
    await page.goto(two.stranger);
    await follow(page, two);
    await expectAsked(page, two);
  });

  test('is good, but came in a letter', async ({ page, two }) => {
    await page.goto(arrival(two, await two.token(all)));
    await expectAsked(page, two);
  });

  test('was used before', async ({ page, two }) => {
    two.link(arrival(two, await two.token(all)));
    await page.goto(two.shop);
    await follow(page, two);
    expect(await cookieOn(page, two.tickets)).toBe(all);
    await page.context().clearCookies();
    two.visits.length = 0;
    await page.goto(two.shop);
    await follow(page, two);
    await expectAsked(page, two);
  });
});

test('neither end sends the visitor anywhere else', async ({ page, two }) => {
  const targets = ['//evil.example/', 'https://evil.example/', '\\\\evil.example', 'javascript:alert(1)', ''];
  for (const to of targets)
    for (const path of [`${two.shop}/to-tickets`, `${two.tickets}/consent-handover`]) {
      await page.goto(`${path}?to=${encodeURIComponent(to)}`);
      expect(new URL(page.url()).origin).toBe(two.tickets);
    }
});
