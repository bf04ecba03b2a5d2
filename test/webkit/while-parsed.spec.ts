import { serveHalves } from '../e2e/support/halves.js';
import { expect, test } from './browser.js';

const half = `<script type="text/plain" data-consent="necessary" id="half">ran.push('first'); ¦ran.push('second')</script>`;

for (const [where, meanwhile] of [
  ['behind the body', 'document.documentElement.append(document.createElement("div"));'],
  ['into the body', 'document.body.append(document.createElement("div"));'],
] as const)
  test(`a script that the parser is still in comes whole when something comes ${where}`, async ({
    driver,
    server,
    visitor,
  }) => {
    serveHalves(server, { body: half }, meanwhile);
    await driver.get(server.url('/'));
    await expect.poll(() => visitor.evaluate(() => ran)).toEqual(['rest', 'first', 'second']);
  });

test('an untagged inline script whose text comes in pieces waits', async ({ driver, server, visitor }) => {
  const config = { services: { pixel: { category: 'marketing', inline: ['*fbq(*'] } } };
  const script = `<script id="half">ran.push('own'); ¦ /* fbq( */ ran.push('end')</script>`;
  serveHalves(server, { config, body: script }, '');
  await driver.get(server.url('/'));
  expect(await visitor.evaluate(() => ran)).toEqual(['rest']);
  await visitor.acceptAll();
  await expect.poll(() => visitor.evaluate(() => ran)).toEqual(['rest', 'own', 'end']);
});
