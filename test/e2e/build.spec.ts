import { readFileSync } from 'node:fs';
import type { BuildRequest } from '../../src/build/index.js';
import { expect, test } from './support/fixtures.js';
import type { Server } from './support/server.js';

const { build }: typeof import('../../src/build/index.js') = await import(
  new URL('../../dist/build.js', import.meta.url).href
);

/** Serves a build in a folder, with its files and nothing of `dist/` beside them. */
const serve = (server: Server, request: BuildRequest, folder = '/built'): void => {
  for (const [name, text] of build(request)) server.script(`${folder}/${name}`, text);
};

/** A page whose first script is a build's. */
const page = (
  server: Server,
  body = '',
  { before = '', attributes = '', folder = '/built', lang = 'en' } = {},
) =>
  server.page(
    '/',
    `<!doctype html><html lang="${lang}"><head><title>Test page</title><link rel="icon" href="data:,">${before}
<script src="${folder}/consentry.js"${attributes}></script></head><body>${body}</body></html>`,
  );

/** Without the dialog, which comes when the browser is idle. */
const ours = (server: Server) =>
  server.log.paths().filter((path) => path.startsWith('/built/') && !path.includes('dialog'));
const integrations = Object.keys(
  JSON.parse(readFileSync('dist/integrations/catalogue.json', 'utf8')) as Record<string, unknown>,
);

test('tells the vendors that it was built with, before a choice and after it', async ({
  server,
  site,
  page: tab,
  consoleErrors,
}) => {
  serve(server, {
    languages: ['en'],
    config: { integrations: { metaPixel: true, matomo: true, googleConsentMode: { waitForUpdate: 900 } } },
  });
  // As Meta's own snippet makes its queue.
  const snippet = `<script>window.fbq = function () { fbq.queue.push([...arguments]) }; fbq.queue = [];
fbq('init', '1')</script>`;
  page(server, snippet);
  await tab.goto(server.url('/'));
  await expect(site.banner).toBeVisible();
  const told = () =>
    tab.evaluate(() => {
      const { fbq, _paq, dataLayer, uetq } = window as unknown as Record<
        string,
        never[] & { queue: never[] }
      >;
      const words = (list: ArrayLike<unknown>[] = []) =>
        list.map((each) => (each.length ? Array.from(each).slice(0, 2).join(' ') : 'event'));
      return { fbq: words(fbq?.queue), paq: words(_paq), google: words(dataLayer), uet: typeof uetq };
    });
  expect(await told()).toEqual({
    fbq: ['consent revoke', 'init 1'],
    paq: ['requireConsent'],
    google: ['consent default', 'set ads_data_redaction'],
    uet: 'undefined',
  });
  expect(
    await tab.evaluate(() => JSON.stringify((window as unknown as { dataLayer: unknown[] }).dataLayer[0])),
  ).toContain('"wait_for_update":900');
  await site.acceptAll();
  await expect.poll(told).toMatchObject({
    fbq: ['consent revoke', 'init 1', 'consent grant'],
    paq: ['requireConsent', 'setConsentGiven'],
    google: ['consent default', 'set ads_data_redaction', 'consent update', 'event'],
  });
  expect(consoleErrors).toEqual([]);
});

test('starts each integration by itself, with all that it needs', async ({ server, site, page: tab }) => {
  test.slow();
  const errors: string[] = [];
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  tab.on('pageerror', (error) => errors.push(error.message));
  for (const name of integrations) {
    serve(server, { languages: ['en'], config: { integrations: { [name]: true } } }, `/built/${name}`);
    page(server, '', { folder: `/built/${name}` });
    await tab.goto(server.url('/'));
    await expect(site.banner, name).toBeVisible();
    await tab.evaluate(() => consentry.acceptAll());
    await tab.evaluate(() => consentry.reset());
    await expect(site.banner, name).toBeVisible();
    expect(errors, name).toEqual([]);
  }
});

test('says of an integration that it was not built with what the plain script says', async ({
  server,
  page: tab,
  consoleErrors,
}) => {
  serve(server, { languages: ['en'], config: {} });
  page(server, '', {
    before: '<script type="application/json" id="consentry-config">{"integrations":{"matomo":true}}</script>',
  });
  await tab.goto(server.url('/'));
  await expect
    .poll(() => consoleErrors)
    .toEqual(['Consentry: integrations.matomo is not part of this build']);
});

