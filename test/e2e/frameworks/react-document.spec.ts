import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from '../support/watched.js';
import { browserBundle } from './bundle.js';
import { Document } from './react/document.js';

test('React hydrates a document whose head Consentry stands in, its surfaces being there first', async ({
  page,
  site,
  server,
  pageErrors,
  consoleErrors,
}) => {
  server.script('/document.js', await browserBundle('react/document.ts'));
  // The parser stands in the head until the surfaces are there.
  server.route('/hangs.js', { hang: true });
  server.route('/favicon.ico', { status: 204 });
  server.page('/document', `<!doctype html>${renderToString(createElement(Document))}`);
  await page.goto(server.url('/document'), { waitUntil: 'commit' });
  await server.log.requested('/consentry-ui.js');
  server.release('/hangs.js');
  const button = page.getByRole('button', { name: 'true 0' });
  await button.click();
  await expect(page.getByRole('button', { name: 'true 1' })).toBeVisible();
  await expect(site.banner).toBeVisible();
  await site.acceptAll();
  await expect(site.reopen).toBeVisible();
  expect(pageErrors).toEqual([]);
  expect(consoleErrors).toEqual([]);
});
