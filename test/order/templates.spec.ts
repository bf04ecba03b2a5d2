import { expect, test } from '../e2e/support/fixtures.js';
import { counts, once, ran, says, start } from './tags.js';

// The files of the first are fetched ahead while the parser is inside of the second.
test('a template at the end of the head comes in whole', async ({ page, server, site }) => {
  const names = ['a2', 'a3', 'b2', 'b3'];
  for (const name of names) server.script(`/${name}.js`, says(name), { delay: 5 });
  const template = (id: string) => `<template data-consent="analytics"><script>${says(`${id}1`)}</script>
    <script data-src="/${id}2.js"></script><script data-src="/${id}3.js" defer></script></template>`;
  await site.remember(['analytics']);
  await site.visit({ head: `${start}${template('a')}${template('b')}` });
  await expect.poll(() => ran(page)).toEqual(['a1', 'a2', 'b1', 'b2', 'a3', 'b3']);
  expect(counts(server, names)).toEqual(once(names));
});
