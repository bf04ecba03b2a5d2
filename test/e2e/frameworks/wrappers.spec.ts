import type { Page } from '@playwright/test';
import type { parseConsent as Parse } from '../../../src/server/index.js';
import type { Site, VisitOptions } from '../support/site.js';
import { expect, recordOf, test } from '../support/watched.js';
import type { Render, Start } from './app.js';
import { browserBundle, serverModule } from './bundle.js';

const { parseConsent }: { parseConsent: typeof Parse } = await import(
  new URL('../../../dist/server.js', import.meta.url).href
);

const services = { acme: { category: 'marketing' } };
const NAMES = ['react', 'vue', 'svelte', 'solid'] as const;

/** Listeners for Consentry's events that the document has, and every warning but the browser's own. */
const watch = async (page: Page) => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    const own = /^Failed to load resource/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !own) warnings.push(message.text());
  });
  page.on('pageerror', (error) => warnings.push(String(error)));
  await page.addInitScript(() => {
    const counted = { listeners: 0 };
    Object.assign(window, { counted });
    const { addEventListener, removeEventListener } = document;
    document.addEventListener = (...given: Parameters<typeof addEventListener>) => {
      if (given[0].startsWith('consentry:')) counted.listeners++;
      addEventListener.apply(document, given);
    };
    document.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
      if (given[0].startsWith('consentry:')) counted.listeners--;
      removeEventListener.apply(document, given);
    };
  });
  return {
    warnings,
    listeners: () =>
      page.evaluate(() => (window as unknown as { counted: { listeners: number } }).counted.listeners),
  };
};

/** Starts the app; `stop()` takes it out again. */
const appScript = (start: Start) =>
  `<script type="module">
    import { start } from '/app.js';
    window.stop = start(document.getElementById('root'), ${JSON.stringify(start)});
    window.started = true;
  </script>`;

