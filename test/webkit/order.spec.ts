import { readdirSync, readFileSync } from 'node:fs';
import type { WebDriver } from 'selenium-webdriver';
import { check } from '../order/check.js';
import { hasOrderInWebKit, promisedIn } from '../order/engine.js';
import type { Page } from '../order/model.js';
import { somePages } from '../order/sample.js';
import type { Tab } from '../order/tab.js';
import { Visitor as OrderVisitor } from '../order/visit.js';
import { test } from './browser.js';
import type { Visitor } from './visitor.js';

const call = <Result>(driver: WebDriver, run: unknown, ...args: unknown[]) =>
  driver.executeScript<Result>(`return (${run})(...arguments)`, ...args);

const webkitTab = (visitor: Visitor): Tab => {
  const { driver } = visitor;
  // From the page itself: of what the driver deletes the page learns late.
  const write = (cookie: string) =>
    call<void>(
      driver,
      (cookie: string) => {
        // biome-ignore lint/suspicious/noDocumentCookie: so that it counts at once.
        document.cookie = cookie;
      },
      cookie,
    );
  return {
    open: (url) => driver.get(url),
    forget: () => write('consentry=; path=/; max-age=0'),
    remember: (record) => write(`consentry=${record}; path=/`),
    accept: async () => visitor.one('button', 'Accept all', await visitor.banner()),
    evaluate: (run) => call(driver, run),
    async until(holds, arg, timeout) {
      await driver.wait(() => call<boolean>(driver, holds, arg), timeout);
    },
  };
};

const past = new URL('../order/past/', import.meta.url);
const pages: Record<string, () => readonly Page[]> = {
  'pages that once went wrong': () =>
    readdirSync(past).map((name) => JSON.parse(readFileSync(new URL(name, past), 'utf8'))),
  '8 generated pages': () => somePages(8),
};

for (const [which, models] of Object.entries(pages))
  test(`${which} run held as they do natively`, async ({ driver, server, visitor }) => {
    test.setTimeout(150_000);
    const order = new OrderVisitor(webkitTab(visitor), server);
    // Somewhere cookies belong.
    await driver.get(server.url('/prelude.js'));
    for (const model of models()) await check(order, promisedIn('webkit', model), hasOrderInWebKit);
  });
