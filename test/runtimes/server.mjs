// What `npm run runtimes` starts in each runtime: a server of its own kind around `consentry/server`, asked by itself.
// Prints what came of it, one line of JSON.

import { handoverCookie, parseConsent, renewConsent, signHandover, verifyHandover } from 'consentry/server';
import { withConsent } from '../../examples/fetch.mjs';

const { Deno, Bun } = /** @type {{ Deno?: any, Bun?: any }} */ (globalThis);

/** @param {Request} request */
const answer = (request) => withConsent(request, new Response('<!doctype html><title>Page</title>'));

/** Starts a server on a free port of this machine; resolves to its port and what stops it. */
const serve = async () => {
  if (Deno) {
    const server = Deno.serve({ hostname: '127.0.0.1', port: 0, onListen() {} }, answer);
    return { port: server.addr.port, stop: () => server.shutdown() };
  }
  if (Bun) {
    const server = Bun.serve({ hostname: '127.0.0.1', port: 0, fetch: answer });
    return { port: server.port, stop: () => server.stop(true) };
  }
  const { createServer } = await import('node:http');
  const server = createServer(async ({ url, headers }, response) => {
    const made = answer(new Request(`http://127.0.0.1${url}`, { headers: /** @type {any} */ (headers) }));
    response.writeHead(made.status, Object.fromEntries(made.headers)).end(await made.text());
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { port: address.port, stop: () => server.close() };
};

const at = Math.floor(Date.now() / 1000);
const cookie = `a=b; consentry=v=1&r=1&t=${at}&c=necessary.analytics&d=functional.marketing&by=banner`;
const ends = { secret: 'x'.repeat(32), issuer: 'https://a.example', audience: 'https://b.example' };

const server = await serve();
const asked = async (/** @type {Record<string, string>} */ headers) => {
  const response = await fetch(`http://127.0.0.1:${server.port}/`, { headers });
  return [
    response.headers.get('content-security-policy'),
    response.headers.get('vary'),
    response.headers.get('cache-control'),
    await response.text(),
  ];
};
const pages = [await asked({}), await asked({ cookie }), await asked({ cookie, 'sec-gpc': '1' })];
await server.stop();

const token = await signHandover(cookie, ends);
const handover = token && (await verifyHandover(token, { ...ends, referrer: 'https://a.example/' }));
const forged = token && (await verifyHandover(`${token}x`, { ...ends, referrer: 'https://a.example/' }));
const consent = parseConsent(cookie);
const found = {
  pages,
  allows: ['necessary', 'analytics', 'functional', 'marketing'].map((id) => consent.allows(id)),
  renewed: renewConsent(cookie),
  handed: handover && handoverCookie(handover, null),
  forged: forged && 'taken',
};
console.log(
  JSON.stringify(found)
    .replaceAll(String(at), 'now')
    .replaceAll(/Max-Age=\d+/g, 'Max-Age=…'),
);
