import type { Page } from '@playwright/test';
import { test as base } from '../support/fixtures.js';
import { pageHtml, type VisitOptions } from '../support/site.js';

/** Services that name everything that can be named, and nothing that the page has to do with. */
export const ELSEWHERE = {
  services: {
    elsewhere: {
      category: 'marketing',
      hosts: ['stats.elsewhere.example', '*.ads.elsewhere.example', 'cdn.elsewhere.example/tracker/'],
      cookies: [{ name: '_elsewhere*' }],
      storage: ['_elsewhere*', 'elsewhere-*-x'],
      databases: ['elsewhere-*'],
      caches: ['elsewhere-*'],
      inline: ['*elsewhereInit(*'],
    },
  },
  ui: { reopenButton: false },
};

type Log = Readonly<Record<string, unknown>>;

interface Fixtures {
  /** What `act` says in the same page without and with guards. The visitor has refused all, so there is no banner. */
  both: <Given, Said>(
    page: Omit<VisitOptions, 'config'>,
    act: (given: Given) => Said | Promise<Said>,
    given: Given,
  ) => Promise<{ native: Said; guarded: Said }>;
}

/** Fails where nothing is guarded: then every comparison would be of a thing with itself. */
const isGuarded = (page: Page) =>
  page.evaluate(() => !navigator.sendBeacon('https://stats.elsewhere.example/', ''));

export const test = base.extend<Fixtures>({
  both: async ({ page, server, site }, use) => {
    await use(async (options, act, given) => {
      const run = (): Promise<never> => page.evaluate(act as never, given as never);
      const body = `${options.body ?? ''}<p hidden data-consentry="preferences">`;
      const html = pageHtml({ ...options, config: ELSEWHERE, body });
      server.script('/nothing.js', '');
      await site.remember([]);
      await page.route('https://stats.elsewhere.example/**', (route) => route.abort());

      // At one address: a page can see its own.
      const url = server.url(options.path ?? '/');
      server.page(options.path ?? '/', html.replace('/consentry.js', '/nothing.js'), options.headers);
      await page.goto(url);
      test.expect(await isGuarded(page)).toBe(false);
      const native = await run();

      await page.context().clearCookies();
      await site.remember([]);
      server.page(options.path ?? '/', html, options.headers);
      await page.goto(url);
      test.expect(await isGuarded(page)).toBe(true);
      const guarded = await run();
      return { native, guarded };
    });
  },
});

/** Without what the two pages do not have in common: the name of one script, and the time in the record. */
const plain = (result: unknown) =>
  JSON.stringify(result)
    ?.replace(/\/(consentry|nothing)\.js/g, '/x.js')
    .replace(/consentry=[^;"\\]*/g, 'consentry=');

/** What differs, by the name of the test: a diff of thousands of lines is not read. */
export const differences = (native: Log, guarded: Log): unknown[] =>
  [...new Set([...Object.keys(native), ...Object.keys(guarded)])]
    .filter((name) => plain(native[name]) !== plain(guarded[name]))
    .map((name) => ({ name, native: native[name], guarded: guarded[name] }));

export { expect } from '@playwright/test';
