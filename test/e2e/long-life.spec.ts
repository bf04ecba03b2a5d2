import type { Page } from '@playwright/test';
import { expect, test } from './support/watched.js';

declare global {
  /** What a page has dropped, or would drop if nobody else held it. */
  var dropped: WeakRef<object>[];
  var asked: Promise<void>[];
}

/** How much of what the page has dropped is still held by somebody, once the browser has cleaned up. */
const stillHeld = async (page: Page): Promise<number> => {
  const browser = await page.context().newCDPSession(page);
  await browser.send('HeapProfiler.collectGarbage');
  await browser.detach();
  return page.evaluate(() => dropped.filter((each) => each.deref()).length);
};

const services = {
  player: { category: 'functional', hosts: ['player.invalid'] },
};

test.describe('a page that is used for hours', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'needs CDP to collect garbage');
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      window.dropped = [];
    });
  });

  for (const [what, html] of [
    ['scripts', '<script type="text/plain" data-consent="analytics">ran.push(1)</script>'],
    ['scripts in templates', '<template data-consent="analytics"><script>ran.push(1)</script></template>'],
  ] as const)
    test(`keeps no views whose ${what} ran`, async ({ page, site }) => {
      await site.remember(['analytics']);
      await site.visit();
      for (let views = 1; views <= 10; views++) {
        await page.evaluate((text) => {
          const view = document.createElement('main');
          view.innerHTML = text;
          document.body.append(view);
          dropped.push(new WeakRef(view));
        }, html);
        await expect.poll(() => page.evaluate(() => ran.length)).toBe(views);
        await page.evaluate(() => document.querySelector('main')?.remove());
      }
      await expect.poll(() => stillHeld(page)).toBe(0);
    });

  test('knows after such a view what ran in it', async ({ page, site }) => {
    await site.remember(['analytics', 'marketing']);
    await site.visit();
    await page.evaluate(() => {
      const view = document.createElement('main');
      view.innerHTML =
        '<template data-consent="marketing"><script type="text/plain" data-consent="analytics">ran.push(1)</script></template>';
      document.body.append(view);
    });
    await expect.poll(() => page.evaluate(() => ran.length)).toBe(1);
    await page.evaluate(() => document.querySelector('main')?.remove());
    const reloaded = page.waitForEvent('load');
    await page.evaluate(() => consentry.revoke('marketing'));
    await reloaded;
  });

  test('keeps no components whose shadow trees had held embeds', async ({ page, site }) => {
    await site.visit({ config: { services } });
    for (let views = 0; views < 10; views++)
      await page.evaluate(async () => {
        const view = document.createElement('main');
        document.body.append(view);
        const frame = document.createElement('iframe');
        view.attachShadow({ mode: 'open' }).append(frame);
        for (const name of ['one', 'two']) frame.src = `https://player.invalid/${name}`;
        dropped.push(new WeakRef(view));
        await new Promise((done) => requestAnimationFrame(done));
        view.remove();
      });
    await expect.poll(() => stillHeld(page)).toBe(0);
  });

  test('keeps neither listeners that have gone nor promises that are kept', async ({ page, site }) => {
    await site.visit();
    await page.evaluate(async () => {
      const { signal } = new AbortController();
      Object.assign(window, { signal });
      for (let time = 0; time < 10; time++) {
        const listener = () => {};
        consentry.on('change', listener, { signal })();
        const allowed = consentry.whenAllowed('necessary');
        await allowed;
        dropped.push(new WeakRef(listener), new WeakRef(allowed));
      }
    });
    await expect.poll(() => stillHeld(page)).toBe(0);
  });
});

test('many children that come into one tagged element are looked at together', async ({ page, site }) => {
  await site.visit({ body: '<div id="list" data-consent="analytics"></div>' });
  const looks = await page.evaluate(async () => {
    const { querySelectorAll } = Element.prototype;
    let count = 0;
    Element.prototype.querySelectorAll = function (this: Element, selector: string) {
      if (this.id === 'list') count++;
      return querySelectorAll.call(this, selector);
    } as never;
    const list = document.querySelector('#list');
    for (let at = 0; at < 500; at++) list?.append(document.createElement('p'));
    await Promise.resolve();
    for (const child of list?.children ?? []) child.setAttribute('data-src', '/x');
    await Promise.resolve();
    return count;
  });
  expect(looks).toBeLessThanOrEqual(2);
});

test('who has been told that it is allowed is forgotten', async ({ page, site, browserName }) => {
  test.skip(browserName !== 'chromium', 'needs CDP to count objects');
  // Nothing else comes into this page: no surface is needed.
  await site.remember([]);
  await site.visit();
  const browser = await page.context().newCDPSession(page);
  /** A listener is a function. */
  const functions = async () => {
    const { result } = await browser.send('Runtime.evaluate', { expression: 'Function.prototype' });
    const { objects } = await browser.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
    });
    const { result: length } = await browser.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length }',
      returnByValue: true,
    });
    await browser.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
    return Number(length.value);
  };
  const ask = async (category: string) => {
    await page.evaluate((wanted) => {
      window.asked = Array.from({ length: 500 }, () => consentry.whenAllowed(wanted));
    }, category);
    // Told of a choice that is not theirs, and of one that is.
    await page.evaluate(() => consentry.choose({ functional: !consentry.allows('functional') }));
    await page.evaluate((wanted) => consentry.choose({ [wanted]: true }), category);
    await page.evaluate(async () => {
      await Promise.all(window.asked);
      window.asked = [];
    });
  };
  // What a browser makes when it does something for the first time is there afterwards.
  await ask('marketing');
  const before = await functions();
  await ask('analytics');
  await expect.poll(async () => (await functions()) - before).toBeLessThan(100);
});

/** To German, to French and back. */
const changeLanguages = async (page: Page) => {
  for (const lang of ['de', 'fr', 'de']) {
    await page.evaluate((tag) => {
      document.documentElement.lang = tag;
    }, lang);
    await page.locator(`consentry-banner:lang(${lang})`).waitFor();
  }
};

test('a file of ours is asked for once', async ({ page, server, site }) => {
  await site.visit({ config: { locale: 'auto' } });
  await expect(site.banner).toBeVisible();
  await changeLanguages(page);
  await page.evaluate(() => {
    for (const at of [1, 2, 3]) {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset.consent = `unknown-${at}`;
      document.body.append(script);
    }
  });
  await expect.poll(() => page.evaluate(() => heard.filter(({ name }) => name === 'error').length)).toBe(3);
  for (const path of ['/locales/index.js', '/locales/de.js', '/consentry-report.js'])
    expect(server.log.all(path), path).toHaveLength(1);
  const sources = await page.evaluate(() => [...document.scripts].flatMap(({ src }) => src || []));
  expect([...new Set(sources)]).toEqual(sources);
});

test('a language that has been changed often is kept once for each choice', async ({ page, site }) => {
  await site.visit({ config: { locale: 'auto' } });
  await changeLanguages(page);
  const written = await page.evaluate(async () => {
    const { setItem } = Storage.prototype;
    const keys: string[] = [];
    Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
      keys.push(key);
      setItem.call(this, key, value);
    };
    consentry.acceptAll();
    return keys.filter((key) => key.includes('label'));
  });
  // With the surface that goes, and with the choice.
  expect(written).toHaveLength(2);
});
