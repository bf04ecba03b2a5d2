import { expect, heldScript, test } from './support/watched.js';

const names = () => heard.map(({ name }) => name);

test.describe('listeners', () => {
  test('on() returns what stops listening', async ({ page, site }) => {
    await site.visit();
    const calls = await page.evaluate(() => {
      const off = consentry.on('change', () => ran.push('called'));
      consentry.acceptAll();
      off();
      consentry.rejectAll();
      return ran;
    });
    expect(calls).toEqual(['called']);
  });

  test('once: called at most once', async ({ page, site }) => {
    await site.visit();
    const calls = await page.evaluate(() => {
      consentry.on('change', ({ granted }) => ran.push(granted.join()), { once: true });
      consentry.choose({ analytics: true });
      consentry.choose({ functional: true });
      return ran;
    });
    expect(calls).toEqual(['analytics']);
  });

  test('signal: an abort stops listening, one that has already come prevents it', async ({ page, site }) => {
    await site.visit();
    const calls = await page.evaluate(() => {
      const stop = new AbortController();
      consentry.on('change', () => ran.push('before'), { signal: stop.signal });
      consentry.choose({ analytics: true });
      stop.abort();
      consentry.on('change', () => ran.push('after'), { signal: stop.signal });
      consentry.choose({ functional: true });
      return ran;
    });
    expect(calls).toEqual(['before']);
  });

  test('a listener added while others are told is not called for this event', async ({ page, site }) => {
    await site.visit();
    const calls = await page.evaluate(() => {
      consentry.on('change', () => {
        ran.push('first');
        consentry.on('change', () => ran.push('second'), { once: true });
      });
      consentry.acceptAll();
      return [...ran];
    });
    expect(calls).toEqual(['first']);
  });

  test('ready reaches early and late listeners, and the promise resolves', async ({ page, site }) => {
    await page.addInitScript(() => {
      window.consentryQueue = [(c) => c.on('ready', ({ state }) => ran.push(`early ${state.surface}`))];
    });
    await site.visit();
    await page.evaluate(async () => {
      await consentry.ready;
      const detail = await new Promise<object>((done) => consentry.on('ready', done));
      ran.push(`late ${Object.keys(detail)}`);
    });
    expect(await page.evaluate(() => ran)).toEqual(['early banner', 'late state']);
  });

  test('consent reaches a returning visitor’s listeners, also those that the page adds while it loads', async ({
    page,
    site,
  }) => {
    await site.remember(['analytics']);
    await site.visit({
      head: '<script>consentry.on("consent", (detail) => ran.push(Object.keys(detail) + " " + detail.record.granted))</script>',
    });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['record necessary,analytics']);
  });

  test('consent is not told to a first visitor', async ({ page, site }) => {
    await site.visit();
    await page.evaluate(() => consentry.ready);
    expect(await page.evaluate(names)).not.toContain('consent');
  });
});

test.describe('order', () => {
  test('change and consent go out before the first released script runs', async ({ page, site }) => {
    await site.visit({
      head: `<script>for (const name of ['change', 'consent', 'release'])
        consentry.on(name, () => ran.push(name))</script>`,
      body: heldScript('analytics', 'script'),
    });
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toContain('script');
    const order = await page.evaluate(() => ran);
    expect(order.filter((name) => name !== 'release')).toEqual(['change', 'consent', 'script']);
  });

  test('for a returning visitor ready and consent go out before the first script', async ({ page, site }) => {
    await site.remember(['analytics']);
    await page.addInitScript(() => {
      window.consentryQueue = [
        (c) => {
          c.on('consent', () => ran.push('consent'));
          c.on('ready', () => ran.push('ready'));
        },
      ];
    });
    await site.visit({ body: heldScript('analytics', 'script') });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['ready', 'consent', 'script']);
  });
});

