import { readFileSync } from 'node:fs';
import { type Client, expect, serveClient, test } from './clients.js';

// Two vendors that go on sending while denied, as they say: without cookies, and without ids.

const clarity: Client = {
  integration: ['microsoft-clarity', 'microsoftClarity'],
  file: 'clarity-js/build/clarity.min.js',
  start: () => '',
};
/** As Microsoft's tag does it: `start` goes before whatever waits in the queue. */
const startClarity = (collector: string) => `
  clarity.q.unshift(['start', { projectId: 'test', track: true, content: true,
    upload: (payload) => fetch('${collector}/clarity/collect', { method: 'POST', body: payload }) }]);
  const tag = document.createElement('script');
  tag.src = '/vendor.js';
  document.head.append(tag);`;

test('Clarity keeps cookies while granted, and only then', async ({ page, server, site, collector }) => {
  serveClient(server, clarity, collector.url, 'imported');
  // Not the file itself: here it comes behind the integration's stub.
  server.script('/vendor.js', '');
  await page.goto(server.url('/'));
  await expect(site.banner).toBeVisible();
  server.script('/vendor.js', readFileSync(`node_modules/${clarity.file}`, 'utf8'));
  const cookies = async () =>
    (await page.context().cookies()).map(({ name }) => name).filter((name) => name.startsWith('_cl'));

  await page.evaluate(startClarity(collector.url));
  await expect.poll(() => collector.has('/clarity/collect')).toBe(true);
  expect(await cookies()).toEqual([]);

  await site.acceptAll();
  await expect.poll(cookies).toEqual(['_clck', '_clsk']);

  await page.evaluate('consent.revoke()');
  await expect.poll(cookies).toEqual([]);
});

const snowplow: Client = {
  integration: ['snowplow', 'snowplow'],
  imported: 'window.snowplowBrowserTracking',
  file: '@snowplow/browser-tracker/dist/index.umd.min.js',
  // Before Consentry: a tracker that is not there yet hears nothing.
  start: (collector) => `snowplowBrowserTracking.newTracker('sp', '${collector}', {
    appId: 'test', bufferSize: 1, stateStorageStrategy: 'none',
    anonymousTracking: { withServerAnonymisation: true } })`,
};

test('Snowplow sends ids while granted, and only then', async ({ page, server, site, collector }) => {
  serveClient(server, snowplow, collector.url, 'started and imported');
  await page.goto(server.url('/'));
  await expect(site.banner).toBeVisible();
  /** The tracker's own fields of the event of that name, once it has arrived. */
  const sent = async (action: string) => {
    await page.evaluate(
      `snowplowBrowserTracking.trackStructEvent({ category: 'test', action: '${action}' })`,
    );
    await expect.poll(() => collector.has(action)).toBe(true);
    const { body } = collector.log.find((entry) => entry.body.includes(action)) ?? { body: '{}' };
    const [event] = JSON.parse(body).data;
    return { user: typeof event.duid, session: typeof event.sid };
  };
  const cookies = async () => (await page.context().cookies()).map(({ name }) => name);
  const none = { user: 'undefined', session: 'undefined' };
  const both = { user: 'string', session: 'string' };

  expect(await sent('one')).toEqual(none);
  expect(await cookies()).toEqual([]);
  await site.acceptAll();
  expect(await sent('two')).toEqual(both);
  expect(await cookies()).toContainEqual(expect.stringMatching(/^_sp_id/));
  await page.evaluate('consent.revoke()');
  expect(await sent('three')).toEqual(none);
  expect(await cookies()).not.toContainEqual(expect.stringMatching(/^_sp_/));
  await page.evaluate('consent.acceptAll()');
  expect(await sent('four')).toEqual(both);
});
