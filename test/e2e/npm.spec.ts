import { readFileSync } from 'node:fs';
import type { Server } from './support/server.js';
import { expect, heldScript, test } from './support/watched.js';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const js = { 'content-type': 'text/javascript' };
const imports = {
  'js-cookie': '/m/js-cookie/dist/js.cookie.mjs',
  preact: '/m/preact/dist/preact.mjs',
  'preact/jsx-runtime': '/m/preact/jsx-runtime/dist/jsxRuntime.mjs',
  'preact/hooks': '/m/preact/hooks/dist/hooks.mjs',
};

const serve = (server: Server, code: string, body = '') => {
  for (const path of Object.values(imports))
    server.route(path, { body: readFileSync(path.replace('/m', 'node_modules'), 'utf8'), headers: js });
  server.page(
    '/',
    `<!doctype html><html lang="en"><title>npm</title>
     <script type="importmap">${JSON.stringify({ imports })}</script>
     <script type="module">import { createConsent } from '/index.js'; ${code}</script>${body}`,
  );
};

test('depends on js-cookie and preact alone', () => {
  expect(Object.keys(dependencies).sort()).toEqual(['js-cookie', 'preact']);
});

test('createConsent starts it, with the banner and the gates', async ({ page, server, site }) => {
  serve(server, 'window.own = createConsent({ revision: 3 });', heldScript('analytics', 'held'));
  await page.goto(server.url('/'));
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['held']);
  expect(await site.cookie()).toMatch(/^v=1&r=3&.*&by=banner$/);
  expect(await page.evaluate('own.allows === consentry.allows && own === consentry')).toBe(true);
});

test('speaks the language of the page, which is a chunk of its own', async ({ page, server }) => {
  serve(server, "document.documentElement.lang = 'ga'; createConsent();");
  await page.goto(server.url('/'));
  await expect(page.locator('[data-consentry-action=reject]')).toHaveText('Diúltaigh do gach ceann');
  const languages = server.log.paths().filter((path) => path.startsWith('/esm/'));
  expect(languages).toEqual(['/esm/languages.js', '/esm/locales/ga.js']);
  // The dialog may be on its way: cut off, it would be asked for once more in the next test's log.
  await page.context().close();
});

test('importing alone does nothing', async ({ page, server }) => {
  serve(server, "ran.push(typeof createConsent + ('consentry' in window))");
  await page.goto(server.url('/'));
  await expect.poll(() => page.evaluate(() => [ran, heard])).toEqual([['functionfalse'], []]);
});

test('a second one is the first one, and says so', async ({ page, server, site }) => {
  const warned = page.waitForEvent('console', (message) => message.type() === 'warning');
  serve(server, 'ran.push(String(createConsent() === createConsent({ revision: 9 })))');
  await page.goto(server.url('/'));
  expect((await warned).text()).toBe('Consentry: it runs in this page already; these options change nothing');
  await expect(site.banner).toHaveCount(1);
  expect(await page.evaluate(() => ran)).toEqual(['true']);
});

test('takes the same options: Google Consent Mode by its name', async ({ page, server }) => {
  serve(
    server,
    'createConsent({ integrations: { googleConsentMode: true } }); ran.push([...dataLayer[0]].slice(0, 2).join())',
  );
  await page.goto(server.url('/'));
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['consent,default']);
});

test('what takes its name in the markup is not taken for it', async ({ page, server, site }) => {
  serve(server, 'ran.push(typeof createConsent().allows)', '<a id="consentry"></a>');
  await page.goto(server.url('/'));
  await expect(site.banner).toHaveCount(1);
  expect(await page.evaluate(() => ran)).toEqual(['function']);
});

test('wrong options throw one error with every problem', async ({ page, server }) => {
  serve(
    server,
    "try { createConsent({ mode: 'maybe', categories: { analitics: {} } }) } catch (error) { ran.push(error.message) }",
  );
  await page.goto(server.url('/'));
  await expect.poll(() => page.evaluate(() => ran.length)).toBe(1);
  const [message] = await page.evaluate(() => ran);
  expect(message).toContain('mode: ');
  expect(message).toContain('categories.analitics: unknown category; did you mean "analytics"?');
});
