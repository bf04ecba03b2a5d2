import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { startDemo } from '../../../demo/server.mjs';
import { isThrown } from '../support/thrown.js';

type Demo = Awaited<ReturnType<typeof startDemo>>;

/** What a page keeps in the browser, without Consentry's own record. */
export interface Stored {
  readonly cookies: string[];
  readonly local: string[];
  readonly session: string[];
  readonly databases: string[];
  readonly caches: string[];
}

export const nothing: Stored = { cookies: [], local: [], session: [], databases: [], caches: [] };

const ours = (name: string) => name.startsWith('consentry');

/**
 * The demo on free ports, one for each worker, with an empty collector for each test. Every test also fails
 * when its pages ask for anything outside loopback or throw.
 */
export const test = base.extend<{ guard: undefined; requests: string[] }, { demo: Demo }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const demo = await startDemo({ port: 0 });
      await use(demo);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ demo }, use) => use(demo.url),
  /** Paths that the pages of the context asked the site for, in order; a live array. */
  requests: async ({ context, demo }, use) => {
    const requests: string[] = [];
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.port === new URL(demo.url).port && url.pathname !== '/collected') requests.push(url.pathname);
    });
    await use(requests);
  },
  guard: [
    async ({ context, demo }, use) => {
      demo.clearLog();
      const problems = watch(context);
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

/** Collects what no page of the demo may do. */
export function watch(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const local = hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.localhost');
    if (protocol.startsWith('http') && !local) problems.push(`outside loopback: ${request.url()}`);
  });
  context.on('weberror', (error) => {
    if (isThrown(error.error())) problems.push(`thrown: ${error.error().message}`);
  });
  return problems;
}

export const banner = (page: Page) => page.getByRole('region', { name: 'Cookie consent' });

export const preferences = (page: Page) => page.getByRole('dialog', { name: 'Cookie preferences' });

export const reopen = (page: Page) => page.getByRole('button', { name: 'Cookie preferences', exact: true });

/** Answers the banner as a visitor does. */
export async function answer(page: Page, name: 'Accept all' | 'Reject all'): Promise<void> {
  await banner(page).getByRole('button', { name, exact: true }).click();
  await expect(banner(page)).toBeHidden();
}

export const accept = (page: Page) => answer(page, 'Accept all');
export const reject = (page: Page) => answer(page, 'Reject all');

/** Opens the preferences by the button that stays, moves the named switches, saves. */
export async function change(page: Page, switches: Record<string, boolean>): Promise<void> {
  await reopen(page).click();
  const dialog = preferences(page);
  for (const [name, on] of Object.entries(switches))
    await dialog.getByRole('switch', { name, exact: true }).setChecked(on);
  await dialog.getByRole('button', { name: 'Save choices', exact: true }).click();
}

/** Runs what leads to a reload and waits until the new page has loaded. */
export async function reloading(page: Page, run: () => Promise<void>): Promise<void> {
  const reloaded = page.waitForEvent('load');
  await run();
  await reloaded;
  expect(await navigationType(page)).toBe('reload');
}

export const navigationType = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('navigation').map((entry) => entry.toJSON().type)[0]);

/** Names of everything stored, sorted; cookies of every path and domain, HttpOnly ones too. */
export async function stored(page: Page, keep = (name: string) => !ours(name)): Promise<Stored> {
  const inPage = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: await caches.keys(),
  }));
  const cookies = (await page.context().cookies()).map(({ name }) => name);
  const clean = (names: string[]) => names.filter(keep).sort();
  return {
    cookies: clean(cookies),
    local: clean(inPage.local),
    session: clean(inPage.session),
    databases: clean(inPage.databases),
    caches: clean(inPage.caches),
  };
}

/** Lines of one of the demo's visible logs, by its accessible name. */
export const log = (page: Page, name: string) =>
  page.getByRole('list', { name, exact: true }).getByRole('listitem');

/** Files of Consentry among the requests. */
export const consentryFiles = (requests: readonly string[]) =>
  requests.filter((path) => /^\/(consentry[^/]*|locales\/.*)\.js$/.test(path));

export { expect };
