import { expect, heldScript, reports, test } from './support/watched.js';

const held = heldScript('analytics', 'analytics') + heldScript('necessary', 'necessary');

test.describe('hostile cookies', () => {
  const now = Math.floor(Date.now() / 1000);
  for (const [what, value] of [
    ['a %', '%'],
    ['broken escapes', 'v=1%&r=1&%E0%A4%A'],
    ['4 kB', 'x'.repeat(4000)],
    ['__proto__', '__proto__=1&constructor=2&toString=3'],
    ['another version', `v=2&r=1&t=${now}&c=necessary.analytics&by=banner`],
    ['a repeated key', `v=1&r=1&t=${now}&c=necessary&c=necessary.analytics&by=banner`],
    ['a date far ahead', `v=1&r=1&t=${now + 90_000}&c=necessary.analytics&by=banner`],
    ['an expired date', `v=1&r=1&t=${now - 183 * 86_400}&c=necessary.analytics&by=banner`],
    ['a clash', `v=1&r=1&t=${now}&c=necessary.analytics&d=analytics&by=banner`],
    ['JSON', '{"analytics":true}'],
    ['nothing', ''],
  ] as const)
    test(`${what} counts as no record`, async ({ page, server, site, pageErrors }) => {
      await page.context().addCookies([{ name: 'consentry', value, url: server.origin }]);
      await site.visit({ body: held });
      await expect(site.banner).toBeVisible();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary']);
      expect(await page.evaluate(() => consentry.state.record)).toBeNull();
      expect(pageErrors).toEqual([]);
      await site.acceptAll();
      expect(await site.cookie()).toContain('&c=necessary.analytics.functional.marketing&by=banner');
    });

  test('ids that are inherited by every object grant nothing', async ({ page, server, site }) => {
    const value = `v=1&r=1&t=${now}&c=necessary.constructor.tostring&d=analytics.functional.marketing&by=banner`;
    await page.context().addCookies([{ name: 'consentry', value, url: server.origin }]);
    await site.visit({ body: heldScript('constructor', 'bad') + held });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary']);
    expect(await page.evaluate(() => consentry.allows('constructor'))).toBe(false);
  });
});

test.describe('a browser that keeps nothing', () => {
  const cookies = {
    'throws at every cookie': () => {
      Object.defineProperty(Document.prototype, 'cookie', {
        configurable: true,
        get() {
          throw new DOMException('no cookies', 'SecurityError');
        },
        set() {
          throw new DOMException('no cookies', 'SecurityError');
        },
      });
    },
    'drops every cookie': () => {
      Object.defineProperty(Document.prototype, 'cookie', {
        configurable: true,
        get: () => '',
        set: () => {},
      });
    },
  };
  for (const [what, init] of Object.entries(cookies))
    test(`${what}: the choice lives for the page`, async ({ page, site, pageErrors, consoleErrors }) => {
      await page.addInitScript(init);
      await site.visit({ body: held });
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary', 'analytics']);
      await expect(site.banner).toBeHidden();
      expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(true);
      await page.evaluate(() => consentry.choose({ functional: false }));
      expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(true);
      await expect.poll(() => reports(consoleErrors)).toHaveLength(1);
      expect(pageErrors).toEqual([]);
    });

  test('a sandboxed frame without storage works', async ({ page, server }) => {
    server.page('/framed', `<!doctype html><script src="/consentry.js"></script>${held}`);
    server.page('/', '<!doctype html><iframe sandbox="allow-scripts" src="/framed"></iframe>');
    await page.goto(server.url('/'));
    const inside = page.frameLocator('iframe');
    await inside.getByRole('button', { name: 'Accept all' }).click();
    const frame = page.frames()[1];
    await expect.poll(() => frame?.evaluate(() => ran)).toEqual(['necessary', 'analytics']);
  });

  test('storage that throws does not keep a withdrawal from ending', async ({ page, site, pageErrors }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('no storage', 'SecurityError');
          },
        });
    });
    await site.remember(['analytics']);
    await site.visit({
      config: {
        services: { matomo: { category: 'analytics', cookies: [{ name: '_pk' }], storage: ['pk*'] } },
      },
    });
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: what a tracker does
      document.cookie = '_pk=1';
      consentry.revoke('analytics');
    });
    expect(await page.evaluate(() => document.cookie)).not.toContain('_pk');
    expect(await page.evaluate(() => heard.map(({ name }) => name))).toContain('change');
    expect(pageErrors).toEqual([]);
  });
});

