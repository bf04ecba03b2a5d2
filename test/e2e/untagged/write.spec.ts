import { expect, fence, naming, test } from './untagged.js';

test('document.write in pieces is put together', async ({ page, site, third, visit }) => {
  third.script('/t.js', `ran.push('t')`);
  await visit({
    body: `<script>document.write('<p id="one">a < b'); document.write('<script src='); document.write('"${third.url('/t.js')}">'); document.write('<' + '/script><i id="two">');</script><b id="three"></b>
      <script>document.write('<p id="four')</script>"></p><script>ran.push('own')</script>`,
  });
  await fence(site);
  expect(await page.evaluate(() => ran)).toEqual(['own']);
  expect(
    await page.evaluate(() => ['one', 'two', 'three'].map((id) => document.getElementById(id)?.localName)),
  ).toEqual(['p', 'i', 'b']);
  expect(await page.evaluate(() => document.querySelector('#one')?.firstChild?.textContent)).toBe('a < b');
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['own', 't']);
});

test.describe('an inline script that a service knows by its text', () => {
  const config = { services: { pixel: { category: 'marketing', inline: ['*fbq(*'] } } };
  const head = `<script>window['fbq'] = () => ran.push('pixel')</script>`;
  /** The text is not in the script that writes it, which would wait too. */
  const write = (...parts: string[]) =>
    `<script>${parts.map((part) => `document.write('${part.replace('fbq', "f' + 'bq").replace('</', "<' + '/")}');`).join('')} ran.push('own')</script>`;

  for (const [how, body] of [
    ['with its tags apart', write('<script>', 'fbq()', '</script>')],
    ['cut in its text', write('<b></b><script>fb', 'q()</script>')],
    ['cut before its end', write('<script>fbq()', '</script><b></b>')],
    ['line by line', write('<script>', 'fbq()', '</script>').replaceAll('write(', 'writeln(')],
    ['behind a comment', write('<!-- fbq() --><script>', 'fbq()', '</script>')],
  ] as const)
    test(`waits where it is written ${how}`, async ({ page, site, visit }) => {
      await visit({ config, head, body });
      await fence(site);
      expect(await page.evaluate(() => ran)).toEqual(['own']);
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['own', 'pixel']);
      await fence(site);
      expect(await page.evaluate(() => ran)).toEqual(['own', 'pixel']);
    });

  test('runs in its place where it may', async ({ page, site, visit }) => {
    await site.remember(['marketing']);
    await visit({ config, head, body: write('<script>', 'fbq()', '</script>') });
    expect(await page.evaluate(() => ran)).toEqual(['pixel', 'own']);
  });

  test('whose end never comes takes what is behind it, as ever', async ({ page, visit }) => {
    await visit({ config, head, body: `${write('<script>')}text</script><b id="next"></b>` });
    expect(
      await page.evaluate(() => document.querySelector('#next')?.previousElementSibling?.textContent),
    ).toBe('text');
  });
});

test('what is written behind a script in a comment is there at once', async ({ page, visit }) => {
  await visit({
    body: `<script>
      document.write('<!-- <script> --><p id="one"></p>');
      ran.push(document.querySelector('#one')?.localName);
    </script>`,
  });
  expect(await page.evaluate(() => ran)).toEqual(['p']);
});

test('trusted text that is written is held, too, once', async ({ page, site, third, visit }) => {
  third.script('/t.js', `ran.push('t')`);
  await visit({
    config: naming(third, { inline: ['*fbq(*'] }),
    headers: {
      'content-security-policy': `require-trusted-types-for 'script'; trusted-types consentry page`,
    },
    body: `<script>
      const page = window.trustedTypes?.createPolicy('page', { createHTML: (text) => text });
      const trusted = (text) => page?.createHTML(text) ?? text;
      window['f' + 'bq'] = () => ran.push('pixel');
      document.write(trusted('<script>f' + 'bq()<' + '/script><p id="one">'));
      document.write(trusted('<script src="${third.url('/t.js')}"><' + '/script>'), trusted('<p id="two">'));
      document.write(trusted('<p id="th'));
      document.write(trusted('ree">'));
    </script>`,
  });
  await fence(site);
  expect(await page.evaluate(() => ran)).toEqual([]);
  expect(third.log.all('/t.js')).toHaveLength(0);
  expect(await page.locator('#one, #two, #three').count()).toBe(3);
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['pixel', 't']);
});

test('what the default policy of the page has to see it sees, whatever trusted text follows', async ({
  page,
  visit,
}) => {
  await visit({
    headers: {
      'content-security-policy': `require-trusted-types-for 'script'; trusted-types consentry page default`,
    },
    body: `<script>
      const types = window.trustedTypes;
      const createHTML = (text) => text;
      const page = types?.createPolicy('page', { createHTML });
      const trusted = (text) => page?.createHTML(text) ?? text;
      types?.createPolicy('default', { createHTML: (text) => text.replace('unseen', 'seen') });
      document.write('<p id="one" title="unseen');
      document.write(trusted('">'));
      if (!types) document.querySelector('#one').title = 'seen';
    </script>`,
  });
  expect(await page.locator('#one').getAttribute('title')).toBe('seen');
});
