import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { matomo } from './support/matomo.js';
import type { Server } from './support/server.js';
import type { Site } from './support/site.js';
import { expect, recordOf, reports, test } from './support/watched.js';

const services = {
  matomo: { ...matomo, databases: ['matomo'] },
  pixel: { category: 'marketing', country: 'the moon' },
};
const tag = '<script src="/consentry-declaration.js"></script>';
const body = '<main><h1>Privacy</h1><consentry-declaration></consentry-declaration></main>';
const declaration = (page: Page) => page.locator('consentry-declaration');
/** Cells of every table, row by row, beginning with its caption. */
const cells = (page: Page) =>
  declaration(page)
    .getByRole('table')
    .evaluateAll((tables) =>
      tables.map((table) => [
        table.querySelector('caption')?.textContent,
        ...[...(table as HTMLTableElement).rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
      ]),
    );
const returning = async (site: Site) => site.remember(['analytics']);

test('shows what each service keeps, by category, Consentry’s own cookie first', async ({ page, site }) => {
  await site.visit({ config: { services }, head: tag, body });
  const head = ['Service', 'Provider', 'Country', 'Name', 'Purpose', 'Duration', 'Privacy policy'];
  await expect
    .poll(() => cells(page))
    .toEqual([
      [
        'Strictly necessary',
        head,
        ['Cookie consent', '', '', 'consentry', 'Remembers this choice', '182 days', ''],
        ['consentry.log', 'Browser storage', ''],
        ['consentry.label.consentry', 'Browser storage', ''],
      ],
      [
        'Performance and analytics',
        head,
        [
          'Matomo',
          'InnoCraft',
          'New Zealand',
          '_pk_id*',
          'Tells returning visitors from new ones',
          '13 months',
          'Privacy policy',
        ],
        ['_pk_ses*', '', '30 minutes'],
        ['matomo', 'Browser storage', ''],
      ],
      ['Marketing and advertising', head, ['pixel', '', 'the moon', '', '', '', '']],
    ]);
  await expect(declaration(page).getByRole('link')).toHaveAttribute('href', '/matomo-privacy');
});

test('leaves out columns that nobody fills, and its own row where the site has one', async ({
  page,
  site,
}) => {
  const own = { category: 'necessary', name: 'Our banner', cookies: [{ name: 'consentry' }] };
  await site.visit({ config: { services: { own } }, head: tag, body });
  await expect
    .poll(() => cells(page))
    .toEqual([
      ['Strictly necessary', ['Service', 'Name', 'Purpose', 'Duration'], ['Our banner', 'consentry', '', '']],
    ]);
});

for (const [order, head, attributes] of [
  ['before consentry.js has run', tag, 'async'],
  ['deferred', tag.replace('src', 'defer src'), ''],
] as const)
  test(`works ${order}`, async ({ page, site }) => {
    await site.visit({ config: { services }, head, body, attributes });
    await expect(declaration(page).getByRole('table')).toHaveCount(3);
  });

test('waits for init() where the tag is manual', async ({ page, site }) => {
  await site.visit({ head: tag, body, attributes: 'data-manual' });
  await expect(declaration(page)).toBeAttached();
  expect(await page.evaluate(() => customElements.get('consentry-declaration'))).toBeUndefined();
  await page.evaluate((given) => consentry.init({ services: given }), services);
  await expect(declaration(page).getByRole('table')).toHaveCount(3);
});

test('of a returning visitor loads no surface; in another language it loads that alone', async ({
  page,
  server,
  site,
}) => {
  await returning(site);
  await site.visit({ config: { services, locale: 'de' }, head: tag, body });
  await expect(declaration(page).getByRole('table', { name: 'Leistung und Analyse' })).toBeVisible();
  expect(await declaration(page).evaluate(({ lang, dir }: HTMLElement) => [lang, dir])).toEqual([
    'de',
    'ltr',
  ]);
  await expect(declaration(page)).toContainText('Neuseeland');
  await expect(declaration(page)).toContainText('182 Tage');
  await page.waitForLoadState('networkidle');
  expect(server.log.paths()).toEqual([
    '/',
    '/consentry.js',
    '/consentry-declaration.js',
    '/locales/index.js',
    '/locales/de.js',
  ]);
  // The reopen button speaks it too.
  await expect(page.getByRole('button', { name: 'Cookie-Einstellungen' })).toBeVisible();
});

test('follows the page into another language, and shows itself wherever it comes later', async ({
  page,
  site,
}) => {
  await returning(site);
  await site.visit({ config: { services }, head: tag, body: '<main id="main"></main>' });
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('consentry-declaration')),
  );
  await expect(declaration(page).getByRole('table', { name: 'Marketing and advertising' })).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.lang = 'ar';
  });
  await expect(declaration(page)).toHaveAttribute('dir', 'rtl');
  await expect(declaration(page).getByRole('columnheader').first()).toHaveText('الخدمة');
  // One that is added now has nothing to wait for.
  const tables = await page.evaluate(() => {
    const second = document.createElement('consentry-declaration');
    document.querySelector('main')?.append(second);
    return second.querySelectorAll('table').length;
  });
  expect(tables).toBe(3);
});