test.describe('a page that changed the browser', () => {
  const pages = {
    'appendChild throws': () => {
      Node.prototype.appendChild = () => {
        throw new Error('patched');
      };
    },
    'Array.prototype is frozen': () => void Object.freeze(Array.prototype),
    'all prototypes of the language are frozen': () => {
      for (const each of [Object, Array, Map, Set, Promise, String, RegExp, Function, Error])
        Object.freeze(each.prototype);
    },
  };
  for (const [what, init] of Object.entries(pages))
    test(`${what}: shut before consent, released after`, async ({ page, site, pageErrors }) => {
      await page.addInitScript(init);
      await site.visit({ body: held });
      await expect(site.banner).toBeVisible();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary']);
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary', 'analytics']);
      expect(await site.cookie()).toContain('by=banner');
      expect(pageErrors).toEqual([]);
    });

  test('insertBefore throws: shut, told once, and the API works', async ({
    page,
    site,
    pageErrors,
    consoleErrors,
  }) => {
    await page.addInitScript(() => {
      Node.prototype.insertBefore = () => {
        throw new Error('patched');
      };
    });
    await site.visit({ body: held });
    await expect.poll(() => reports(consoleErrors).length).toBe(1);
    expect(await page.evaluate(() => ran)).toEqual(['necessary']);
    await page.evaluate(() => consentry.acceptAll());
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary', 'analytics']);
    expect(await site.cookie()).toContain('by=api');
    expect(pageErrors).toEqual([]);
  });

  test('additions to Object.prototype grant nothing', async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.assign(Object.prototype, {
        analytics: true,
        granted: true,
        mode: 'opt-out',
        services: { pixel: true },
      });
    });
    await site.visit({ config: { services: { pixel: { category: 'marketing' } } }, body: held });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary']);
    await page.evaluate(() => consentry.choose({ functional: true }));
    expect(
      await page.evaluate(() => [consentry.allows('analytics'), consentry.allows('marketing', 'pixel')]),
    ).toEqual([false, false]);
  });

  for (const [name, value] of [
    ['region', 'US-CA'],
    ['regionCookie', 'geo'],
    ['mode', 'opt-out'],
    ['cookie', { name: 'other' }],
    ['gpc', 'ignore'],
    ['categories', { marketing: {} }],
    ['consentry', 'accept'],
  ] as const)
    test(`Object.prototype.${name} opens nothing`, async ({ page, site, third, context }) => {
      third.script('/untagged.js', "ran.push('untagged')");
      await context.addCookies([{ name: 'geo', value: 'US-CA', url: site.server.origin }]);
      await page.addInitScript(
        ([name, value]) => {
          (Object.prototype as Record<string, unknown>)[name] = value;
        },
        [name, value] as const,
      );
      await site.visit({
        config: {
          regions: { 'US-CA': { mode: 'opt-out' } },
          services: { pixel: { category: 'marketing', hosts: [`127.0.0.1:${third.port}`] } },
        },
        body: `${held}<script src="${third.url('/untagged.js')}"></script>`,
      });
      await expect(site.banner).toBeVisible();
      expect(await page.evaluate(() => [consentry.allows('analytics'), ...ran])).toEqual([
        false,
        'necessary',
      ]);
    });
});

test.describe('listeners that throw', () => {
  test('stop nobody else, and the page hears of them once', async ({
    page,
    site,
    pageErrors,
    consoleErrors,
  }) => {
    await site.visit({ body: held });
    await page.evaluate(() => {
      for (const name of ['change', 'consent', 'surface', 'release'] as const)
        consentry.on(name, () => {
          throw new Error(name);
        });
      consentry.on('change', () => ran.push('change'));
      consentry.acceptAll();
    });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary', 'change', 'analytics']);
    expect(await site.cookie()).toContain('by=api');
    await expect.poll(() => reports(consoleErrors).length).toBe(4);
    expect(pageErrors).toEqual([]);
  });

  test('a throwing error listener does not go round in circles', async ({ page, site, consoleErrors }) => {
    await site.visit();
    await page.evaluate(() => {
      for (const name of ['error', 'change'] as const)
        consentry.on(name, () => {
          throw new Error(name);
        });
      consentry.acceptAll();
      consentry.rejectAll();
    });
    await expect.poll(() => reports(consoleErrors).length).toBe(2);
  });

  test('what is no function is reported and stops nobody', async ({ page, site }) => {
    await site.visit();
    const calls = await page.evaluate(() => {
      consentry.on('change', undefined as never);
      consentry.on('change', () => ran.push('change'));
      consentry.acceptAll();
      return ran;
    });
    expect(calls).toEqual(['change']);
  });
});

test.describe('the tag twice', () => {
  test('the second says so once and stops', async ({ page, site, server }) => {
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await site.visit({
      head: `<script>window.first = consentry</script><script src="/consentry.js" data-mode="opt-out"></script>`,
      body: held,
    });
    await expect(site.banner).toHaveCount(1);
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary', 'analytics']);
    expect(await page.evaluate('first === consentry')).toBe(true);
    expect(warnings.filter((text) => text.startsWith('Consentry'))).toHaveLength(1);
    expect(server.log.all('/consentry-ui.js')).toHaveLength(1);
  });

  test('the full file after the small one stops too', async ({ page, site }) => {
    await site.visit({ head: '<script src="/consentry.full.js"></script>', body: held });
    await expect(site.banner).toHaveCount(1);
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary', 'analytics']);
  });
});
