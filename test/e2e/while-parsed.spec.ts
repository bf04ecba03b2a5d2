import { serveHalves } from './support/halves.js';
import { expect, heldScript, test } from './support/watched.js';

const half = `<script type="text/plain" data-consent="necessary" id="half">ran.push('first'); ¦ran.push('second')</script>`;
const add = (where: string) => `${where}.append(document.createElement('div'));`;

test.describe('what the parser is still in comes whole', () => {
  for (const [what, page, meanwhile] of [
    ['a script', { body: half }, ''],
    ['a script, and something comes behind the body', { body: half }, add('document.documentElement')],
    ['a script, and something comes into the body', { body: half }, add('document.body')],
    [
      'an inline script with `async`, and something comes into the body',
      { body: half.replace('>', ' async="async">') },
      add('document.body'),
    ],
    ['a script, and something comes behind its parent', { body: `<div>${half}</div>` }, add('document.body')],
    [
      'a script in the head, and something comes behind that',
      { head: half },
      add('document.documentElement'),
    ],
    ['a script in the head, and something comes into that', { head: half }, add('document.head')],
    [
      'a template, and something comes behind the body',
      {
        body: `<template data-consent="necessary" id="half"><script>ran.push('first')</script>¦<script>ran.push('second')</script></template>`,
      },
      add('document.documentElement'),
    ],
  ] as const)
    test(what, async ({ page: tab, server }) => {
      serveHalves(server, page, meanwhile);
      await tab.goto(server.url('/'));
      await expect.poll(() => tab.evaluate(() => ran)).toEqual(['rest', 'first', 'second']);
    });

  test('a script, and a file of Consentry’s own comes', async ({ page, server }) => {
    // An unknown category is reported, by a file that is fetched for it.
    const asked = 'document.querySelector("script[src*=consentry-report]")';
    serveHalves(server, { body: heldScript('nobody', 'bad') + half }, '', asked);
    await page.goto(server.url('/'));
    await server.log.requested('/consentry-report.js');
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['rest', 'first', 'second']);
  });
});

test('what is granted while the parser is in a script lets it run when it is whole', async ({
  page,
  server,
}) => {
  const text = "ran.push('first'); ¦ran.push('second')";
  const script = `<script type="text/plain" data-consent="analytics" id="half">${text}</script>`;
  const body = heldScript('analytics', 'before') + script + heldScript('analytics', 'behind');
  // The rest comes when it is told to.
  serveHalves(server, { body }, 'consentry.acceptAll(); return;');
  await page.goto(server.url('/'), { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['before']);
  server.release('/');
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['before', 'first', 'second', 'behind']);
});

test('what comes right after an answer runs behind what had waited for it', async ({
  page,
  server,
  site,
}) => {
  server.script('/waited.js', "ran.push('waited')");
  await site.visit({
    body: `<script type="text/plain" data-consent="analytics" data-src="/waited.js"></script>`,
  });
  await page.evaluate(
    (html) => {
      consentry.on('change', () => ran.push('change'));
      consentry.acceptAll();
      document.body.append(document.createRange().createContextualFragment(html));
    },
    heldScript('analytics', 'came'),
  );
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['change', 'waited', 'came']);
});

test('a script that comes in two pieces has its attributes when it runs', async ({ page, server }) => {
  const text = "ran.push('half', document.currentScript.getAttribute('async')); ¦";
  const script = `<script type="text/plain" data-consent="necessary" id="half" async="async">${text}</script>`;
  serveHalves(server, { body: script }, '');
  await page.goto(server.url('/'));
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['rest', 'half', '']);
});

test('a tagged script that is not held stays as asynchronous as it says', async ({ page, server }) => {
  server.script('/late.js', "ran.push('late')", { hang: true });
  const script = '<script data-consent="necessary" id="half" async src="/late.js">¦</script>';
  const body = `${script}<script>ran.push('next')</script>`;
  serveHalves(server, { body }, 'half.onload = () => ran.push("load");');
  await page.goto(server.url('/'), { waitUntil: 'domcontentloaded' });
  expect(await page.evaluate(() => ran)).toEqual(['rest', 'next']);
  server.release('/late.js');
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['rest', 'next', 'late', 'load']);
});

test('what a page puts in while it is parsed waits for no end of its own', async ({ page, server }) => {
  const inner = heldScript('necessary', 'inner').replace('</', '<\\/');
  serveHalves(server, { body: `<div id="sink"></div>${half}` }, `sink.innerHTML = \`${inner}\`;`);
  await page.goto(server.url('/'));
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['inner', 'rest', 'first', 'second']);
});

test.describe('an untagged inline script whose text comes in pieces waits', () => {
  const config = { services: { pixel: { category: 'marketing', inline: ['*fbq(*'] } } };
  for (const [what, script] of [
    ['known by the first piece', `<script id="half">/* fbq( */ ran.push('own'); ¦`],
    ['known by the second', `<script id="half">ran.push('own'); ¦ /* fbq( */`],
    ['empty at first', `<script id="half">¦ran.push('own'); /* fbq( */`],
    ['with an attribute that means nothing here', `<script id="half" async>ran.push('own'); ¦ /* fbq( */`],
    ['in SVG', `<svg><script id="half">ran.push('own'); ¦ /* fbq( */`],
  ] as const)
    test(what, async ({ page, server, site }) => {
      serveHalves(server, { config, body: `${script} ran.push('end')</script>` }, '');
      await page.goto(server.url('/'));
      expect(await page.evaluate(() => ran)).toEqual(['rest']);
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['rest', 'own', 'end']);
    });

  test('one that has run when the page gives it another text is left alone', async ({
    page,
    server,
    site,
  }) => {
    const body = `<script id="early">ran.push('early')</script><script>
      const made = document.createElement('script'); made.text = 'ran.push("made")'; made.id = 'made';
      document.body.append(made);
    </script>`;
    serveHalves(server, { config, body: body + half }, "made.append('/* f' + 'bq( */')");
    await page.goto(server.url('/'));
    const all = ['early', 'made', 'rest', 'first', 'second'];
    await expect.poll(() => page.evaluate(() => ran)).toEqual(all);
    await page.evaluate(() => document.getElementById('early')?.append('/* fbq( */'));
    expect(await page.locator('#early[type], #made[type]').count()).toBe(0);
    expect(await page.evaluate(() => heard.filter(({ name }) => name === 'block'))).toEqual([]);
    await site.acceptAll();
    expect(await page.evaluate(() => ran)).toEqual(all);
  });
});
