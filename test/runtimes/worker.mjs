// In Cloudflare's runtime the page is another worker, examples/cloudflare-worker.mjs, and its assets a third (workerd.capnp).
import { said } from './said.mjs';

export default {
  /** @param {Request} _request @param {{ PAGE: { fetch(url: string, init: RequestInit): Promise<Response> } }} env */
  fetch: async (_request, { PAGE }) =>
    new Response(await said((headers) => PAGE.fetch('http://page.example/', { headers }))),
};
