import { readFileSync } from 'node:fs';
import { expect, test } from '../support/watched.js';

for (const name of ['consentry-dialog.js', 'consentry-ui.js'])
  test(`${name} is on its way when the page calls document.open: it counts when it comes`, async ({
    page,
    server,
    site,
    pageErrors,
  }) => {
    const file = `/${name}`;
    server.script(file, readFileSync(`dist/${name}`, 'utf8'), { hang: true });
    await site.visit({ until: 'domcontentloaded' });
    await server.log.requested(file);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>New</title><body><h1>New</h1>');
      document.close();
    });
    server.release(file);
    await expect(site.banner).toBeVisible();
    await site.openPreferences();
    await expect(site.preferences).toBeVisible();
    expect(server.log.all(file)).toHaveLength(1);
    expect(pageErrors).toEqual([]);
  });