for (const name of NAMES) {
  test.describe(name, () => {
    let client: string;
    let server: { render: Render; head?: string };
    test.beforeAll(async () => {
      [client, server] = await Promise.all([
        browserBundle(`${name}/client.ts`),
        serverModule<typeof server>(`${name}/server.ts`),
      ]);
    });

    test.beforeEach(({ server: site }) => {
      site.script('/app.js', client);
      site.route('/tracked', { status: 204 });
    });

    const body = (inner: string, start: Start) => `<div id="root">${inner}</div>${appScript(start)}`;
    const plain: VisitOptions = { config: { services }, body: body('', { hydrate: false }) };

    test('a gate opens on a click in the banner and shuts on withdrawal', async ({ page, site, server }) => {
      const { warnings } = await watch(page);
      await site.visit(plain);
      await expect(page.locator('#off')).toBeVisible();
      await expect(page.locator('#on')).toHaveCount(0);
      await expect(page.locator('#allows')).toHaveText('false');
      expect(server.log.all('/tracked')).toEqual([]);

      await site.acceptAll();
      await expect(page.locator('#on')).toBeVisible();
      await expect(page.locator('#acme')).toBeVisible();
      await expect(page.locator('#off')).toHaveCount(0);
      await expect(page.locator('#allows')).toHaveText('true');
      await server.log.requested('/tracked');

      await site.reopen.click();
      await expect(page.locator('#surface')).toHaveText('preferences');
      await site.preferences.getByRole('button', { name: 'Reject all' }).click();
      await expect(page.locator('#off')).toBeVisible();
      await expect(page.locator('#on')).toHaveCount(0);
      await expect(page.locator('#acme')).toHaveCount(0);
      // StrictMode mounts twice.
      expect((await page.evaluate(() => ran)).slice(-2)).toEqual(['mounted', 'unmounted']);
      expect(warnings).toEqual([]);
    });

    test('a service may be granted without its category', async ({ page, site }) => {
      await site.remember([], { sc: 'acme' });
      await site.visit(plain);
      await expect(page.locator('#acme')).toBeVisible();
      await expect(page.locator('#off')).toBeVisible();
    });

    test('its own button opens the preferences, also before Consentry has come', async ({
      page,
      server,
      site,
    }) => {
      const { warnings } = await watch(page);
      server.route('/consentry.js', { hang: true });
      await site.visit({ ...plain, attributes: 'async', until: 'commit' });
      await page.waitForFunction('window.started');
      await expect(page.locator('#known')).toHaveText('unknown');
      await page.locator('#choose').click();
      // Comes late, from another address.
      await page.addScriptTag({ url: '/consentry.full.js' });
      await expect(site.preferences).toBeVisible();
      await expect(page.locator('#known')).toHaveText('known');
      await expect(page.locator('#surface')).toHaveText('preferences');
      await site.preferences.getByRole('button', { name: 'Accept all' }).click();
      await expect(page.locator('#on')).toBeVisible();
      expect(warnings).toEqual([]);
    });

    test('what takes the names of Consentry in the markup is not taken for it', async ({ page, site }) => {
      const { warnings } = await watch(page);
      const clobber = '<a id="consentry"></a><a id="consentryQueue"></a>';
      const html = plain.body ?? '';
      await site.visit({ ...plain, attributes: 'async', until: 'commit', body: clobber + html });
      await page.waitForFunction('window.started');
      await page.locator('#choose').click();
      await expect(site.preferences).toBeVisible();
      expect(warnings).toEqual([]);
    });

    test('going elsewhere takes the listeners away, and coming back asks nothing', async ({ page, site }) => {
      const { warnings, listeners } = await watch(page);
      await site.visit(plain);
      await expect(page.locator('#off')).toBeVisible();
      expect(await listeners()).toBeGreaterThan(0);
      await page.locator('#go').click();
      await expect(page.locator('#away')).toBeVisible();
      expect(await listeners()).toBe(0);
      await expect(site.banner).toHaveCount(1);
      await site.acceptAll();
      await expect(site.banner).toHaveCount(0);

      await page.locator('#go').click();
      await expect(page.locator('#on')).toBeVisible();
      await expect(site.banner).toHaveCount(0);
      const all = await listeners();
      await page.locator('#go').click();
      await page.locator('#go').click();
      await expect(page.locator('#on')).toBeVisible();
      expect(await listeners()).toBe(all);
      await page.evaluate('stop()');
      await expect(page.locator('main')).toHaveCount(0);
      expect(await listeners()).toBe(0);
      expect(warnings).toEqual([]);
    });

    test.describe('a page of the server', () => {
      const VISITORS = {
        'without a record': null,
        'who granted': recordOf(['analytics', 'functional', 'marketing']),
        'who granted analytics alone': recordOf(['analytics']),
        'who denied': recordOf([]),
      };

      /** Serves what the server makes of the cookie, and notes the nodes that are in it before anything runs. */
      const serve = async (site: Site, initial?: readonly string[], more?: VisitOptions) => {
        const inner = await server.render(initial);
        const mark = `<script>window.first = document.querySelector('#on, #off')</script>`;
        await site.visit({
          config: { services },
          head: server.head ?? '',
          body: `<div id="root">${inner}</div>${mark}${appScript({ initial, hydrate: true })}`,
          ...more,
        });
        await site.page.waitForFunction('window.started');
        return inner;
      };
      const kept = (page: Page) => page.evaluate('first.isConnected');

      for (const [who, record] of Object.entries(VISITORS)) {
        test(`hydrates for a visitor ${who}`, async ({ page, site }) => {
          const { warnings } = await watch(page);
          const cookie = record && { name: 'consentry', value: record, url: site.server.origin };
          if (cookie) await page.context().addCookies([cookie]);
          const { allowed } = parseConsent(record && `consentry=${record}`, { services });
          const granted = allowed.includes('analytics');
          const html = await serve(site, allowed);
          expect(html).toContain(granted ? 'id="on"' : 'id="off"');
          expect(html).not.toContain(granted ? 'id="off"' : 'id="on"');
          expect(html.includes('id="acme"')).toBe(allowed.includes('marketing/acme'));

          await expect(page.locator('#known')).toHaveText('known');
          await expect(page.locator(granted ? '#on' : '#off')).toBeVisible();
          expect(await kept(page)).toBe(true);
          await expect(site.banner).toHaveCount(record ? 0 : 1);
          expect(warnings).toEqual([]);
        });
      }

      test('hydrates where the server knows nothing, and then shows what the page knows', async ({
        page,
        site,
      }) => {
        const { warnings } = await watch(page);
        await site.remember(['analytics']);
        expect(await serve(site)).toContain('id="off"');
        await expect(page.locator('#on')).toBeVisible();
        await expect(page.locator('#off')).toHaveCount(0);
        expect(warnings).toEqual([]);
      });

      test('hydrates where the server was wrong, and then shows what the page knows', async ({
        page,
        site,
      }) => {
        const { warnings } = await watch(page);
        await site.remember([]);
        expect(await serve(site, ['necessary', 'analytics'])).toContain('id="on"');
        await expect(page.locator('#off')).toBeVisible();
        await expect(page.locator('#on')).toHaveCount(0);
        expect(warnings).toEqual([]);
      });

      test('keeps to what the server said while Consentry has not come', async ({ page, site }) => {
        const { warnings } = await watch(page);
        await site.remember(['analytics']);
        site.server.route('/consentry.js', { hang: true });
        await serve(site, ['necessary', 'analytics'], { attributes: 'async', until: 'commit' });
        await expect(page.locator('#known')).toHaveText('unknown');
        await expect(page.locator('#on')).toBeVisible();
        await page.addScriptTag({ url: '/consentry.full.js' });
        await expect(page.locator('#known')).toHaveText('known');
        await expect(page.locator('#on')).toBeVisible();
        expect(await kept(page)).toBe(true);
        expect(warnings).toEqual([]);
      });
    });
  });
}
