// What `npm run runtimes` starts in each runtime: a server of its own kind around `consentry/server`, asked by itself.
// Prints what came of it, one line of JSON.

import { withConsent } from '../../examples/fetch.mjs';
import { PAGE, said } from './said.mjs';

const { Deno, Bun } = /** @type {{ Deno?: any, Bun?: any }} */ (globalThis);

/** @param {Request} request */
const answer = (request) => withConsent(request, new Response(PAGE));

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

const server = await serve();
const line = await said((headers) => fetch(`http://127.0.0.1:${server.port}/`, { headers }));
await server.stop();
console.log(line);
