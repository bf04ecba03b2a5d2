import { readFileSync } from 'node:fs';
import { type CosmeticFilter, FiltersEngine, parseFilters, Request } from '@ghostery/adblocker';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../e2e/support/blocker.js';
import { pageHtml } from '../e2e/support/site.js';
import { see, services, shop, surfaces } from '../e2e/support/surfaces.js';

// Real lists, fetched by `npm run blockers`. What Consentry does when a list catches it is tested in test/e2e/clients.
const lists = JSON.parse(process.env.BLOCKER_LISTS ?? '[]') as readonly string[];

const files = Object.keys(
  (JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as { files: Readonly<Record<string, unknown>> })
    .files,
);

/** Where sites keep such files, and the CDNs that have what is on npm. */
const places = [
  'https://shop.example/',
  'https://shop.example/js/',
  'https://shop.example/assets/consentry/',
  'https://shop.example/consent/',
  'https://cdn.shop.example/',
  'https://cdn.jsdelivr.net/npm/consentry/dist/',
  'https://cdn.jsdelivr.net/npm/consentry@0.1.0/dist/',
  'https://unpkg.com/consentry@0.1.0/dist/',
];

const ofEverySite = (filter: CosmeticFilter) => filter.isGenericHide() && !filter.isScriptInject();

/** Selectors that match something of ours, or what it is in. */
const matching = (page: Page, selectors: readonly string[]) =>
  page.evaluate((all) => {
    const elements = new Set<Element>();
    for (const element of document.querySelectorAll('*')) {
      if (!element.localName.startsWith('consentry-')) continue;
      for (const inside of element.querySelectorAll('*')) elements.add(inside);
      for (let at: Element | null = element; at; at = at.parentElement) elements.add(at);
    }
    return all.filter((selector) => {
      try {
        return [...elements].some((element) => element.matches(selector));
      } catch {
        // Not CSS; the blocker's own code looks for these.
        return false;
      }
    });
  }, selectors);

/** A click as the visitor's, on what each surface is for. */
const uses: Readonly<Record<string, (page: Page, host: Locator) => Promise<void>>> = {
  'consentry-banner': async (_page, host) => {
    await host.locator('[data-consentry-action]').first().click();
    await expect(host).toBeHidden();
  },
  'consentry-panel': async (_page, host) => {
    await host.locator('[data-consentry-action=save]').click();
    await expect(host).toBeHidden();
  },
  'consentry-placeholder': async (page, host) => {
    await host.locator('[data-consentry-action=always]').click();
    await expect(page.frameLocator('iframe[title="A talk"]').getByText('inside')).toBeVisible();
  },
  'consentry-reopen': async (page, host) => {
    await host.getByRole('button').click();
    await expect(page.locator('consentry-panel')).toBeVisible();
  },
};

for (const path of lists) {
  const text = readFileSync(path, 'utf8');
  const title = /^! Title: *(.+)$/m.exec(text)?.[1] ?? path;

  test.describe(title, () => {
    const { cosmeticFilters } = parseFilters(text);
    const selectors = cosmeticFilters
      .filter((filter) => ofEverySite(filter) && !filter.isUnhide())
      .map((filter) => filter.getSelector());
    // Something that the list does hide: without it, nothing being hidden would say nothing.
    const hidden = selectors.find((selector) => /^\.[a-z][\w-]+$/i.test(selector))?.slice(1);
    const body = shop + (hidden ? `<div class="${hidden}" data-hidden>Of another tool</div>` : '');

    test('blocks no file of ours', () => {
      const engine = FiltersEngine.parse(text, { debug: true });
      const caught = places.flatMap((place) =>
        files.flatMap((file) => {
          const url = place + file;
          const { match, filter } = engine.match(
            Request.fromRawDetails({ url, sourceUrl: 'https://shop.example/', type: 'script' }),
          );
          return match ? [`${url} by ${filter}`] : [];
        }),
      );
      expect(caught).toEqual([]);
    });

    for (const [name, surface] of Object.entries(surfaces))
      test(`leaves alone: ${name}`, async ({ page, site, blocker }) => {
        site.server.page('/framed', '<!doctype html><title>Framed</title><p>inside</p>');
        await blocker.follow(text);
        await see(page, site, surface, { body });
        if (hidden) await expect(page.locator('[data-hidden]')).toBeHidden();
        const host = page.locator(surface.host);
        await expect(host).toBeVisible();
        expect(await matching(page, selectors)).toEqual([]);
        await uses[surface.host]?.(page, host);
        expect(blocker.blocked).toEqual([]);
      });

    test('leaves alone: a banner whose files come from another site', async ({
      page,
      server,
      third,
      blocker,
    }) => {
      await blocker.follow(text);
      const html = pageHtml({ body, config: { services } });
      const address = third.url('/consentry.js', 'cdn.localhost');
      server.page('/', html.replace('src="/consentry.js"', `src="${address}" crossorigin`));
      await page.goto(server.url('/'));
      const host = page.locator('consentry-banner');
      await expect(host).toBeVisible();
      await uses['consentry-banner']?.(page, host);
      expect(third.log.all('/consentry-ui.js')).toHaveLength(1);
      expect(blocker.blocked).toEqual([]);
    });
  });
}
