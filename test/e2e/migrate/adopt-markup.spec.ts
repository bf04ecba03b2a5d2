import type { AdoptOptions, ToolName } from '../../../src/migrate/index.js';
import type { Server } from '../support/server.js';
import { expect, test } from '../support/watched.js';

const categories = {
  analytics: 'analytics',
  statistics: 'analytics',
  C0002: 'analytics',
  matomo: 'analytics',
  ads: 'marketing',
  marketing: 'marketing',
};

/** A page whose markup is still another tool's. */
const page = (server: Server, tool: ToolName, body: string, options: AdoptOptions = {}) =>
  server.page(
    '/',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<script src="/consentry-migrate.js"></script>
<script>consentryMigrate.adoptMarkup('${tool}', ${JSON.stringify({ categories, watch: true, ...options })})</script>
<script src="/consentry.js"></script>
</head><body>${body}</body></html>`,
  );

const plain = 'script type="text/plain"';

for (const [tool, analytics, marketing] of [
  ['vanilla-cookieconsent', 'data-category="analytics"', 'data-category="ads"'],
  ['vanilla-cookieconsent', 'data-cookiecategory="analytics"', 'data-cookiecategory="ads"'],
  ['klaro', 'data-type="application/javascript" data-name="matomo"', 'data-name="ads"'],
  ['cookiebot', 'data-cookieconsent="statistics"', 'data-cookieconsent="marketing,statistics"'],
  ['onetrust', 'class="optanon-category-C0002"', 'class="optanon-category-marketing"'],
  ['cookieyes', 'data-cookieyes="cookieyes-analytics"', 'data-cookieyes="cookieyes-marketing"'],
] as const)
  test(`${tool}: ${analytics} waits, runs in its order, and the rest stays shut`, async ({
    page: tab,
    server,
    site,
    pageErrors,
  }) => {
    server.script('/slow.js', "ran.push('slow')", { delay: 300 });
    server.script('/fast.js', "ran.push('fast')");
    const unknown = analytics.replace(/analytics|matomo|statistics|C0002/, 'unknown');
    page(
      server,
      tool,
      `<${plain} ${analytics} src="/slow.js"></script>
<${plain} ${analytics}>ran.push('inline')</script>
<${plain} ${marketing}>ran.push('marketing')</script>
<${plain} ${unknown} src="/unknown.js"></script>
<${plain} ${analytics} data-src="/fast.js"></script>`,
    );
    await tab.goto(server.url('/'));
    await expect(site.banner).toBeVisible();
    expect(await tab.evaluate(() => ran)).toEqual([]);
    await tab.evaluate(() => consentry.choose({ analytics: true }));
    await expect.poll(() => tab.evaluate(() => ran)).toEqual(['slow', 'inline', 'fast']);
    expect(server.log.all('/slow.js')).toHaveLength(1);
    await tab.evaluate(() => consentry.acceptAll());
    await expect.poll(() => tab.evaluate(() => ran)).toEqual(['slow', 'inline', 'fast', 'marketing']);
    expect(server.log.all('/unknown.js')).toEqual([]);
    expect(pageErrors).toEqual([]);
  });

test('an embed of Cookiebot has a placeholder, and its address after that', async ({
  page: tab,
  server,
  site,
}) => {
  server.page('/film', '<!doctype html><title>Film</title>');
  page(
    server,
    'cookiebot',
    '<iframe title="Film" width="300" height="200" data-cookieconsent="marketing" data-cookieblock-src="/film"></iframe>',
  );
  await tab.goto(server.url('/'));
  await expect(tab.getByRole('group', { name: 'Film' })).toBeVisible();
  expect(server.log.all('/film')).toEqual([]);
  await site.acceptAll();
  await server.log.requested('/film');
});

test('what comes later is adopted, and refused all the same', async ({ page: tab, server, site }) => {
  page(server, 'klaro', '', { services: { matomo: 'matomo' } });
  await tab.goto(server.url('/'));
  await site.rejectAll();
  await tab.evaluate(() => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset.name = 'ads';
    script.textContent = "ran.push('late')";
    document.body.append(script);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<input data-name="ads"><img data-name="ads" data-src="/i.gif">',
    );
  });
  await expect(tab.locator('img')).toHaveAttribute('data-consent', 'marketing');
  await expect(tab.locator('input')).not.toHaveAttribute('data-consent');
  expect(await tab.evaluate(() => ran)).toEqual([]);
  expect(server.log.all('/i.gif')).toEqual([]);
  await tab.evaluate(() => consentry.choose({ marketing: true }));
  await server.log.requested('/i.gif');
  await expect.poll(() => tab.evaluate(() => ran)).toEqual(['late']);
});

test("a form whose fields have the names of its methods is in nobody's way", async ({
  page: tab,
  server,
  pageErrors,
}) => {
  page(server, 'klaro', '');
  await tab.goto(server.url('/'));
  await tab.evaluate(() => {
    const fields = [
      'localName',
      'matches',
      'querySelectorAll',
      'getAttribute',
      'hasAttribute',
      'setAttribute',
    ];
    document.body.insertAdjacentHTML(
      'beforeend',
      `<form data-name="ads" data-src="/">${fields.map((name) => `<input name="${name}">`).join('')}<img data-name="ads" data-src="/i.gif"></form>`,
    );
  });
  await expect(tab.locator('img')).toHaveAttribute('data-consent', 'marketing');
  // By a selector: whoever asks the form itself asks its fields.
  expect(await tab.locator('form[data-consent]').count()).toBe(0);
  expect(pageErrors).toEqual([]);
});

test('buttons answer and open the preferences', async ({ page: tab, server, site }) => {
  page(
    server,
    'vanilla-cookieconsent',
    '<button data-cc="show-preferencesModal">Mine</button><button data-cc="accept-necessary">None</button>',
  );
  await tab.goto(server.url('/'));
  await tab.getByRole('button', { name: 'Mine' }).click();
  await expect(site.preferences).toBeVisible();
  await tab.keyboard.press('Escape');
  await tab.getByRole('button', { name: 'None' }).click();
  await expect(site.banner).toBeHidden();
  expect(await site.cookie()).toContain('by=control');
});
