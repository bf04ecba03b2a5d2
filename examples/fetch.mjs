// Servers with Request and Response: Deno, Bun, Next.js, SvelteKit, Hono, workers at the edge.
import { headersFor } from './consent.mjs';

/**
 * The same response with the headers. It is copied, since one that was fetched cannot be changed.
 * @param {Request} request
 * @param {Response} fetched
 * @param {string | null} [region] where the server knows it
 */
export const withConsent = (request, fetched, region) => {
  const response = new Response(fetched.body, fetched);
  const cookie = request.headers.get('cookie');
  const { Vary, ...headers } = headersFor({ cookie, gpc: request.headers.get('sec-gpc'), region });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.append('Vary', Vary);
  return response;
};

// Deno.serve(async (request) => withConsent(request, await answer(request)));
