// One measured visit each, in a context of its own: nothing is cached, nobody has chosen.
import { CATEGORIES, workOf } from '../trace.mjs';
import { variants } from './variants.mjs';

const LIMIT = 60_000;

/**
 * @typedef {object} Bench what the probe has noted, in ms since the navigation began
 * @property {number} banner the banner had been painted
 * @property {number} [works] the first click on Accept that was answered
 * @property {number} [dialog] the preferences had been painted
 * @property {number} clicked the click of a real mouse
 * @property {number} ran the last tag had run
 * @property {number[]} order in which tags ran
 * @property {number[]} durations Event Timing of what interactions there were
 *
 * @typedef {{ cpu?: number, slow?: boolean }} Conditions
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').Browser} Browser
 * @typedef {Awaited<ReturnType<typeof import('./site.mjs').startSite>>} Site
 */

const BYTES_PER_SECOND = 1_600_000 / 8;
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: BYTES_PER_SECOND,
  uploadThroughput: BYTES_PER_SECOND,
};

/**
 * `until` acts and waits for a word of the page; from `begin` on the conditions hold.
 * @param {Browser} browser
 * @param {Conditions} conditions
 * @param {(page: Page, until: (word: string, act: () => Promise<unknown>) => Promise<unknown>, begin: () => Promise<void>) => Promise<Result>} work
 * @template Result
 */
const inPage = async (browser, { cpu = 1, slow = false }, work) => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT);
    const session = await context.newCDPSession(page);
    const begin = async () => {
      if (cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
      if (!slow) return;
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', SLOW);
    };
    // The page says so by itself: asking it again and again would be work for it.
    const until = (/** @type {string} */ word, /** @type {() => Promise<unknown>} */ act) =>
      Promise.all([page.waitForEvent('console', (message) => message.text() === `bench: ${word}`), act()]);
    return await work(page, until, begin);
  } finally {
    await context.close();
  }
};

const noted = (/** @type {Page} */ page) => /** @type {Promise<Bench>} */ (page.evaluate('bench'));

const paint = (/** @type {Page} */ page) =>
  /** @type {Promise<number>} */ (
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  );

/** Presses as a hand would: the pointer comes, rests, presses. */
const press = async (/** @type {Page} */ page, /** @type {string} */ selector) => {
  const { x, y } = await page.evaluate((selector) => {
    const box = document.querySelector(selector).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  await page.mouse.move(x - 30, y);
  await page.mouse.move(x, y);
  await page.waitForTimeout(200);
  await page.mouse.down();
  await page.mouse.up();
};

/** Lets the page come to rest behind its banner: animations, timers, files that are fetched when it is idle. */
const rest = (/** @type {Page} */ page) => page.waitForTimeout(800);

/** From the start of the navigation to a banner whose Accept is answered. */
export const firstVisit = (
  /** @type {Browser} */ browser,
  /** @type {string} */ url,
  /** @type {Conditions} */ conditions,
) =>
  inPage(browser, conditions, async (page, until, begin) => {
    await begin();
    await until('works', () => page.goto(`${url}?act=accept`));
    const { banner, works } = await noted(page);
    return { banner, works, paint: await paint(page) };
  });

/** From the start of the navigation to open preferences, asked for as soon as the banner has been painted. */
export const firstPreferences = (
  /** @type {Browser} */ browser,
  /** @type {string} */ url,
  /** @type {Conditions} */ conditions,
) =>
  inPage(browser, conditions, async (page, until, begin) => {
    await begin();
    await until('dialog', () => page.goto(`${url}?act=preferences`));
    return (await noted(page)).dialog;
  });

/** Longest event of one click, by Event Timing, which does not tell of less than 16 ms. */
const longest = (/** @type {Bench} */ { durations }) => Math.max(0, ...durations);

/** Event Timing of one click. */
export const click = (
  /** @type {Browser} */ browser,
  /** @type {string} */ url,
  /** @type {string} */ selector,
  /** @type {Conditions} */ conditions,
) =>
  inPage(browser, conditions, async (page, until, begin) => {
    await until('banner', () => page.goto(url));
    await rest(page);
    await begin();
    await until('answered', () => press(page, selector));
    return longest(await noted(page));
  });

/** From the click on Accept to the last tag. */
export const release = (
  /** @type {Browser} */ browser,
  /** @type {string} */ url,
  /** @type {string} */ selector,
  /** @type {number} */ count,
  /** @type {Conditions} */ conditions,
) =>
  inPage(browser, conditions, async (page, until, begin) => {
    await until('banner', () => page.goto(`${url}?tags=${count}`));
    await rest(page);
    await begin();
    await until('ran', () => until('answered', () => press(page, selector)));
    const bench = await noted(page);
    return {
      time: bench.ran - bench.clicked,
      event: longest(bench),
      ordered: bench.order.every((n, at) => n === at),
    };
  });

/** Script on the main thread, by the clock of the thread; that of released tags is theirs. */
export const scripts = (
  /** @type {Browser} */ browser,
  /** @type {string} */ url,
  /** @type {string} */ name,
  /** @type {() => { url: string, bytes: number }[]} */ asked,
) =>
  inPage(browser, {}, async (page) => {
    const isTag = (/** @type {string} */ of) => of.includes('/tags/');
    const visit = async () => {
      await browser.startTracing(page, { categories: CATEGORIES });
      await page.goto(`${url}?act=bare`);
      await rest(page);
      return workOf(await browser.stopTracing(), isTag);
    };
    asked();
    const first = await visit();
    const files = asked();
    // On a busy machine the banner may be later than what was measured, and dead for a while.
    const accept = variants[name]?.selectors.accept ?? '';
    await page.waitForSelector(accept);
    await rest(page);
    await press(page, accept);
    await rest(page);
    const cookies = await page.context().cookies();
    const stored = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    if (!new RegExp(variants[name]?.accepted ?? '').test(stored))
      throw new Error(`${name}: nothing accepted`);
    const returning = await visit();
    return { first, returning, files };
  });
