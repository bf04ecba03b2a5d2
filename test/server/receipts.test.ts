import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDemo } from '../../demo/server.mjs';
import type { Receipt } from '../../src/receipts/receipt.js';

type Demo = Awaited<ReturnType<typeof startDemo>>;

let folder: string;
let database: string;
let demo: Demo;
const restart = async (more: object = {}) => {
  await demo?.close();
  demo = await startDemo({ port: 0, database, ...more });
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'consentry-'));
  database = join(folder, 'receipts.sqlite');
  demo = await startDemo({ port: 0, database });
});
afterEach(async () => {
  await demo.close();
  rmSync(folder, { recursive: true });
});

const receipt = (more: object = {}): Receipt => ({
  schema_version: '1',
  record_id: randomBytes(16).toString('base64url'),
  event_time: '2026-01-31T10:00:00Z',
  event_type: 'banner',
  revision: 1,
  configuration: null,
  texts: null,
  language: 'en',
  jurisdiction: null,
  consent_type: 'opt-in',
  purposes: { necessary: true, analytics: true, marketing: false },
  services: {},
  gpc: false,
  sdk_version: '0.1.0',
  origin: 'http://127.0.0.1',
  ...more,
});
const send = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${demo.url}/receipts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const get = async (path: string) => (await fetch(demo.url + path)).text();
const stored = async (query = ''): Promise<Receipt[]> =>
  (await get(`/receipts.jsonl${query}`))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('a receipt', () => {
  it('is stored once, and confirmed each time that it comes', async () => {
    const one = receipt();
    expect((await send(one)).status).toBe(201);
    expect((await send(one)).status).toBe(200);
    expect((await send({ ...one, revision: 2 })).status).toBe(200);
    expect(await stored()).toEqual([one]);
  });

  it('of another origin comes as text', async () => {
    expect((await send(receipt(), { 'content-type': 'text/plain;charset=UTF-8' })).status).toBe(201);
  });

  it('is stored once though a hundred come at once', async () => {
    const one = receipt();
    const many = Array.from({ length: 100 }, () => receipt());
    const answers = await Promise.all([...many, one, one, one].map((each) => send(each)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(101);
    expect(statuses.filter((status) => status === 200)).toHaveLength(2);
    expect(new Set((await stored()).map(({ record_id }) => record_id)).size).toBe(101);
  });

  it('is there after a restart, and still a duplicate', async () => {
    const one = receipt();
    await send(one);
    await restart();
    expect(await stored()).toEqual([one]);
    expect((await send(one)).status).toBe(200);
  });

  it('leaves no trace of who sent it', async () => {
    await send(receipt(), {
      'user-agent': 'Some Browser/1.0',
      'x-forwarded-for': '192.0.2.7',
      cookie: 'session=secret',
      referer: 'http://127.0.0.1/private-page',
    });
    const bytes = readFileSync(database).toString('latin1');
    expect(bytes).toContain('"record_id"');
    for (const trace of ['Some Browser', '192.0.2.7', 'session=secret', 'private-page', '127.0.0.1/'])
      expect(bytes).not.toContain(trace);
  });
});

describe('what is refused is not stored', () => {
  it.each([
    ['no JSON', 400, '{"a":'],
    ['nothing', 400, ''],
    ['another thing', 422, '[]'],
    ['null', 422, 'null'],
    ['a key too many', 422, receipt({ user_agent: 'x' })],
    ['a key too few', 422, receipt({ record_id: undefined })],
    ['an id of another form', 422, receipt({ record_id: 'short' })],
    ['a time of another form', 422, receipt({ event_time: 'today' })],
    ['answers that are none', 422, receipt({ purposes: { analytics: 'yes' } })],
    ['an id of markup', 422, receipt({ purposes: { '<b>': true } })],
    [
      'the prototype',
      422,
      JSON.stringify(receipt()).replace('"services":{}', '"services":{"__proto__":true}'),
    ],
    ['too much', 413, JSON.stringify(receipt({ origin: 'x'.repeat(40_000) }))],
  ])('%s', async (_what, status, body) => {
    expect((await send(body)).status).toBe(status);
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['what is packed', { 'content-encoding': 'gzip' }, 415],
    ['what another site sends', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s', async (_what, headers, status) => {
    expect((await send(receipt(), headers)).status).toBe(status);
    expect(await stored()).toEqual([]);
  });

  it('says which part is wrong', async () => {
    expect(await (await send(receipt({ gpc: 1 }))).text()).toBe('/gpc must be boolean');
  });

  it('more than so many a minute, and reading goes on', async () => {
    await restart({ receiptsPerMinute: 3 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(receipt())));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 429, 429]);
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).not.toBeNull();
    expect(await stored()).toHaveLength(3);
  });
});

