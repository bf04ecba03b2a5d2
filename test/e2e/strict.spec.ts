import type { Page } from '@playwright/test';
import type { Request } from 'express';
import type * as Server from '../../src/server/index.js';
import type { RequestLog } from './support/request-log.js';
import { pageHtml, type VisitOptions } from './support/site.js';
import { test as base, expect, heldScript, reports } from './support/watched.js';
import { markupWays, scriptWays } from './support/ways-out.js';

declare global {
  var ways: Readonly<Record<string, unknown>>;
}

const { contentSecurityPolicy, parseConsent }: typeof Server = await import(
  new URL('../../dist/server.js', import.meta.url).href
);

interface Strict {
  /** Answers a path with the policy that is made of the visitor's cookie. */
  route(path: string, type: string, body: string): void;
  /** That policy. */
  policy(request: Request): string;
  /** Serves a page so, and opens it. */
  visit(options?: VisitOptions): Promise<void>;
  /** As the page has them. */
  readonly config: { readonly services: Readonly<Record<string, { category: string }>> };
}

const test = base.extend<{ strict: Strict }>({
  strict: async ({ page, server, third }, use) => {
    const services = { tracker: { category: 'analytics', hosts: [new URL(third.origin).host] } };
    // Without `hosts` in the page its guards are off: what is stopped here is stopped by the policy alone.
    const config = { services: { tracker: { category: 'analytics' } }, strict: true };
    await use({
      config,
      policy: ({ headers }) =>
        contentSecurityPolicy(parseConsent(headers.cookie, { services, gpc: headers['sec-gpc'] }), {
          services,
        }),
      route(path, type, body) {
        server.route(path, (request) => ({
          body,
          headers: { 'content-type': type, 'content-security-policy': this.policy(request) },
        }));
      },
      async visit(options = {}) {
        this.route('/', 'text/html', pageHtml({ config, ...options }));
        await page.goto(server.url('/'));
      },
    });
  },
});

/** What leads to a reload, until the new page has loaded. */
const reloading = async (page: Page, run: () => Promise<unknown>) => {
  const loaded = page.waitForEvent('load');
  await run();
  await loaded;
};
const everything = (origin: string) => Object.values(markupWays(origin)).join('\n') + scriptWays(origin);
/** The paths of all of them. */
const allWays = async (page: Page, origin: string) =>
  [...Object.keys(markupWays(origin)), ...(await page.evaluate(() => Object.keys(window.ways)))]
    .map((name) => `/${name}`)
    .sort();
const asked = (paths: readonly string[]) => [...new Set(paths)].sort();
const visits = (server: { log: RequestLog }) => server.log.all('/').length;

test.describe('nothing leaves before the grant', () => {
  test('of what leaves without a policy', async ({ page, site, third }) => {
    await site.visit({ body: everything(third.origin) });
    await expect.poll(() => asked(third.log.paths())).toEqual(await allWays(page, third.origin));
  });

  test('of all of it with one; after the grant and one reload all runs, after withdrawal none', async ({
    page,
    request,
    server,
    site,
    strict,
    third,
  }) => {
    /** What was asked for, up to a request of our own behind all that the page has begun. */
    const upTo = async (path: string) => {
      await page.waitForFunction('window.tried');
      await request.get(third.url(path));
      return asked(third.log.paths());
    };
    await strict.visit({ body: everything(third.origin) });
    expect(await upTo('/first')).toEqual(['/first']);

    third.log.clear();
    await reloading(page, () => site.acceptAll());
    await expect.poll(() => asked(third.log.paths())).toEqual(await allWays(page, third.origin));
    await page.waitForFunction('window.tried');
    expect(visits(server)).toBe(2);

    await site.reopen.click();
    await reloading(page, () => site.preferences.getByRole('button', { name: 'Reject all' }).click());
    await page.waitForFunction('window.tried');
    third.log.clear();
    await page.reload();
    expect(await upTo('/last')).toEqual(['/last']);
  });

  test('from frames and workers of the site that have the header too', async ({
    page,
    request,
    strict,
    third,
  }) => {
    const url = third.url('/out');
    strict.route(
      '/frame',
      'text/html',
      `<script>fetch('${url}').catch(() => parent.postMessage('frame'))</script>`,
    );
    strict.route('/worker.js', 'text/javascript', `fetch('${url}').catch(() => postMessage('worker'))`);
    await strict.visit({
      body: `<script>
          addEventListener('message', ({ data }) => ran.push(data));
          new Worker('/worker.js').onmessage = ({ data }) => ran.push(data);
        </script><iframe src="/frame" title="Frame"></iframe>`,
    });
    await expect.poll(() => page.evaluate(() => [...ran].sort())).toEqual(['frame', 'worker']);
    await request.get(third.url('/last'));
    expect(third.log.paths()).toEqual(['/last']);
  });

  test('from a page that the browser has kept and asks for again', async ({
    page,
    request,
    server,
    site,
    strict,
    third,
  }) => {
    third.page('/frame', '<!doctype html><title>Frame</title>');
    const body = `<iframe src="${third.url('/frame')}" title="Frame"></iframe>`;
    const html = pageHtml({ config: strict.config, body });
    let kept = 0;
    server.route('/', (asking) => {
      const known = asking.headers['if-none-match'] === '"page"';
      if (known) kept += 1;
      return {
        status: known ? 304 : 200,
        body: known ? '' : html,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': strict.policy(asking),
          'cache-control': 'private, no-cache',
          vary: 'Cookie, Sec-GPC',
          etag: '"page"',
        },
      };
    });
    await page.goto(server.url('/'));
    await reloading(page, () => site.acceptAll());
    await third.log.requested('/frame');
    await site.reopen.click();
    await reloading(page, () => site.preferences.getByRole('button', { name: 'Reject all' }).click());
    third.log.clear();
    await reloading(page, () => page.reload());
    await request.get(third.url('/last'));
    expect(third.log.paths()).toEqual(['/last']);
    expect(kept).toBe(3);
  });
});

