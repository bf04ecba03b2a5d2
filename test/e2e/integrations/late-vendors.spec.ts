import { type Client, expect, serveClient, test } from './clients.js';

const meta: Client = {
  integration: ['meta-pixel', 'metaPixel'],
  file: 'tslib/tslib.js',
  start: () => '',
};
/** Looks for its global, as the vendor's own does. */
const SNIPPET = `
  if (!window.fbq) {
    const own = (window.fbq = (...call) => own.queue.push(call));
    own.queue = [];
  }
  fbq('init', '1');`;

const heard = '(typeof fbq === "function" ? fbq.queue : []).map((call) => call.slice(0, 2).join(" "))';

test('a held snippet that looks for its global runs, and hears first what was said before', async ({
  page,
  server,
  site,
}) => {
  serveClient(server, meta, '', 'after');
  await page.goto(server.url('/'));
  await expect(site.banner).toBeVisible();
  await page.evaluate((snippet) => {
    const held = Object.assign(document.createElement('script'), { type: 'text/plain', text: snippet });
    held.dataset.consent = 'marketing';
    document.body.append(held);
  }, SNIPPET);
  expect(await page.evaluate('typeof fbq')).toBe('undefined');
  await site.acceptAll();
  await expect.poll(() => page.evaluate(heard)).toEqual(['consent revoke', 'consent grant', 'init 1']);
  expect(await page.evaluate(`consent.revoke('marketing'); consent.acceptAll(); ${heard}`)).toEqual([
    'consent revoke',
    'consent grant',
    'init 1',
    'consent revoke',
    'consent grant',
  ]);
});

for (const [what, code] of [
  ['a var', `<script>var fbq;</script><script>addEventListener('load', () => { ${SNIPPET} })</script>`],
  ['an element', `<a id="fbq"></a><script>addEventListener('load', () => { ${SNIPPET} })</script>`],
] as const)
  test(`${what} of the page that has the vendor's name does no harm`, async ({
    page,
    server,
    site,
    pageErrors,
  }) => {
    serveClient(server, meta, '', 'after', code);
    await page.goto(server.url('/'));
    await expect(site.banner).toBeVisible();
    await site.acceptAll();
    await expect.poll(() => page.evaluate(heard)).toContain('consent grant');
    expect(pageErrors).toEqual([]);
  });
