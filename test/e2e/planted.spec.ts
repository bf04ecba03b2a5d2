import { expect, test } from './support/fixtures.js';
import { pageHtml } from './support/site.js';

test('a script inside of a tagged element is given no address: it would run without its nonce', async ({
  site,
  page,
  server,
}) => {
  const policy = "script-src 'nonce-abc' 'strict-dynamic'";
  const body = `<div data-consent="analytics" data-src="/own"><script data-src="/planted.js"></script><img alt="" data-src="/own.gif"></div>`;
  server.page('/', pageHtml({ body, nonce: 'abc' }), { 'content-security-policy': policy });
  await page.goto(server.url('/'));
  await site.acceptAll();
  await server.log.requested('/own.gif');
  expect(server.log.all('/planted.js')).toEqual([]);
  await expect(page.locator('div script')).not.toHaveAttribute('src');
});
