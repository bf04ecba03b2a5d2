import { test as base } from '@playwright/test';
import { Server } from './server.js';
import { Site } from './site.js';
import { isThrown } from './thrown.js';

interface TestFixtures {
  /** The site's own origin; empty at the start of each test. */
  server: Server;
  /** Another origin: a tracker, a CDN. */
  third: Server;
  /** Pages with Consentry on `server`, opened in `page`. */
  site: Site;
  /** Uncaught errors of `page`, as they come. */
  pageErrors: readonly Error[];
  /** Texts of `page`'s console.error, as they come. */
  consoleErrors: readonly string[];
}

interface WorkerFixtures {
  servers: { readonly server: Server; readonly third: Server };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here.
    async ({}, use) => {
      const [server, third] = await Promise.all([Server.start(), Server.start()]);
      await use({ server, third });
      await Promise.all([server.stop(), third.stop()]);
    },
    { scope: 'worker' },
  ],
  server: async ({ servers }, use) => {
    // Now that the pages of the last test are closed: what one asked for late would be in this test's log.
    servers.server.reset();
    await use(servers.server);
    servers.server.reset();
  },
  third: async ({ servers }, use) => {
    servers.third.reset();
    await use(servers.third);
    servers.third.reset();
  },
  site: async ({ page, server }, use) => {
    await use(new Site(page, server));
    // Before the servers are reset: a browser asks once more for what it was cut off from, in the next test's log.
    // The context and not the page: Chromium may forget to close a page that is being reloaded.
    await page.context().close();
  },
  pageErrors: async ({ page }, use) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => isThrown(error) && errors.push(error));
    await use(errors);
  },
  consoleErrors: async ({ page }, use) => {
    const texts: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') texts.push(message.text());
    });
    await use(texts);
  },
});

export { expect } from '@playwright/test';
export { recordOf } from './record.js';
export type { Site } from './site.js';
