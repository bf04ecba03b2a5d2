import type { PreviousOptions, ToolName } from '../../../src/migrate/index.js';
import type { Site } from '../support/fixtures.js';
import type { Server } from '../support/server.js';
import { expect, test } from '../support/watched.js';
import { PREVIOUS_TOOLS } from './previous-tools.js';

const config = JSON.stringify({
  categories: { analytics: {}, marketing: {} },
  services: { 'google-analytics': { category: 'analytics', name: 'Google Analytics' } },
});

/** The same site with Consentry, as the guides have it. */
const after = (server: Server, tool: ToolName, options: PreviousOptions) =>
  server.page(
    '/after',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>After</title>
<script type="application/json" id="consentry-config">${config}</script>
<script src="/consentry-migrate.js"></script>
<script>
(window.consentryQueue ||= []).push((consentry) => {
  const choice = consentry.state.record
    ? null
    : consentryMigrate.previousChoice('${tool}', document.cookie, ${JSON.stringify(options)});
  if (choice) consentry.choose(choice);
});
</script>
<script src="/consentry.js"></script>
</head><body></body></html>`,
  );

/** The record's decisions, without its dates. */
const decided = async (site: Site) => (await site.cookie())?.replace(/^.*?&(?=c=)|&by=.*$/g, '') ?? null;

for (const [name, previous] of Object.entries(PREVIOUS_TOOLS)) {
  test.describe(`${name}, from npm`, () => {
    for (const [answer, expected] of Object.entries(previous.answers) as [
      keyof typeof previous.answers,
      string | null,
    ][])
      test(`${answer}: ${expected ?? 'is asked again'}`, async ({ page, server, site, pageErrors }) => {
        await previous.serve(server);
        after(server, previous.tool, previous.options);
        await page.goto(server.url('/before'));
        await previous.answer(page, answer);
        await page.goto(server.url('/after'));

        if (expected === null) {
          await expect(site.banner).toBeVisible();
          expect(await site.cookie()).toBeNull();
        } else {
          await expect(site.reopen).toBeVisible();
          expect(await site.cookie()).toContain('&by=api');
          expect(await decided(site)).toBe(expected);
          // Nobody has seen a banner, nor paid for one.
          expect(server.log.all('/consentry-ui.js')).toEqual([]);
        }
        expect(pageErrors).toEqual([]);
      });
  });
}

test('as a module, which comes later: what was answered, all the same', async ({ page, server, site }) => {
  await page.context().addCookies([
    // As Klaro 0.7.22 wrote it in Chromium; its package asks for a compiler to be installed beside it.
    { name: 'klaro', value: '%7B%22matomo%22%3Atrue%2C%22ads%22%3Afalse%7D', url: server.origin },
  ]);
  await site.visit({
    config: { categories: { analytics: {}, marketing: {} } },
    head: `<script type="module">
import { previousChoice } from '/migrate.js';
const names = { categories: { matomo: 'analytics', ads: 'marketing' } };
const choice = consentry.state.record ? null : previousChoice('klaro', document.cookie, names);
if (choice) consentry.choose(choice);
</script>`,
  });
  await expect(site.reopen).toBeVisible();
  await expect(site.banner).toBeHidden();
  expect(await decided(site)).toBe('c=necessary.analytics&d=marketing');
});

test('an answer to Consentry is never replaced', async ({ page, server, site }) => {
  after(server, 'klaro', { categories: { matomo: 'analytics', ads: 'marketing' } });
  await site.remember([]);
  await page
    .context()
    .addCookies([
      { name: 'klaro', value: '%7B%22matomo%22%3Atrue%2C%22ads%22%3Atrue%7D', url: server.origin },
    ]);
  await page.goto(server.url('/after'));
  await expect(site.reopen).toBeVisible();
  expect(await site.cookie()).not.toContain('by=api');
  expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
});

test("Cookiebot's cookie comes back from the browser as it was written", async ({ page, server, site }) => {
  after(server, 'cookiebot', { categories: { statistics: 'analytics', marketing: 'marketing' } });
  server.page('/before', '<!doctype html><title>Before</title>', {
    'set-cookie':
      'CookieConsent={stamp:%27zM+tNuuw/ONycVMRWoV4g==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1782829118586%2Cregion:%27de%27}; path=/',
  });
  await page.goto(server.url('/before'));
  await page.goto(server.url('/after'));
  await expect(site.reopen).toBeVisible();
  expect(await decided(site)).toBe('c=necessary.analytics&d=marketing');
});
