import { pageHtml } from '../support/site.js';
import { expect, naming, reports, test } from './untagged.js';

for (const attribute of ['async', 'defer', 'type="module"'])
  test(`the tag with ${attribute} says once that it comes late for what nobody tagged`, async ({
    consoleErrors,
    page,
    visit,
  }) => {
    await visit({ attributes: attribute });
    await expect.poll(() => reports(consoleErrors)).toHaveLength(1);
    expect(reports(consoleErrors)[0]).toContain('async or defer');
    expect(await page.evaluate(() => window.heard.filter(({ name }) => name === 'error'))).toHaveLength(1);
  });

test('the tag with async says nothing where all is tagged', async ({ consoleErrors, page, site }) => {
  await site.visit({ attributes: 'async', config: { services: { a: { category: 'analytics' } } } });
  await page.evaluate(() => consentry.ready);
  expect(reports(consoleErrors)).toEqual([]);
});

test('Consentry’s own files come although a service claims their host', async ({ site, server }) => {
  await site.visit({
    config: { services: { all: { category: 'marketing', hosts: [`127.0.0.1:${server.port}`] } } },
  });
  await expect(site.banner).toBeVisible();
});

test('a script that ran before the tag is not run again', async ({ page, server, site, third }) => {
  third.script('/early.js', `ran.push('early')`);
  third.script('/late.js', `ran.push('late')`);
  const early = `<script src="${third.url('/early.js')}"></script>`;
  const html = pageHtml({ config: naming(third), head: `<script src="${third.url('/late.js')}"></script>` });
  server.page('/', html.replace('<head>', `<head>${early}`));
  await page.goto(server.url('/'));
  expect(await page.evaluate(() => ran)).toEqual(['early']);
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['early', 'late']);
});
