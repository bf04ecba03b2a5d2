import type { Server } from '../support/server.js';
import type { Site, VisitOptions } from '../support/site.js';
import { test as base } from '../support/watched.js';

/** Options with one service, `tracker` in marketing, that has the host of `third`. */
export const naming = (third: Server, more: Readonly<Record<string, unknown>> = {}) => ({
  services: { tracker: { category: 'marketing', hosts: [`127.0.0.1:${third.port}`], ...more } },
});

interface Fixtures {
  /** Opens a page whose tracker is `third`, which nobody tagged. */
  visit: (options?: VisitOptions) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  visit: async ({ site, third }, use) => {
    await use((options = {}) => site.visit({ ...options, config: { ...naming(third), ...options.config } }));
  },
});

/** Runs text of the page's own in the page, with `url` and `host` there as constants. */
export const run = (site: Site, code: string, url = '', host = ''): Promise<unknown> =>
  site.page.evaluate(
    `(async () => { const url = ${JSON.stringify(url)}; const host = ${JSON.stringify(host)}; ${code} })()`,
  );

/** Resolves when an image asked for now has been answered: what was asked for before has got through too. */
export const fence = (site: Site): Promise<unknown> =>
  run(
    site,
    'await new Promise((done) => { const image = new Image(); image.onerror = done; image.src = "/fence?" + Math.random(); })',
  );

export { expect, reports } from '../support/watched.js';