test('shows an embedded language without a request for it', async ({ server, site, page: tab }) => {
  serve(server, { config: { locale: 'de' } });
  page(server, '', { lang: 'en' });
  await tab.goto(server.url('/'));
  await expect(tab.getByRole('button', { name: 'Alle akzeptieren' })).toBeVisible();
  expect(ours(server)).toEqual(['/built/consentry.js', '/built/consentry-ui.js']);
  expect(await tab.evaluate(() => consentry.state.locale)).toBe('de');
  await tab.evaluate(() => consentry.rejectAll());
  await expect(site.reopen).toBeHidden();
  await tab.getByRole('button', { name: 'Cookie-Einstellungen' }).click();
  await expect(tab.getByRole('dialog', { name: 'Cookie-Einstellungen' })).toBeVisible();
  expect(server.log.all('/built/consentry-dialog.js')).toHaveLength(1);
});

test('has the dialog in one file too', async ({ server, site, page: tab, consoleErrors }) => {
  serve(server, { full: true, embed: ['de'] });
  page(server, '', { lang: 'en' });
  await tab.goto(server.url('/'));
  await site.banner.getByRole('button', { name: 'Preferences' }).click();
  await expect(site.preferences).toBeVisible();
  expect(ours(server)).toEqual(['/built/consentry.js']);
  expect(server.log.paths()).not.toContain('/built/consentry-dialog.js');
  expect(consoleErrors).toEqual([]);
});

test('takes some languages from files and others from inside', async ({
  server,
  page: tab,
  consoleErrors,
}) => {
  serve(server, { embed: ['de'], languages: ['fr'] });
  for (const [lang, accept, files] of [
    ['de', 'Alle akzeptieren', []],
    ['fr', 'Tout accepter', ['/built/locales/fr.js']],
    // No such language: English, and nobody is asked.
    ['is', 'Accept all', []],
  ] as const) {
    page(server, '', { lang });
    server.log.clear();
    await tab.goto(server.url('/'));
    await expect(tab.getByRole('button', { name: accept })).toBeVisible();
    expect(ours(server)).toEqual(['/built/consentry.js', '/built/consentry-ui.js', ...files]);
  }
  expect(consoleErrors).toEqual([]);
});

test('takes all languages from files, by the hashes of the build', async ({ server, page: tab }) => {
  serve(server, { languages: ['fr', 'ar'] });
  page(server, '', { lang: 'ar' });
  await tab.goto(server.url('/'));
  await expect(tab.locator('[dir=rtl]').first()).toBeVisible();
  expect(ours(server)).toEqual([
    '/built/consentry.js',
    '/built/consentry-ui.js',
    '/built/locales/index.js',
    '/built/locales/ar.js',
  ]);
  // A file of another build does not fit.
  server.script('/built/locales/ar.js', build({ languages: ['fr'] }).get('locales/fr.js') ?? '');
  await tab.reload();
  await expect(tab.getByRole('button', { name: 'Accept all' })).toBeVisible();
});

test('stops a host that a service names, and only then has what stops it', async ({
  server,
  third,
  site,
  page: tab,
}) => {
  const services = { acme: { category: 'analytics', hosts: [new URL(third.origin).host] } };
  const visit = async (request: BuildRequest) => {
    serve(server, { languages: ['en'], ...request });
    page(server, `<script>new Image().src = '${third.origin}/pixel.gif'</script>`);
    await tab.goto(server.url('/'));
    await expect(site.banner).toBeVisible();
    return tab.evaluate(() => String(Image).includes('native code') && String(fetch).includes('native code'));
  };
  expect(await visit({ config: { services }, tagged: true })).toBe(true);
  await third.log.requested('/pixel.gif');
  third.log.clear();

  await visit({ config: { services } });
  const blocked = await tab.evaluate(async (url) => {
    const answer = fetch(url).then(
      () => 'sent',
      (error: Error) => error.name,
    );
    return answer;
  }, `${third.origin}/collect`);
  expect(blocked).toBe('TypeError');
  expect(third.log.paths()).toEqual([]);
  await site.acceptAll();
  await expect
    .poll(() => tab.evaluate((url) => fetch(url).then(() => 'sent'), `${third.origin}/collect`))
    .toBe('sent');
  expect(third.log.paths()).toContain('/collect');
});

