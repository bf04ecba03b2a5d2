import { expect, test } from './support/fixtures.js';

const body = `<template data-consent="analytics"><img src="/live.png" alt=""><a href="/page">Page</a></template>
  <template data-consent="analytics"><img data-src="/held.png" alt=""></template>
  <script type="text/plain" data-consent="analytics">window.ran = true</script>`;

test.describe('debug', () => {
  test('says what is held and let go, and which URL of a template is live', async ({
    page,
    site,
    consoleErrors,
  }) => {
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'info' && said.push(message.text()));
    await site.visit({ config: { debug: true }, body });
    await expect.poll(() => said.length).toBeGreaterThanOrEqual(3);
    await expect
      .poll(() => consoleErrors.join('\n'))
      .toContain('<img src="/live.png" alt=""> in a held <template>');
    expect(consoleErrors).toHaveLength(1);
    await site.acceptAll();
    await expect.poll(() => said.join('\n')).toContain('Consentry: release');
    expect(said.join('\n')).toContain('Consentry: change');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<template data-consent="marketing"><iframe src="/later"></iframe></template>',
      );
    });
    await expect.poll(() => consoleErrors.join('\n')).toContain('<iframe src="/later">');
  });

  test('is off by default: nothing is said, nothing more is fetched', async ({
    page,
    server,
    site,
    consoleErrors,
  }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    server.route('/live.png', {});
    server.route('/held.png', {});
    server.route('/favicon.ico', {});
    await site.visit({ body });
    await site.acceptAll();
    await page.waitForFunction('window.ran');
    expect(said).toEqual([]);
    expect(consoleErrors).toEqual([]);
    expect(server.log.paths()).not.toContain('/consentry-report.js');
  });
});
