import { readFileSync } from 'node:fs';
import { expect, test } from './clients.js';

const { build }: typeof import('../../../src/build/index.js') = await import(
  new URL('../../../dist/build.js', import.meta.url).href
);

const clients = {
  posthog: {
    file: 'posthog-js/dist/array.full.no-external.js',
    start: `posthog.init('phc_test', { api_host: COLLECTOR + '/posthog', opt_out_capturing_by_default: true,
      opt_out_useragent_filter: true, disable_compression: true, request_queue_config: { flush_interval_ms: 250 } })`,
    send: 'posthog.capture',
  },
  mixpanel: {
    file: 'mixpanel-browser/dist/mixpanel.umd.js',
    start: `mixpanel.init('mp_test', { api_host: COLLECTOR + '/mixpanel', opt_out_tracking_by_default: true,
      opt_out_persistence_by_default: true, batch_requests: false, api_payload_format: 'json' })`,
    send: 'mixpanel.track',
  },
};

for (const [name, { file, start, send }] of Object.entries(clients))
  test(`the script tag of a build tells the real client of ${name}: it sends while granted, and only then`, async ({
    page,
    server,
    site,
    collector,
    pageErrors,
  }) => {
    const config = { reloadOnRevoke: false, integrations: { [name]: true } };
    for (const [path, text] of build({ languages: ['en'], config })) server.script(`/built/${path}`, text);
    server.script('/vendor.js', readFileSync(`node_modules/${file}`, 'utf8'));
    server.page(
      '/',
      `<!doctype html><html lang="en"><head><title>Test page</title><script src="/built/consentry.js"></script>
<script src="/vendor.js"></script><script>${start.replace('COLLECTOR', `'${collector.url}'`)}</script></head></html>`,
    );
    await page.goto(server.url('/'));
    await expect(site.banner).toBeVisible();
    const say = (event: string) => page.evaluate(`void ${send}('${event}')`);

    await say('event-one');
    await site.acceptAll();
    await say('event-two');
    await expect.poll(() => collector.has('event-two')).toBe(true);
    await page.evaluate(() => consentry.revoke());
    await say('event-three');
    // Whatever was sent meanwhile is there before what is sent after another grant.
    await page.evaluate(() => consentry.acceptAll());
    await say('event-four');
    await expect.poll(() => collector.has('event-four')).toBe(true);
    expect([collector.has('event-one'), collector.has('event-three')]).toEqual([false, false]);
    expect(pageErrors).toEqual([]);
  });
