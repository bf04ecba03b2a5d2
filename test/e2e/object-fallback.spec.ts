import type { Page } from '@playwright/test';
import { expect, type Site, test } from './support/fixtures.js';
import type { Server } from './support/server.js';

// Chromium never loads an `<object>` again that has once shown what stands inside of it, whatever becomes of its
// `data`, its `type` or its place: only another element does. So a held one is as a native one that gets its `data`
// from a script.

const FALLBACK = '<p>No player</p>';

/** Resolves when the fallback has been shown and, later, when what was asked for has got through. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await fetch('/fence');
  });

const asked = async (site: Site, server: Server, inside: string, held: boolean) => {
  server.route('/o', { body: '<p>here', headers: { 'content-type': 'text/html' } });
  server.route('/fence', { body: '' });
  const tagged = held ? 'data-consent="functional" data-data="/o"' : '';
  await site.visit({ body: `<object ${tagged}>${inside}</object>` });
  await settle(site.page);
  if (held) await site.acceptAll();
  else await site.page.evaluate(() => document.querySelector('object')?.setAttribute('data', '/o'));
  await expect(site.page.locator('object')).toHaveAttribute('data', '/o');
  await settle(site.page);
  return server.log.all('/o').length;
};

test('an object that is empty is requested after the grant', async ({ site, server }) => {
  expect(await asked(site, server, '', true)).toBe(1);
});

test('an object that shows its fallback is as one that gets its data from a script', async ({
  site,
  server,
}) => {
  const native = await asked(site, server, FALLBACK, false);
  server.log.clear();
  expect(await asked(site, server, FALLBACK, true)).toBe(native);
});
