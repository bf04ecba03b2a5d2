import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Receipt } from '../../src/receipts/receipt.js';
import { expect, test } from './support/fixtures.js';
import type { Server } from './support/server.js';

const URL = '/receipts';
const config = { receipts: { url: URL } };
const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync('dist/receipt.schema.json', 'utf8')),
);

const bodies = (server: Server) => server.log.all(URL).map(({ body }) => body);
const sent = (server: Server) => bodies(server).map((body) => JSON.parse(body) as Receipt);
const OUTBOX = () => localStorage.getItem('consentry.outbox');

test.beforeEach(({ server }) => {
  server.route(URL, { status: 204 });
});

test('before a choice nothing is sent, kept or fetched for it', async ({ site, server, page }) => {
  await site.visit({ config });
  await expect(site.banner).toBeVisible();
  expect(server.log.paths()).not.toContain(URL);
  expect(server.log.paths()).not.toContain('/consentry-receipts.js');
  expect(await page.evaluate(OUTBOX)).toBeNull();
});

test('a click sends one that fits the schema; its id is in the cookie', async ({ site, server, page }) => {
  await site.visit({ config: { ...config, region: 'DE', revision: 3 } });
  await site.acceptAll();
  await server.log.requested(URL);
  const [receipt] = sent(server);
  expect(validate(receipt), JSON.stringify(validate.errors)).toBe(true);
  expect(receipt).toMatchObject({
    event_type: 'banner',
    revision: 3,
    language: 'en',
    jurisdiction: 'DE',
    consent_type: 'opt-in',
    purposes: { necessary: true, analytics: true, functional: true, marketing: true },
    services: {},
    gpc: false,
    origin: server.origin,
  });
  expect(receipt?.configuration).not.toBeNull();
  expect(receipt?.texts).not.toBeNull();
  expect(await site.cookie()).toContain(`id=${receipt?.record_id}`);
  await expect.poll(() => page.evaluate(OUTBOX)).toBeNull();
});

test('each decision has an id of its own; a call has no texts', async ({ site, server, page }) => {
  await site.visit({ config: { ...config, services: { pixel: { category: 'marketing' } } } });
  await page.evaluate(() => {
    consentry.choose({ analytics: true });
    consentry.choose({ services: { pixel: true } });
  });
  await expect.poll(() => sent(server)).toHaveLength(2);
  const [first, second] = sent(server);
  expect(first?.record_id).not.toBe(second?.record_id);
  expect([first?.texts, second?.services]).toEqual([null, { pixel: true }]);
  for (const receipt of sent(server)) expect(validate(receipt), JSON.stringify(validate.errors)).toBe(true);
});

test('the hash of the configuration is that of the configuration, not of the visitor', async ({
  site,
  server,
}) => {
  const hashes: (string | null | undefined)[] = [];
  for (const more of [{ region: 'DE' }, { region: 'FR' }, { policyUrl: '/other' }]) {
    await site.page.context().clearCookies();
    await site.visit({ config: { ...config, ...more } });
    await site.rejectAll();
    await expect.poll(() => sent(server)).toHaveLength(hashes.length + 1);
    hashes.push(sent(server).at(-1)?.configuration);
  }
  expect(hashes[0]).toBe(hashes[1]);
  expect(hashes[0]).not.toBe(hashes[2]);
});

for (const status of [500, 404, 429])
  test(`after ${status} it waits in the outbox and is sent unchanged from a later page`, async ({
    site,
    server,
    page,
  }) => {
    server.route(URL, { status });
    await site.visit({ config });
    await site.acceptAll();
    await server.log.requested(URL);
    await expect.poll(() => page.evaluate(OUTBOX)).toContain('record_id');

    server.route(URL, { status: 201 });
    await site.visit({ config });
    await expect.poll(() => bodies(server)).toHaveLength(2);
    expect(bodies(server)[1]).toBe(bodies(server)[0]);
    await expect.poll(() => page.evaluate(OUTBOX)).toBeNull();

    await site.visit({ config });
    await page.waitForLoadState('networkidle');
    expect(bodies(server)).toHaveLength(2);
  });