test('is English where the language does not come', async ({ page, server, site, pageErrors }) => {
  server.route('/locales/index.js', { status: 404 });
  await returning(site);
  await site.visit({ config: { services, locale: 'de' }, head: tag, body });
  await expect(declaration(page).getByRole('table', { name: 'Performance and analytics' })).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test('is text, whatever the configuration says', async ({ page, site }) => {
  const evil = '<img src=x onerror="ran.push(1)">';
  await site.visit({
    config: {
      categories: { analytics: { label: evil } },
      services: {
        evil: {
          category: 'analytics',
          name: evil,
          provider: evil,
          country: evil,
          cookies: [{ name: evil, purpose: evil, duration: evil }],
        },
      },
    },
    head: tag,
    body,
  });
  await expect(declaration(page).getByRole('table', { name: evil })).toBeVisible();
  await expect(declaration(page).locator('img')).toHaveCount(0);
  expect(await page.evaluate(() => ran)).toEqual([]);
});

test('brings no style along: it looks as the page says', async ({ page, site }) => {
  await site.visit({
    config: { services },
    head: `${tag}<style>th { color: rgb(1, 2, 3) } td { font-size: 30px }</style>`,
    body,
  });
  const header = declaration(page).getByRole('columnheader').first();
  await expect(header).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(declaration(page).getByRole('cell').first()).toHaveCSS('font-size', '30px');
  expect(
    await declaration(page).evaluate((host) => host.querySelectorAll('[style], [class], style').length),
  ).toBe(0);
});

test('works under a strict policy and Trusted Types', async ({ page, server, consoleErrors }) => {
  const nonce = 'abc';
  await page.context().addCookies([{ name: 'consentry', value: recordOf([]), url: server.origin }]);
  server.page(
    '/',
    `<!doctype html><html lang="de"><title>CSP</title>
     <script src="/consentry.js" nonce="${nonce}"></script>
     <script src="/consentry-declaration.js" nonce="${nonce}"></script>${body}`,
    {
      'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types consentry`,
    },
  );
  await page.goto(server.url('/'));
  await expect(declaration(page).getByRole('table', { name: 'Unbedingt erforderlich' })).toBeVisible();
  expect(reports(consoleErrors)).toEqual([]);
  expect(consoleErrors.filter((text) => /policy|refused/i.test(text))).toEqual([]);
});

test('a page in which Consentry’s name is an element shows nothing and lives', async ({
  page,
  server,
  pageErrors,
}) => {
  server.page('/', `<!doctype html><title>Alone</title><a id="consentryQueue"></a>${tag}${body}`);
  await page.goto(server.url('/'));
  await expect(declaration(page)).toBeEmpty();
  expect(pageErrors).toEqual([]);
});

test('axe finds nothing', async ({ page, site }) => {
  await returning(site);
  await site.visit({ config: { services }, head: tag, body });
  await expect(declaration(page).getByRole('table')).toHaveCount(3);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

const imports = {
  'js-cookie': '/m/js-cookie/dist/js.cookie.mjs',
  preact: '/m/preact/dist/preact.mjs',
};
const fromNpm = async (server: Server, code: string) => {
  const { readFileSync } = await import('node:fs');
  for (const path of Object.values(imports))
    server.route(path, {
      body: readFileSync(path.replace('/m', 'node_modules'), 'utf8'),
      headers: { 'content-type': 'text/javascript' },
    });
  server.page(
    '/',
    `<!doctype html><html lang="fr"><title>npm</title>
     <script type="importmap">${JSON.stringify({ imports })}</script>
     <script type="module">
       import { createConsent } from '/index.js'; import { defineDeclaration } from '/declaration.js'; ${code}
     </script>${body}`,
  );
};

test('comes from npm too', async ({ page, server }) => {
  await fromNpm(server, `defineDeclaration(createConsent(${JSON.stringify({ services })}));`);
  await page.goto(server.url('/'));
  await expect(declaration(page)).toContainText('Nouvelle-Zélande');
  // The dialog may be on its way: cut off, it would be asked for once more in the next test's log.
  await page.context().close();
});
