import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, expect, it, vi } from 'vitest';
import worker from '../../examples/cloudflare-worker.mjs';
import { options } from '../../examples/consent.mjs';
import { consent } from '../../examples/express.mjs';
import { withConsent } from '../../examples/fetch.mjs';
import nginx from '../../examples/nginx.mjs';
import { renew } from '../../examples/renew.mjs';
import { isValid } from '../../src/config/valid.js';
import { encode } from '../../src/core/codec.js';
import { record } from '../core/samples.js';

const at = Math.floor(Date.now() / 1000);
const cookie = `a=1; consentry=${encode(record({ at, granted: ['necessary', 'analytics'] }))}`;
const matomo = 'stats.example.com:*';
const url = 'https://shop.example/';
const ask = (headers: Record<string, string> = {}) => new Request(url, { headers });
const policyOf = (headers: Headers) => headers.get('content-security-policy');
/** What every one of them has to say. */
const expectHeaders = (headers: Headers, granted: boolean) => {
  expect(policyOf(headers)).toMatch(/^object-src 'none'; base-uri 'none', default-src 'self' https:/);
  expect(policyOf(headers)?.includes(matomo)).toBe(granted);
  expect(headers.get('cache-control')).toBe('private, no-cache');
  expect(headers.get('vary')).toContain('Cookie, Sec-GPC');
};

it('the options of the examples are right for the page too', () => {
  expect(isValid(options)).toBe(true);
});

describe('express', () => {
  const serve = async (headers: Record<string, string>, handler: express.RequestHandler = consent) => {
    const app = express();
    app.use((_request, response, next) => {
      response.vary('Accept-Encoding');
      next();
    });
    app.use(handler);
    app.get('/', (_request, response) => void response.send('<!doctype html><title>Shop</title>'));
    const http = createServer(app).listen(0, '127.0.0.1');
    await once(http, 'listening');
    try {
      return await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`, { headers });
    } finally {
      http.closeAllConnections();
      http.close();
    }
  };

  it('answers with the policy of the visitor', async () => {
    expectHeaders((await serve({})).headers, false);
    const { headers } = await serve({ cookie, 'sec-gpc': '1' });
    expectHeaders(headers, true);
    expect(headers.get('vary')).toContain('Accept-Encoding');
  });

  it('keeps the choice alive, and such an answer out of shared caches', async () => {
    const { headers } = await serve({ cookie, 'sec-fetch-dest': 'document' }, renew());
    expect(headers.get('set-cookie')).toMatch(
      /^consentry=v=1&[^;]+; Path=\/; Max-Age=\d+; SameSite=Lax; Secure$/,
    );
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')).toBe('Accept-Encoding, Cookie');
  });

  it.each([
    { what: 'a document', headers: { cookie, 'sec-fetch-dest': 'document' }, renewed: true },
    { what: 'a document without a choice', headers: { 'sec-fetch-dest': 'document' }, renewed: false },
    {
      what: 'a picture',
      headers: { cookie, 'sec-fetch-dest': 'image', accept: 'text/html' },
      renewed: false,
    },
    {
      what: 'a document that is only prefetched',
      headers: { cookie, 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch' },
      renewed: false,
    },
    {
      what: 'a document, by a browser that says less',
      headers: { cookie, accept: 'text/html' },
      renewed: true,
    },
    { what: 'data, by a browser that says less', headers: { cookie, accept: '*/*' }, renewed: false },
  ])('with $what it is renewed: $renewed', async ({ headers, renewed }) => {
    expect((await serve(headers as Record<string, string>, renew())).headers.has('set-cookie')).toBe(renewed);
  });
});

describe('Request and Response', () => {
  it('gives the same response with the policy of the visitor', async () => {
    const page = new Response('<title>Shop</title>', { status: 201, headers: { vary: 'Accept', etag: 'x' } });
    const response = withConsent(ask({ cookie }), page);
    expectHeaders(response.headers, true);
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([
      201,
      'x',
      '<title>Shop</title>',
    ]);
    expect(response.headers.get('vary')).toBe('Accept, Cookie, Sec-GPC');
    expectHeaders(withConsent(ask(), new Response('')).headers, false);
  });

  it('takes a response that cannot be changed', () => {
    expectHeaders(withConsent(ask(), Response.redirect(url)).headers, false);
  });
});

it('a Cloudflare worker answers with its assets', async () => {
  const ASSETS = { fetch: vi.fn(async () => new Response('asset')) };
  const request = Object.assign(ask({ cookie }), { cf: { country: 'T1' } });
  const response = await worker.fetch(request, { ASSETS });
  expectHeaders(response.headers, true);
  expect(await response.text()).toBe('asset');
  expect(ASSETS.fetch).toHaveBeenCalledWith(request);
});

it('the proxy of Next.js lets the request through with the headers', async () => {
  vi.doMock('next/server', () => ({ NextResponse: { next: () => new Response(null) } }));
  const path = '../../examples/next-middleware.mjs';
  const { default: proxy, config } = await import(path);
  expectHeaders(proxy(ask({ cookie })).headers, true);
  expectHeaders(proxy(ask()).headers, false);
  // The files of Consentry need no policy of their own, and pages do.
  const matches = new RegExp(`^${config.matcher}$`);
  expect(['/', '/shop'].every((each) => matches.test(each))).toBe(true);
  expect(matches.test('/_next/static/a.js')).toBe(false);
});

it('nginx gets the value of the header', () => {
  expect(nginx.policy({ headersIn: { Cookie: cookie } })).toContain(matomo);
  expect(nginx.policy({ headersIn: {} })).not.toContain(matomo);
});