test('the page wins over what is inside, option by option, and attributes over both', async ({
  server,
  page: tab,
}) => {
  serve(server, {
    languages: ['en'],
    config: { policyUrl: '/inside', helpUrl: '/help', revision: 2, mode: 'opt-out' },
  });
  const before =
    '<script type="application/json" id="consentry-config">{"policyUrl":"/page","revision":5}</script>';
  page(server, '', { before, attributes: ' data-revision="7"' });
  await tab.goto(server.url('/'));
  await expect(tab.getByRole('link', { name: 'Privacy policy' })).toHaveAttribute('href', '/page');
  await tab.evaluate(() => consentry.acceptAll());
  expect(await tab.evaluate(() => document.cookie)).toContain('r=7');
  await tab.evaluate(() => consentry.show('preferences'));
  await expect(tab.getByRole('link', { name: 'Help with cookies' })).toHaveAttribute('href', '/help');
});

test('what cannot be read in the page leaves the services inside stopped', async ({
  server,
  third,
  site,
  page: tab,
  consoleErrors,
}) => {
  const services = { acme: { category: 'analytics', hosts: [new URL(third.origin).host] } };
  serve(server, { languages: ['en'], config: { services, mode: 'opt-out' } });
  page(server, '', { before: '<script type="application/json" id="consentry-config">{ oops</script>' });
  await tab.goto(server.url('/'));
  await expect(site.banner).toBeVisible();
  await expect.poll(() => consoleErrors.join()).toContain('configuration:');
  expect(await tab.evaluate(() => consentry.allows('analytics'))).toBe(false);
  const answer = (url: string) => fetch(url).then(String, (error: Error) => error.name);
  expect(await tab.evaluate(answer, `${third.origin}/collect`)).toBe('TypeError');
  expect(third.log.paths()).toEqual([]);
});

test('data-manual: what init is given wins over what is inside', async ({ server, page: tab }) => {
  serve(server, { languages: ['en'], config: { policyUrl: '/inside', revision: 3 } });
  page(server, '<script>consentry.init({ revision: 4 })</script>', { attributes: ' data-manual' });
  await tab.goto(server.url('/'));
  await expect(tab.getByRole('link', { name: 'Privacy policy' })).toHaveAttribute('href', '/inside');
  await tab.evaluate(() => consentry.acceptAll());
  expect(await tab.evaluate(() => document.cookie)).toContain('r=4');
});

test('one file: surfaces, a language, reports and receipts without another request', async ({
  server,
  page: tab,
  consoleErrors,
}) => {
  serve(server, {
    full: true,
    config: { locale: 'de', receipts: { url: '/receipts' }, integrations: { matomo: true } },
  });
  server.route('/receipts', { status: 204 });
  page(server, '<script type="text/plain" data-consent="nonsense">0</script>');
  await tab.goto(server.url('/'));
  await tab.getByRole('button', { name: 'Alle akzeptieren' }).click();
  await server.log.requested('/receipts');
  await expect.poll(() => consoleErrors.join()).toContain('stays shut: unknown or malformed');
  expect(ours(server)).toEqual(['/built/consentry.js']);
  expect(await tab.evaluate(() => String(Reflect.get(window, '_paq')))).toContain('setConsentGiven');
});

test('has its own texts right in a page of another encoding', async ({ server, page: tab }) => {
  const built = build({ config: { locale: 'de', messages: { de: { accept: 'Schön 日本' } } } });
  // As a server sends them that says nothing of an encoding; the test's own always does.
  await tab.route('**/built/*', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: built.get(new URL(route.request().url()).pathname.replace('/built/', '')) ?? '',
    }),
  );
  server.route('/', {
    body: '<!doctype html><html lang="de"><head><script src="/built/consentry.js"></script></head></html>',
    headers: { 'content-type': 'text/html; charset=windows-1252' },
  });
  await tab.goto(server.url('/'));
  expect(await tab.evaluate(() => document.characterSet)).toBe('windows-1252');
  await expect(tab.getByRole('button', { name: 'Schön 日本' })).toBeVisible();
  await tab.getByRole('button', { name: 'Einstellungen' }).click();
  await expect(tab.getByText('Wählen Sie, wofür wir Cookies')).toBeVisible();
});