test.describe('strict: true', () => {
  const tagged = (url: string) =>
    `${heldScript('analytics', 'inline')}<script type="text/plain" data-consent="analytics" src="${url}"></script>`;

  test('stores a grant, releases nothing, and reloads once', async ({
    page,
    server,
    site,
    strict,
    third,
  }) => {
    third.script('/t.js', 'ran.push("external")');
    await strict.visit({ body: tagged(third.url('/t.js')) });
    await page.evaluate(() => {
      const left = () => sessionStorage.setItem('left', JSON.stringify([ran, heard.map(({ name }) => name)]));
      addEventListener('pagehide', left);
    });
    await reloading(page, () => site.acceptAll());
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['inline', 'external']);
    const [before, told] = JSON.parse((await page.evaluate(() => sessionStorage.getItem('left'))) ?? '[]');
    expect(before).toEqual([]);
    expect(told).toContain('change');
    expect(told).not.toContain('release');
    expect(visits(server)).toBe(2);
  });

  test('releases at once to who has granted before', async ({ page, server, site, strict, third }) => {
    third.script('/t.js', 'ran.push("external")');
    await site.remember(['analytics']);
    await strict.visit({ body: tagged(third.url('/t.js')) });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['inline', 'external']);
    // The same choice again is no grant.
    await site.reopen.click();
    await site.preferences.getByRole('button', { name: 'Save choices' }).click();
    await expect(site.preferences).toBeHidden();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(visits(server)).toBe(1);
  });

  test('does not reload for a refusal', async ({ page, server, site, strict }) => {
    await strict.visit();
    await site.rejectAll();
    await expect(site.banner).toBeHidden();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(visits(server)).toBe(1);
  });

  test('reloads for a single service, and not when withdrawing is told not to', async ({
    page,
    server,
    site,
    strict,
  }) => {
    await site.remember([]);
    await strict.visit({ config: { ...strict.config, reloadOnRevoke: false } });
    await reloading(page, () => page.evaluate(() => consentry.choose({ services: { tracker: true } })));
    expect(visits(server)).toBe(2);
    await page.evaluate(() => consentry.revoke());
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(visits(server)).toBe(2);
  });

  test('does not reload where nothing can be stored, says so, and the policy goes on', async ({
    page,
    server,
    site,
    strict,
    third,
    consoleErrors,
  }) => {
    third.script('/t.js', 'ran.push("external")');
    await page.addInitScript(() => {
      Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} });
    });
    await strict.visit({ body: `${tagged(third.url('/t.js'))}${heldScript('analytics', 'last')}` });
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['inline', 'last']);
    await expect.poll(() => reports(consoleErrors)).toHaveLength(1);
    expect(reports(consoleErrors)[0]).toContain('could not be stored, so the page is not reloaded');
    expect(third.log.paths()).toEqual([]);
    expect(visits(server)).toBe(1);
  });

  test('a placeholder offers only what can be had: always', async ({ page, site, strict, third }) => {
    third.page('/frame', '<!doctype html><title>Frame</title>');
    await strict.visit({
      body: `<iframe data-consent="analytics" data-service="tracker" data-src="${third.url('/frame')}" title="Talk"></iframe>`,
    });
    await site.rejectAll();
    const placeholder = page.getByRole('group', { name: 'Talk' });
    await expect(placeholder.getByRole('button', { name: 'Always allow' })).toBeVisible();
    await expect(placeholder.getByRole('button', { name: 'Load once' })).toHaveCount(0);
    await reloading(page, () => placeholder.getByRole('button', { name: 'Always allow' }).click());
    await third.log.requested('/frame');
  });
});
