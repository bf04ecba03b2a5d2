// One measured visit each, in a context of its own: nothing is cached, nobody has chosen.
import { CATEGORIES, costOf } from './trace.mjs';

const LIMIT = 60_000;

/**
 * @param {import('playwright').Browser} browser
 * @param {number} slowdown CPU throttle
 * @param {(page: import('playwright').Page) => Promise<Result>} work
 * @template Result
 */
const inPage = async (browser, slowdown, work) => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await work(page);
  } finally {
    await context.close();
  }
};

const accept = (/** @type {import('playwright').Page} */ page) =>
  page.getByRole('button', { name: 'Accept all' }).click();

const ran = (/** @type {import('playwright').Page} */ page) =>
  page.waitForFunction('bench.ran', undefined, { polling: 50 });

/** Lets what comes after: observers, frames, idle work. */
const settle = (/** @type {import('playwright').Page} */ page) => page.waitForTimeout(300);

/** Milliseconds from the start of the navigation until the banner had been painted. */
export const banner = (
  /** @type {import('playwright').Browser} */ browser,
  /** @type {string} */ url,
  /** @type {number} */ slowdown,
) =>
  inPage(browser, slowdown, async (page) => {
    await page.goto(url);
    await page.waitForFunction('bench.banner', undefined, { polling: 50 });
    return /** @type {number} */ (await page.evaluate('bench.banner'));
  });

/** @typedef {{ time: number, longest: number, disorder: string }} Release */

/**
 * Milliseconds from the click on Accept until the last tag had run, the longest task meanwhile, and where the order of
 * the document was not kept, with what the page said in the console.
 */
export const release = (/** @type {import('playwright').Browser} */ browser, /** @type {string} */ url) =>
  inPage(browser, 1, async (page) => {
    /** @type {string[]} */
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(url);
    await accept(page);
    await ran(page);
    await settle(page);
    const found = /** @type {Release} */ (
      await page.evaluate(() => {
        const { order, ran, clicked, longest = 0 } = globalThis.bench;
        const at = order.findIndex((n, index) => n !== index);
        const disorder = at < 0 ? '' : `at ${at}: ${order.slice(at, at + 5).join(', ')}`;
        return { time: ran - clicked, longest, disorder };
      })
    );
    const disorder = found.disorder && [found.disorder, ...said].join('; ');
    return { ...found, disorder };
  });

/** What the code of a variant costs on a first visit, on Accept, and on the next visit. */
export const costs = (
  /** @type {import('playwright').Browser} */ browser,
  /** @type {string} */ url,
  /** @type {number} */ slowdown,
  /** @type {(url: string) => boolean} */ isOurs,
) =>
  inPage(browser, slowdown, async (page) => {
    const traced = async (/** @type {() => Promise<unknown>} */ act) => {
      await browser.startTracing(page, { categories: CATEGORIES });
      await act();
      await settle(page);
      return costOf(await browser.stopTracing(), isOurs);
    };
    const first = await traced(async () => {
      await page.goto(url);
      await page.waitForFunction('bench.banner', undefined, { polling: 50 });
    });
    const accepted = await traced(async () => {
      await accept(page);
      await ran(page);
    });
    const back = await traced(async () => {
      await page.goto(url);
      await ran(page);
    });
    return { 'first visit': first, Accept: accepted, 'next visit': back };
  });
