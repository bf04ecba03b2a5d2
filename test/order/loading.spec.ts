import { expect, test } from '../e2e/support/fixtures.js';
import { counts, failed, file, held, inline, once, ran, says, start } from './tags.js';

test('files download side by side and run in document order', async ({ page, server, site }) => {
  // A browser opens six connections to one host.
  const names = ['one', 'two', 'three', 'four', 'five'];
  const kinds = ['', '', 'crossorigin', '', 'defer'];
  const files = names.map((name, at) => file(server, name, { attributes: kinds[at] ?? '', hang: true }));
  await site.visit({ head: start, body: files.join(inline('between')) });
  expect(server.log.paths().filter((path) => names.includes(path.slice(1, -3)))).toEqual([]);
  await site.acceptAll();
  await Promise.all(names.map((name) => server.log.requested(`/${name}.js`)));
  expect(await ran(page)).toEqual([]);
  for (const name of [...names].reverse()) server.release(`/${name}.js`);
  const expected = ['one', 'between', 'two', 'between', 'three', 'between', 'four', 'between', 'five'];
  await expect.poll(() => ran(page)).toEqual(expected);
  expect(counts(server, names)).toEqual(once(names));
});

test('async files that have come ahead do not run before the inline script behind them', async ({
  page,
  server,
  site,
}) => {
  const attributes = 'async';
  const files = ['one', 'two'].map((name) => file(server, name, { attributes }));
  const body = [file(server, 'first', { hang: true }), ...files, inline('behind')].join('');
  await site.visit({ head: start, body });
  await site.acceptAll();
  // Both have been fetched while the first is waited for.
  const come = () =>
    performance.getEntriesByType('resource').filter(({ name }) => /(one|two)\.js$/.test(name));
  await expect.poll(() => page.evaluate(come).then(({ length }) => length)).toBe(2);
  server.release('/first.js');
  await expect.poll(() => ran(page).then(({ length }) => length)).toBe(4);
  expect((await ran(page)).slice(0, 2)).toEqual(['first', 'behind']);
});

test('a 404 in the middle stops nobody and fires error once', async ({ page, server, site }) => {
  const body = [
    file(server, 'first'),
    file(server, 'missing', { status: 404 }),
    inline('inline'),
    file(server, 'deferred-missing', { attributes: 'defer', status: 404 }),
    file(server, 'async-missing', { attributes: 'async', status: 500 }),
    file(server, 'module-missing', { attributes: 'data-type="module"', status: 404 }),
    file(server, 'last', { attributes: 'defer' }),
  ].join('');
  await site.visit({ head: start, body, config: { releaseTimeout: 600_000 } });
  await site.acceptAll();
  await expect.poll(() => ran(page)).toEqual(['first', 'inline', 'last']);
  const missing = ['async-missing', 'deferred-missing', 'missing', 'module-missing'];
  await expect.poll(async () => [...(await failed(page))].sort()).toEqual(missing);
  // The preload and the tag may each ask for what is not there.
  for (const count of Object.values(counts(server, missing))) expect([1, 2]).toContain(count);
});

test('every file is asked for once, however it is tagged', async ({ page, server, site }) => {
  const attributes = [
    '',
    'async',
    'defer',
    'crossorigin',
    'crossorigin="use-credentials"',
    'referrerpolicy="no-referrer"',
    'fetchpriority="low"',
    'charset="utf-8"',
    'data-type="module"',
    'data-type="module" async',
    'data-type="module" crossorigin="use-credentials"',
    'data-type="text/javascript"',
  ];
  const names = attributes.map((_, at) => `file-${at}`);
  const files = attributes.map((attributes, at) => file(server, `file-${at}`, { attributes, delay: 10 }));
  await site.visit({ head: start, body: files.join('') });
  await site.acceptAll();
  await expect.poll(async () => [...(await ran(page))].sort()).toEqual([...names].sort());
  await server.idle();
  expect(counts(server, names)).toEqual(once(names));
});

test('a file is read in the character set that its tag names', async ({ page, server, site }) => {
  const body = Buffer.from("ran.push('café')", 'latin1');
  const headers = { 'content-type': 'text/javascript' };
  for (const name of ['first', 'second']) server.script(`/${name}.js`, body, { headers });
  const tags = ['first', 'second'].map((name) => held(`src="/${name}.js" charset="iso-8859-1"`));
  await site.visit({ head: start, body: tags.join('') });
  await site.acceptAll();
  await expect.poll(() => ran(page)).toEqual(['café', 'café']);
});

test.describe('choices saved again while scripts load', () => {
  const choose = (text: string) => `consentry.choose(${text})`;

  test('change nothing of what has started', async ({ page, server, site }) => {
    const names = ['first', 'second', 'third'];
    const body = [
      file(server, 'first', { hang: true }),
      inline('inline'),
      file(server, 'second', { hang: true }),
      file(server, 'third', { attributes: 'defer' }),
    ].join('');
    await site.visit({ head: start, body });
    await site.acceptAll();
    await Promise.all(names.map((name) => server.log.requested(`/${name}.js`)));
    await page.evaluate('consentry.acceptAll()');
    await site.reopen.click();
    await site.preferences.getByRole('button', { name: 'Save choices' }).click();
    server.release('/first.js');
    await expect.poll(() => ran(page)).toEqual(['first', 'inline']);
    await page.evaluate(choose('{ analytics: true, marketing: true }'));
    server.release('/second.js');
    await expect.poll(() => ran(page)).toEqual(['first', 'inline', 'second', 'third']);
    await page.evaluate('consentry.acceptAll()');
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 250 })));
    expect(await ran(page)).toEqual(['first', 'inline', 'second', 'third']);
    expect(counts(server, names)).toEqual(once(names));
  });

  test('start what they grant besides; order holds within each save', async ({ page, server, site }) => {
    const body = [
      inline('m1', 'marketing'),
      file(server, 'a1', { hang: true }),
      file(server, 'm2', { category: 'marketing' }),
      inline('a2'),
      inline('m3', 'marketing'),
      held('', `${says('both')}`, 'analytics marketing'),
    ].join('');
    await site.visit({ head: start, body });
    await page.evaluate(choose('{ analytics: true }'));
    await server.log.requested('/a1.js');
    await page.evaluate(choose('{ marketing: true }'));
    await page.evaluate(choose('{ functional: true }'));
    server.release('/a1.js');
    await expect
      .poll(async () => [...(await ran(page))].sort())
      .toEqual(['a1', 'a2', 'both', 'm1', 'm2', 'm3']);
    const order = await ran(page);
    expect(order.filter((name) => name.startsWith('a'))).toEqual(['a1', 'a2']);
    expect(order.filter((name) => !name.startsWith('a'))).toEqual(['m1', 'm2', 'm3', 'both']);
    expect(counts(server, ['a1', 'm2'])).toEqual(once(['a1', 'm2']));
  });
});
