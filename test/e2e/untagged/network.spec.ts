import { expect, run, test } from './untagged.js';

/** What a vendor hears of a call that fails, in the words of the page. */
const CALLS: Readonly<Record<string, string>> = {
  fetch: `return fetch(url, { method: 'POST', body: 'x' }).then((r) => r.status, (e) => e instanceof TypeError ? e.message : e)`,
  'fetch of a URL object': `return fetch(new URL(url)).then((r) => r.status, (e) => e.message)`,
  'fetch of a Request': `return fetch(new Request(url, { method: 'POST', body: 'x', keepalive: true })).then((r) => r.status, (e) => e.message)`,
  'fetch that was aborted before': `return fetch(url, { signal: AbortSignal.abort() }).then((r) => r.status, (e) => e.name)`,
  'fetch of a Request that was aborted before': `return fetch(new Request(url, { signal: AbortSignal.abort() })).then((r) => r.status, (e) => e.name)`,
  'fetch with wrong options': `return fetch(url, { method: 'a b' }).then((r) => r.status, (e) => e.message)`,
  XMLHttpRequest: `return new Promise((done) => {
    const log = [];
    const xhr = new XMLHttpRequest();
    for (const name of ['readystatechange', 'loadstart', 'error', 'load', 'loadend', 'abort', 'timeout'])
      xhr.addEventListener(name, () => log.push(name + xhr.readyState));
    xhr.onloadend = () => done([...log, xhr.status, xhr.responseText, xhr.responseURL.slice(0, 4)]);
    xhr.open('POST', url);
    log.push(xhr.readyState);
    xhr.send('x');
  })`,
  'XMLHttpRequest, synchronous': `const xhr = new XMLHttpRequest(); xhr.open('GET', url, false);
    try { xhr.send(); return xhr.status } catch (e) { return e.name }`,
  WebSocket: `return new Promise((done) => {
    const log = [];
    const socket = new WebSocket(url.replace('http', 'ws'));
    log.push(socket.readyState, socket.url === url.replace('http', 'ws'), socket.constructor === WebSocket);
    socket.onerror = (e) => log.push('error', e.isTrusted);
    socket.onclose = (e) => done([...log, 'close', e.code, e.wasClean, socket.readyState]);
  })`,
  EventSource: `return new Promise((done) => {
    const source = new EventSource(url);
    const log = [source.url === url, source.readyState];
    source.onerror = (e) => { log.push(e.type, e.isTrusted, source.readyState); source.close(); done(log); };
  })`,
  Image: `return new Promise((done) => {
    const image = new Image(1, 1);
    image.onload = () => done('load');
    image.onerror = (e) => done([e.type, e.isTrusted, image.src === url, image.complete, image.naturalWidth]);
    image.src = url;
  })`,
  Audio: `return new Promise((done) => {
    const audio = new Audio(url);
    audio.onerror = (e) => done([e.type, e.isTrusted, audio.src === url, audio.error.code, audio instanceof Audio, audio.preload]);
  })`,
};

test.describe('a call to a service that nobody tagged', () => {
  for (const [what, code] of Object.entries(CALLS))
    test(`by ${what} fails as a network failure does`, async ({ page, server, site, third, visit }) => {
      third.route('/hit', { status: 204 });
      // Where nobody answers: what the browser itself does then is what is expected.
      server.page('/bare', '<!doctype html><title>Bare</title>');
      await page.goto(server.url('/bare'));
      const native = await run(site, code, 'http://127.0.0.1:9/hit');

      await visit();
      expect(await run(site, code, third.url('/hit'))).toEqual(native);
      expect(third.log.all()).toHaveLength(0);
      const heard = await page.evaluate(() => window.heard.filter(({ name }) => name === 'block'));
      expect(heard).toMatchObject([
        {
          detail: {
            url: what === 'WebSocket' ? third.url('/hit').replace('http', 'ws') : third.url('/hit'),
            category: 'marketing',
            service: 'tracker',
            rule: `127.0.0.1:${third.port}`,
          },
        },
      ]);

      await page.evaluate(() => consentry.acceptAll());
      await run(site, code, third.url('/hit')).catch(() => {});
      if (!/aborted|wrong/.test(what)) await third.log.requested('/hit');
    });

  test('by sendBeacon is not queued', async ({ page, site, third, visit }) => {
    third.route('/hit', { status: 204 });
    await visit();
    expect(await run(site, 'return navigator.sendBeacon(url, "x")', third.url('/hit'))).toBe(false);
    expect(await run(site, 'return navigator.sendBeacon("/own", "x")')).toBe(true);
    expect(third.log.all()).toHaveLength(0);
    await page.evaluate(() => consentry.acceptAll());
    expect(await run(site, 'return navigator.sendBeacon(url, "x")', third.url('/hit'))).toBe(true);
    await third.log.requested('/hit');
    await page.evaluate(() => consentry.revoke());
    expect(await run(site, 'return navigator.sendBeacon(url, "x")', third.url('/hit'))).toBe(false);
  });

  test('to another host is none of it', async ({ server, site, third, visit }) => {
    await visit({ config: { services: { tracker: { category: 'marketing', hosts: ['stats.example'] } } } });
    third.route('/api', { body: 'yes' });
    server.route('/own', { body: 'own' });
    expect(await run(site, 'return fetch(url).then((r) => r.text())', third.url('/api'))).toBe('yes');
    expect(await run(site, 'return fetch("/own").then((r) => r.text())')).toBe('own');
  });

  test('of two services needs both', async ({ page, site, third, visit }) => {
    third.route('/hit', { status: 204 });
    const hosts = [`127.0.0.1:${third.port}`];
    await visit({
      config: { services: { a: { category: 'analytics', hosts }, m: { category: 'marketing', hosts } } },
    });
    const beacon = () => run(site, 'return navigator.sendBeacon(url)', third.url('/hit'));
    await page.evaluate(() => consentry.choose({ analytics: true }));
    expect(await beacon()).toBe(false);
    expect(
      await page.evaluate(() => heard.filter(({ name }) => name === 'block').pop()?.detail),
    ).toMatchObject({
      category: 'marketing',
      service: 'm',
    });
    await page.evaluate(() => consentry.choose({ services: { m: true } }));
    expect(await beacon()).toBe(true);
  });
});

test('while the configuration is wrong, what its services name is stopped', async ({
  site,
  third,
  visit,
}) => {
  third.route('/hit', { status: 204 });
  await visit({ config: { modus: 'opt-out' } });
  expect(await run(site, 'return navigator.sendBeacon(url)', third.url('/hit'))).toBe(false);
});

test('while the page is only prerendered or waits for init, nothing opens by itself', async ({
  site,
  third,
}) => {
  third.route('/hit', { status: 204 });
  await site.visit({ attributes: 'data-manual' });
  await site.page.evaluate(
    (host) => consentry.init({ services: { t: { category: 'marketing', hosts: [host] } } }),
    `127.0.0.1:${third.port}`,
  );
  expect(await run(site, 'return navigator.sendBeacon(url)', third.url('/hit'))).toBe(false);
});
