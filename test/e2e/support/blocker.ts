import { fileURLToPath } from 'node:url';
import { FiltersEngine, Request, type RequestType } from '@ghostery/adblocker';
import {
  type BrowserContext,
  chromium,
  type LaunchOptions,
  type Page,
  type Worker as ServiceWorker,
} from '@playwright/test';
import { Site } from './site.js';
import { test as watched } from './watched.js';

declare const chrome: {
  readonly tabs: { query(of: { url: string }): Promise<readonly { readonly id: number }[]> };
  readonly scripting: {
    insertCSS(what: { target: { tabId: number }; css: string; origin: 'USER' }): Promise<void>;
  };
};

/** What a rule for elements can begin with. */
interface Features {
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  readonly hrefs: readonly string[];
}

declare global {
  /** Told of what the document has, as often as that changes. */
  var tellFeatures: (features: Features) => Promise<void>;
}

const extension = fileURLToPath(new URL('blocker', import.meta.url));

interface Browser {
  readonly context: BrowserContext;
  readonly worker: ServiceWorker;
  /** By their list: a large one takes a while to read. */
  readonly engines: Map<string, FiltersEngine>;
}

// Lists leave local addresses alone.
const abroad = (url: string) =>
  url.replace(/^http:\/\/(?:(\w+)\.localhost|[\d.]+):\d+/, (_, name = 'shop') => `https://${name}.example`);

// Of all that drives a browser only an extension can bring in style sheets of the user, as content blockers do. Those
// of the page lose against important rules in a shadow root.
const launch = async (options: LaunchOptions): Promise<Browser> => {
  const context = await chromium.launchPersistentContext('', {
    ...options,
    // Without an installed one, Playwright's own: the one that is not only a headless shell.
    ...(options.executablePath ? {} : { channel: 'chromium' }),
    args: [
      ...(options.args ?? []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers();
  return { context, worker, engines: new Map() };
};

/** A content blocker: an engine of filter lists that stops requests of a page and hides elements in it. */
export class Blocker {
  /** URLs that were not requested, with the rule. */
  readonly blocked: string[] = [];

  constructor(
    readonly page: Page,
    readonly browser: Browser,
  ) {}

  /** Follows a list from the next page on, in the syntax of Adblock Plus, uBlock Origin and AdGuard. */
  async follow(list: string): Promise<void> {
    const { page } = this;
    const { engines } = this.browser;
    const engine = engines.get(list) ?? FiltersEngine.parse(list, { debug: true });
    engines.set(list, engine);
    await page.route('**/*', (route) => {
      const request = route.request();
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) return route.continue();
      const type = request.resourceType() as RequestType;
      const { match, filter } = engine.match(
        Request.fromRawDetails({ url: abroad(request.url()), sourceUrl: abroad(page.url()), type }),
      );
      if (!match) return route.continue();
      this.blocked.push(`${request.url()} ${filter}`);
      return route.abort('blockedbyclient');
    });
    const hide = async (features?: Features) => {
      const url = abroad(page.url());
      const { hostname } = new URL(url);
      const { styles } = engine.getCosmeticsFilters({
        url,
        hostname,
        domain: hostname,
        getBaseRules: !features,
        getRulesFromHostname: !features,
        getInjectionRules: false,
        getExtendedRules: false,
        getRulesFromDOM: Boolean(features),
        ...(features && {
          classes: [...features.classes],
          ids: [...features.ids],
          hrefs: [...features.hrefs],
        }),
      });
      await this.style(styles);
    };
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) void hide();
    });
    await page.exposeFunction('tellFeatures', hide);
    await page.addInitScript(() => {
      const look = () => {
        const all = [...document.querySelectorAll('*')];
        void tellFeatures({
          classes: [...new Set(all.flatMap(({ classList }) => [...classList]))],
          ids: all.flatMap(({ id }) => id || []),
          hrefs: all.flatMap((element) => element.getAttribute('href') ?? []),
        });
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    });
  }

  /** Adds a style sheet of the user to the page that is open. */
  async style(css: string): Promise<void> {
    if (!css) return;
    await this.browser.worker.evaluate(async (text) => {
      const tabs = () => chrome.tabs.query({ url: 'http://*/*' });
      const insert = async (id: number): Promise<void> => {
        try {
          await chrome.scripting.insertCSS({ target: { tabId: id }, css: text, origin: 'USER' });
        } catch {
          // The page of the test before goes while the next one comes: it is there, and cannot be had any more, or
          // not yet.
          if ((await tabs()).some((tab) => tab.id === id)) await insert(id);
        }
      };
      for (const { id } of await tabs()) await insert(id);
    }, css);
  }
}

/** `page` is one of a browser that lets a content blocker in. */
export const test = watched.extend<{ blocker: Blocker }, { extended: Browser }>({
  extended: [
    async ({ launchOptions }, use) => {
      const browser = await launch(launchOptions);
      await use(browser);
      await browser.context.close();
    },
    { scope: 'worker' },
  ],
  // The one page goes, the context stays: it is that of all tests of the worker.
  site: async ({ page, server }, use) => {
    await use(new Site(page, server));
    await page.close();
  },
  context: async ({ extended, server }, use) => {
    const { context } = extended;
    await use(context);
    // One profile for all tests of a worker.
    await context.clearCookies();
    const [page] = context.pages();
    if (!page) return;
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'all' });
    await session.detach();
  },
  blocker: async ({ page, extended }, use) => {
    await use(new Blocker(page, extended));
  },
});

export { expect, heldScript, recordOf, reports } from './watched.js';
