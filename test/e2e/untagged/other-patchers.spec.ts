import type { Page } from '@playwright/test';
import { ERROR_TRACKER, SESSION_RECORDER } from './patchers.js';
import { expect, fence, run, test } from './untagged.js';

const NAMED = { cookies: [{ name: '_tr*' }], storage: ['_tr*'], databases: ['tr-*'] };
const PATCHERS: Readonly<Record<string, readonly string[]>> = {
  'an error tracker': [ERROR_TRACKER],
  'a session recorder': [SESSION_RECORDER],
  'both of them': [ERROR_TRACKER, SESSION_RECORDER],
};

/** Everything that the tracker does, and the same by the page itself. Says what came of it. */
const ACT = `
  const said = {};
  const xhr = (to) => new Promise((done) => { const x = new XMLHttpRequest(); x.onloadend = () => done(x.status); x.open('GET', to); x.send(); });
  const db = (name) => new Promise((done) => { const r = indexedDB.open(name); r.onsuccess = () => { r.result.close(); done('open'); }; r.onerror = () => done(r.error.name); });
  const image = (to) => new Promise((done) => { const i = new Image(); i.onload = () => done('load'); i.onerror = () => done('error'); i.src = to; });
  for (const [who, to, mark] of [['tracker', url, '_tr'], ['own', '/own', 'own']]) {
    document.cookie = mark + '=1';
    localStorage.setItem(mark, 1);
    sessionStorage[mark] = 1;
    said[who] = [
      await fetch(to).then((r) => r.status, (e) => e.name),
      await xhr(to),
      navigator.sendBeacon(to),
      await db(who === 'own' ? 'own' : 'tr-a'),
      await image(to + '.png'),
      document.cookie.includes(mark + '='),
      mark in localStorage, sessionStorage[mark] === '1',
    ];
    const script = document.createElement('script');
    script.setAttribute('src', to + '.js');
    document.body.appendChild(script);
    const box = document.createElement('div');
    box.innerHTML = '<img alt="" src="' + to + '2.png">';
    document.body.append(box);
  }
  return said;`;

const PASSED = [200, 200, true, 'open', 'load', true, true, true];
const STOPPED = ['TypeError', 0, false, 'AbortError', 'error', false, false, false];
const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

const ran = (page: Page) => page.evaluate(() => [...window.ran]);

for (const order of ['before', 'after'] as const)
  for (const [what, scripts] of Object.entries(PATCHERS))
    test(`${what} that patches ${order} Consentry does its work, and so do the guards`, async ({
      page,
      server,
      site,
      third,
      visit,
      pageErrors,
    }) => {
      for (const [each, name] of [
        [server, 'own'],
        [third, 't'],
      ] as const) {
        each.route(`/${name}`, { body: 'yes', headers: { 'content-type': 'text/plain' } });
        each.script(`/${name}.js`, `ran.push('${name}')`);
        for (const path of [`/${name}.png`, `/${name}2.png`])
          each.route(path, { body: PIXEL, headers: { 'content-type': 'image/svg+xml' } });
      }
      const patchers = scripts.join('\n');
      if (order === 'before') await page.addInitScript(patchers);
      await visit({
        config: {
          services: { tracker: { category: 'marketing', hosts: [`127.0.0.1:${third.port}`], ...NAMED } },
        },
        head: order === 'after' ? `<script>${patchers}</script>` : '',
      });

      const act = () => run(site, ACT, third.url('/t'));
      expect(await act()).toEqual({ tracker: STOPPED, own: PASSED });
      await expect.poll(() => ran(page)).toEqual(['own']);
      await fence(site);
      expect(third.log.all()).toHaveLength(0);

      await site.acceptAll();
      // What was held comes now, once.
      await expect.poll(() => ran(page)).toEqual(['own', 't']);
      await third.log.requested('/t2.png');
      expect(await act()).toEqual({ tracker: PASSED, own: PASSED });
      await expect.poll(async () => (await ran(page)).sort()).toEqual(['own', 'own', 't', 't']);

      const seen = await page.evaluate(() => {
        const { tracked = [], recorded = [] } = globalThis as never as Record<string, string[]>;
        return { tracked, recorded };
      });
      if (scripts.includes(ERROR_TRACKER))
        expect(seen.tracked).toEqual(
          expect.arrayContaining(['fetch', 'fetched 200', 'failed TypeError', 'send', 'sent 0', 'beacon']),
        );
      if (scripts.includes(SESSION_RECORDER))
        expect(seen.recorded).toEqual(
          expect.arrayContaining(['cookie _tr=1', 'setItem own', 'appendChild script', 'db own']),
        );
      expect(pageErrors).toEqual([]);
    });

test('a recorder that came after and puts back what it found leaves the guards in force', async ({
  page,
  server,
  site,
  third,
  visit,
}) => {
  server.route('/own', { body: 'yes' });
  await visit({
    config: {
      services: { tracker: { category: 'marketing', hosts: [`127.0.0.1:${third.port}`], ...NAMED } },
    },
    head: `<script>${SESSION_RECORDER}</script>`,
  });
  await page.evaluate('stopRecording(); recorded.length = 0');
  const said = (await run(site, ACT, third.url('/t'))) as Record<string, unknown[]>;
  expect(said.tracker).toEqual(STOPPED);
  expect(await page.evaluate('recorded')).toEqual([]);
  await fence(site);
  expect(third.log.all()).toHaveLength(0);
});

test('a recorder that came before and puts back what it found takes the guards away, not the page', async ({
  page,
  site,
  third,
  visit,
  pageErrors,
}) => {
  third.route('/t', { body: 'yes' });
  // But for the storage: its own function does not take what stands in front of it for a storage.
  await page.addInitScript(SESSION_RECORDER.replace(/^.*'setItem'.*$/m, ''));
  await visit({
    config: {
      services: { tracker: { category: 'marketing', hosts: [`127.0.0.1:${third.port}`], ...NAMED } },
    },
  });
  await page.evaluate('stopRecording()');
  // What it had not touched is guarded as before, and a storage that the page has in hand still works.
  expect(await run(site, 'return navigator.sendBeacon(url)', third.url('/t'))).toBe(false);
  expect(
    await run(
      site,
      `document.cookie = '_tr=1'; localStorage.own = 1; sessionStorage.setItem('own', 2);
       return [document.cookie.includes('_tr'), localStorage.getItem('own'), sessionStorage.own]`,
    ),
  ).toEqual([true, '1', '2']);
  await site.acceptAll();
  expect(pageErrors).toEqual([]);
});