test.describe('details', () => {
  test('change names what was granted and revoked, the record and how', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit();
    await page.evaluate(() => consentry.choose({ analytics: false, marketing: true }));
    const [change] = await page.evaluate(() => heard.filter(({ name }) => name === 'change'));
    expect(change?.detail).toMatchObject({
      granted: ['marketing'],
      revoked: ['analytics'],
      record: { granted: ['necessary', 'marketing'], denied: ['analytics', 'functional'], by: 'api' },
      via: 'api',
      notCleared: [],
    });
  });

  test('saving the same choice again is no change, but a choice', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit();
    await page.evaluate(() => {
      heard.length = 0;
      consentry.choose({ analytics: true });
    });
    expect(await page.evaluate(names)).toEqual(['consent']);
  });

  test('a change of a service alone is a change', async ({ page, site }) => {
    await site.visit({ config: { services: { matomo: { category: 'analytics' } } } });
    await page.evaluate(() => consentry.choose({ services: { matomo: true } }));
    expect(await page.evaluate(names)).toContain('change');
  });

  test('block and release tell kind, URL, element, category and service', async ({ page, site, third }) => {
    third.script('/t.js', '');
    await site.visit({
      config: { services: { matomo: { category: 'analytics' } } },
      body: `<script type="text/plain" data-consent="analytics" data-service="matomo" id="s" src="${third.url('/t.js')}"></script>
        <img data-consent="marketing" data-src="/relative.gif" alt="" id="i">`,
    });
    await site.acceptAll();
    await expect
      .poll(() => page.evaluate(() => heard.filter(({ name }) => name === 'release').length))
      .toBe(2);
    const script = {
      kind: 'script',
      url: third.url('/t.js'),
      element: 'script#s',
      category: 'analytics',
      service: 'matomo',
    };
    const image = {
      kind: 'img',
      url: site.server.url('/relative.gif'),
      element: 'img#i',
      category: 'marketing',
      service: null,
    };
    const told = await page.evaluate(() => heard.filter(({ name }) => /block|release/.test(name)));
    expect(told).toEqual([
      { name: 'block', detail: script },
      { name: 'block', detail: image },
      { name: 'release', detail: script },
      { name: 'release', detail: image },
    ]);
  });

  test('every event is a CustomEvent on document that bubbles', async ({ page, site }) => {
    await site.visit();
    const [target, bubbles] = await page.evaluate(
      () =>
        new Promise<unknown[]>((done) => {
          window.addEventListener('consentry:change', (event) =>
            done([event.target === document, event.bubbles]),
          );
          consentry.acceptAll();
        }),
    );
    expect([target, bubbles]).toEqual([true, true]);
  });
});

test.describe('the queue', () => {
  test('calls from before the script run in order, when the API works', async ({ page, site }) => {
    await page.addInitScript(() => {
      const note = (name: string) => (c: Pick<typeof consentry, 'allows'>) =>
        ran.push(`${name} ${c.allows('analytics')}`);
      window.consentryQueue = [note('one'), note('two')];
    });
    await site.remember(['analytics']);
    await site.visit();
    expect(await page.evaluate(() => ran)).toEqual(['one true', 'two true']);
  });

  test('a push after the script has loaded runs at once', async ({ page, site }) => {
    await site.visit();
    const calls = await page.evaluate(() => {
      const queue = consentryQueue as ((c: typeof consentry) => void)[];
      queue.push(
        (c) => ran.push(c === consentry ? 'first' : 'other'),
        () => ran.push('second'),
      );
      return [...ran, 'after'];
    });
    expect(calls).toEqual(['first', 'second', 'after']);
  });

  test('a queued call that throws stops neither the others nor the start', async ({
    page,
    site,
    pageErrors,
  }) => {
    await page.addInitScript(() => {
      window.consentryQueue = [
        () => {
          throw new Error('queued');
        },
        () => ran.push('second'),
      ];
    });
    await site.visit();
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => ran)).toEqual(['second']);
    expect(pageErrors).toEqual([]);
  });
});
