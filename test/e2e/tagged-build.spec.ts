import { expect, test } from './support/fixtures.js';

/** The page that a site has which tags everything: the smaller file, and services that it only cleans up after. */
const html = (third: string) => `<!doctype html>
<html lang="en"><head><title>Test page</title>
<script type="application/json" id="consentry-config">${JSON.stringify({
  reloadOnRevoke: false,
  integrations: { googleConsentMode: true },
  services: { pixel: { category: 'marketing', hosts: [new URL(third).host], cookies: [{ name: '_px' }] } },
})}</script>
<script src="/consentry.tagged.js"></script></head>
<body>
<script type="text/plain" data-consent="marketing" data-service="pixel" src="${third}/tagged.js"></script>
<script>new Image().src = '${third}/untagged.gif'; document.cookie = '_px=1'</script>
</body></html>`;

test('holds what is tagged, cleans up, and patches nothing', async ({ site, page, server, third }) => {
  third.script('/tagged.js', "document.title = 'ran'");
  server.page('/', html(third.origin));
  const untouched = 'String(fetch) + String(Node.prototype.appendChild) + String(Image)';
  await page.goto(server.url('/'));
  await expect(site.banner).toBeVisible();
  await third.log.requested('/untagged.gif');
  expect(third.log.paths()).toEqual(['/untagged.gif']);
  expect(await page.evaluate(untouched)).not.toContain('=>');

  await site.acceptAll();
  await expect(page).toHaveTitle('ran');
  expect(await page.evaluate(() => document.cookie)).toContain('_px=1');
  await page.evaluate(() => consentry.revoke('marketing'));
  expect(await page.evaluate(() => document.cookie)).not.toContain('_px');
});

test('says that it has no vendors to tell', async ({ page, server, third, consoleErrors }) => {
  server.page('/', html(third.origin));
  await page.goto(server.url('/'));
  await expect
    .poll(() => consoleErrors.filter((text) => text.startsWith('Consentry')))
    .toEqual(['Consentry: integrations.googleConsentMode is not part of this build']);
});
