import { expect, test } from '../e2e/support/fixtures.js';
import { held, ran, says, start } from './tags.js';

test('what is in a written noscript is text, as where the parser writes it', async ({
  page,
  server,
  site,
}) => {
  const inside = `<img src="/pixel" alt=""><script>${says('inside')}</script>`;
  const html = `<noscript>${inside}</noscript><div><noscript>${inside}</noscript></div><script>${says('behind')}</script>`;
  const write = `document.write(${JSON.stringify(html).replaceAll('</', '<\\/')});`;
  await site.visit({ head: start, body: held('', write) });
  await site.acceptAll();
  await expect.poll(() => ran(page)).toEqual(['behind']);
  expect(await page.locator('noscript').allTextContents()).toEqual([inside, inside]);
  expect(server.log.all('/pixel')).toEqual([]);
});

test('also where it is written in pieces', async ({ page, server, site }) => {
  const write = `document.write('<noscript>one'); document.write(' two<img src="/pixel"></noscript>');`;
  await site.visit({ head: start, body: held('', `${write}${says('behind')}`) });
  await site.acceptAll();
  await expect.poll(() => ran(page)).toEqual(['behind']);
  expect(await page.locator('noscript').allTextContents()).toEqual(['one two<img src="/pixel">']);
  expect(server.log.all('/pixel')).toEqual([]);
});