test('offline it waits, and goes when the network is back', async ({ site, server, page }) => {
  await site.visit({ config });
  await expect(site.banner).toBeVisible();
  await page.context().setOffline(true);
  await site.acceptAll();
  await expect(site.banner).toBeHidden();
  expect(await page.evaluate(OUTBOX)).not.toBeNull();
  await page.context().setOffline(false);
  await server.log.requested(URL);
  await expect.poll(() => page.evaluate(OUTBOX)).toBeNull();
});

test('one that is never answered does not hold up the next for ever, and is sent again', async ({
  site,
  server,
  page,
}) => {
  await page.addInitScript(() => {
    const { timeout } = AbortSignal;
    AbortSignal.timeout = (patience) => timeout.call(AbortSignal, patience / 100);
  });
  server.route(URL, { hang: true });
  await site.visit({ config });
  await site.acceptAll();
  await page.evaluate(() => consentry.choose({ analytics: false }));
  const ids = () => new Set(sent(server).map(({ record_id }) => record_id));
  await expect.poll(() => ids().size).toBe(2);

  server.route(URL, { status: 201 });
  await site.visit({ config });
  await expect.poll(() => page.evaluate(OUTBOX)).toBeNull();
  expect(ids().size).toBe(2);
  expect(new Set(bodies(server)).size).toBe(2);
});

test('a visitor who leaves at once loses none', async ({ site, server, page }) => {
  server.route('/consentry-receipts.js', { hang: true });
  await site.visit({ config });
  await site.acceptAll();
  await expect.poll(() => page.evaluate(OUTBOX)).toContain('"record"');
  server.reset();
  server.route(URL, { status: 204 });
  await site.visit({ config, path: '/next' });
  await server.log.requested(URL);
  expect(validate(sent(server)[0]), JSON.stringify(validate.errors)).toBe(true);
});

test('the outbox keeps fifty, and says what it gave up', async ({ site, server, page, consoleErrors }) => {
  server.route(URL, { status: 503 });
  await site.visit({ config });
  await page.evaluate(() => {
    for (let turn = 0; turn < 53; turn++) consentry.choose({ analytics: turn % 2 === 0 });
  });
  await expect
    .poll(() =>
      page.evaluate(() => localStorage.getItem('consentry.outbox')?.split('\n').filter(Boolean).length),
    )
    .toBe(50);
  await expect.poll(() => consoleErrors.filter((text) => text.startsWith('Consentry'))).toHaveLength(1);
});

test('without storage it is sent all the same', async ({ site, server, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('off', 'SecurityError');
      },
    });
  });
  await site.visit({ config });
  await site.acceptAll();
  await server.log.requested(URL);
  expect(validate(sent(server)[0])).toBe(true);
});

test('another origin gets it as text, without asking first', async ({ site, third }) => {
  third.route(URL, { status: 204 });
  await site.visit({ config: { receipts: { url: third.url(URL) } } });
  await site.acceptAll();
  await third.log.requested(URL);
  const [request] = third.log.all(URL);
  expect(request?.headers['content-type']).toContain('text/plain');
  expect(request?.headers.cookie).toBeUndefined();
  expect(validate(JSON.parse(request?.body ?? ''))).toBe(true);
});

test('reset erases what was not sent', async ({ site, server, page }) => {
  server.route(URL, { status: 500 });
  await site.visit({ config });
  await site.acceptAll();
  await expect.poll(() => page.evaluate(OUTBOX)).not.toBeNull();
  await page.evaluate(() => consentry.reset());
  expect(await page.evaluate(OUTBOX)).toBeNull();
});

test('a returning visitor with an empty outbox fetches consentry.js alone', async ({
  site,
  server,
  page,
}) => {
  await site.remember(['analytics']);
  await site.visit({ config });
  await page.waitForLoadState('networkidle');
  expect(server.log.paths()).toEqual(['/', '/consentry.js']);
});