describe('the page', () => {
  const ids = (html: string) => [...html.matchAll(/<code>([\w-]{22})<\/code>/g)].map(([, id]) => id);

  it('shows the latest first, fifty at a time', async () => {
    const all = Array.from({ length: 120 }, () => receipt());
    for (const each of all) await send(each);
    const expected = all.map(({ record_id }) => record_id).reverse();
    const seen: unknown[] = [];
    let path = '/receipts';
    for (let page = 0; path && page < 9; page++) {
      const html = await get(path);
      expect(html).toContain('Receipts: <output data-demo="count">120</output>');
      seen.push(...ids(html));
      path = /<a href="(\/receipts\?before=\d+)">older/.exec(html)?.[1] ?? '';
    }
    expect(seen).toEqual(expected);
  });

  it('shows one outcome of one category, and exports the same', async () => {
    const granted = receipt();
    const denied = receipt({ purposes: { necessary: true, analytics: false } });
    const undecided = receipt({ purposes: { necessary: true } });
    for (const each of [granted, denied, undecided]) await send(each);
    const of = (outcome: string) => `?category=analytics&outcome=${outcome}`;
    expect(ids(await get(`/receipts${of('granted')}`))).toEqual([granted.record_id]);
    expect(ids(await get(`/receipts${of('denied')}`))).toEqual([denied.record_id]);
    expect(await stored(of('denied'))).toEqual([denied]);
  });

  it.each(['?before=-1', '?before=x', '?before=1e99', '?category=%27&outcome=x', '?category=a&category=b'])(
    'takes %s for nothing',
    async (query) => {
      await send(receipt());
      expect(ids(await get(`/receipts${query}`))).toHaveLength(1);
    },
  );
});

describe('CSV', () => {
  it('waits for a slow reader without piling up listeners', async () => {
    const purposes = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`purpose-${at}`, true]));
    for (let count = 0; count < 20; count++) await send(receipt({ purposes }));
    let most = 0;
    const { on } = EventEmitter.prototype;
    // `once` goes by it, too.
    const counting = function (this: EventEmitter, name: string, listener: () => void) {
      on.call(this, name, listener);
      most = Math.max(most, this.listenerCount(name));
      return this;
    };
    Object.assign(ServerResponse.prototype, { on: counting });
    try {
      expect(await stored()).toHaveLength(20);
    } finally {
      Reflect.deleteProperty(ServerResponse.prototype, 'on');
    }
    expect(most).toBeLessThan(10);
  });

  it('has one line for each, under the names of its columns', async () => {
    const one = receipt({ record_id: 'abcdefghijklmnopqrstuv' });
    await send(one);
    const [head, line, ...rest] = (await get('/receipts.csv')).split('\r\n');
    expect(head).toMatch(/^"received","record_id","event_time",/);
    expect(line).toMatch(/^"\d{4}-[^"]+Z","abcdefghijklmnopqrstuv","2026-01-31T10:00:00Z","banner","1",/);
    expect(line).toContain('"necessary analytics","marketing"');
    expect(rest).toEqual(['']);
  });

  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'has no formula of %j',
    async (origin) => {
      await send(receipt({ origin }));
      expect(await get('/receipts.csv')).toContain(`"'${origin.replaceAll('"', '""')}"`);
      expect((await stored())[0]?.origin).toBe(origin);
    },
  );

  it('is a file to keep, not a page', async () => {
    const { headers } = await fetch(`${demo.url}/receipts.csv`);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

it('without a path receipts go when the demo goes', async () => {
  const brief = await startDemo({ port: 0 });
  expect(existsSync(brief.database)).toBe(true);
  await brief.close();
  expect(existsSync(brief.database)).toBe(false);
});
