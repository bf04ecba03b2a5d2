import { type Client, expect, serveClient, test, type When } from './clients.js';

interface Sender extends Client {
  /** Sends an event of that name. */
  send(name: string): string;
  /** Whether it is there and has started. */
  readonly started: string;
  /** What it may ask for before a choice. */
  readonly mayAsk?: RegExp;
}

const clients: Record<string, Sender> = {
  PostHog: {
    integration: ['posthog', 'posthog'],
    imported: 'window.posthog',
    file: 'posthog-js/dist/array.full.no-external.js',
    start: (collector) => `posthog.init('phc_test', {
      api_host: '${collector}/posthog', opt_out_capturing_by_default: true, opt_out_useragent_filter: true,
      disable_compression: true, request_queue_config: { flush_interval_ms: 250 } })`,
    started: 'window.posthog && posthog.__loaded',
    send: (name) => `void posthog.capture('${name}')`,
    mayAsk: /^\/posthog\/(flags|array)/,
  },
  Mixpanel: {
    integration: ['mixpanel', 'mixpanel'],
    imported: 'window.mixpanel',
    file: 'mixpanel-browser/dist/mixpanel.umd.js',
    start: (collector) => `mixpanel.init('mp_test', {
      api_host: '${collector}/mixpanel', opt_out_tracking_by_default: true, opt_out_persistence_by_default: true,
      batch_requests: false, api_payload_format: 'json' })`,
    started: 'window.mixpanel && mixpanel.__loaded',
    send: (name) => `void mixpanel.track('${name}')`,
  },
  Amplitude: {
    integration: ['amplitude', 'amplitude'],
    imported: 'window.amplitude',
    file: '@amplitude/analytics-browser/lib/scripts/amplitude-min.umd.js',
    start: (collector) => `amplitude.init('amp_test', undefined, {
      serverUrl: '${collector}/amplitude', optOut: true, autocapture: false, fetchRemoteConfig: false,
      flushIntervalMillis: 100 }).promise.then(() => { window.ampReady = true })`,
    started: 'window.ampReady',
    send: (name) => `void amplitude.track('${name}')`,
  },
  "Mixpanel's snippet": {
    integration: ['mixpanel', 'mixpanel'],
    file: 'mixpanel-browser/dist/mixpanel-jslib-snippet.min.js',
    snippet: ['var MIXPANEL_CUSTOM_LIB_URL = "/library.js";', 'mixpanel-browser/dist/mixpanel.min.js'],
    start: (collector) => `mixpanel.init('mp_test', {
      api_host: '${collector}/mixpanel', opt_out_tracking_by_default: true, opt_out_persistence_by_default: true,
      batch_requests: false, api_payload_format: 'json' })`,
    started: 'mixpanel.__loaded',
    send: (name) => `void mixpanel.track('${name}')`,
  },
  "Amplitude's snippet": {
    integration: ['amplitude', 'amplitude'],
    file: '@amplitude/analytics-browser/lib/scripts/amplitude-snippet-min.js',
    snippet: ['', '@amplitude/analytics-browser/lib/scripts/amplitude-min.js'],
    start: (collector) => `amplitude.init('amp_test', undefined, {
      serverUrl: '${collector}/amplitude', optOut: true, autocapture: false, fetchRemoteConfig: false,
      flushIntervalMillis: 100 }).promise.then(() => { window.ampReady = true })`,
    started: 'window.ampReady',
    send: (name) => `void amplitude.track('${name}')`,
  },
  Segment: {
    integration: ['segment', 'segment'],
    imported: 'window.analytics = new AnalyticsNext.AnalyticsBrowser()',
    file: '@segment/analytics-next/dist/umd/index.js',
    start: (collector) => `(window.analytics ??= new AnalyticsNext.AnalyticsBrowser()).load(
      { writeKey: 'key', cdnURL: '${collector}/segment' },
      { integrations: { 'Segment.io': { apiHost: '${new URL(collector).host}/segment/v1', protocol: 'http' } } },
    ).then(() => { window.segmentReady = true })`,
    started: 'window.segmentReady',
    send: (name) => `void analytics.track('${name}')`,
    mayAsk: /\/settings$/,
  },
};

const WHEN: readonly When[] = ['before', 'after', 'imported'];

for (const [name, client] of Object.entries(clients))
  for (const when of WHEN.filter((each) => each !== 'imported' || client.imported))
    test(`${name}, ${when === 'imported' ? 'imported and handed to' : `started ${when}`} Consentry: sends while granted, and only then`, async ({
      page,
      server,
      site,
      collector,
      pageErrors,
    }) => {
      serveClient(server, client, collector.url, when);
      // What a snippet asks its vendor for comes from here.
      await page.route('https://cdn.amplitude.com/**', async (route) =>
        route.fulfill({ response: await route.fetch({ url: server.url('/library.js') }) }),
      );
      await page.goto(server.url('/'));
      await expect(site.banner).toBeVisible();
      await page.waitForFunction(client.started);
      const send = (event: string) => page.evaluate(client.send(event));

      await send('event-one');
      const early = collector.log.map(({ path }) => path);
      expect(early.filter((path) => !client.mayAsk?.test(path.split('?')[0] ?? ''))).toEqual([]);

      await site.acceptAll();
      await send('event-two');
      await expect.poll(() => collector.has('event-two')).toBe(true);

      await page.evaluate('consent.revoke()');
      await send('event-three');
      // Whatever was sent meanwhile is there before what is sent after another grant.
      await page.evaluate('consent.acceptAll()');
      await send('event-four');
      await expect.poll(() => collector.has('event-four')).toBe(true);
      expect([collector.has('event-one'), collector.has('event-three')]).toEqual([false, false]);

      await page.evaluate('consent.revoke()');
      const sent = collector.log.length;
      await page.reload();
      await page.waitForFunction(client.started);
      await send('event-five');
      await page.evaluate('consent.acceptAll()');
      await send('event-six');
      await expect.poll(() => collector.has('event-six')).toBe(true);
      expect(collector.has('event-five')).toBe(false);
      expect(collector.log.length).toBeGreaterThan(sent);
      expect(pageErrors).toEqual([]);
    });
