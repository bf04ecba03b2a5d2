// Cloudflare Workers in front of static assets. The region is what the network makes of the address.
import { withConsent } from './fetch.mjs';

export default {
  /**
   * @param {Request & { cf?: { country?: string, regionCode?: string } }} request
   * @param {{ ASSETS: { fetch(request: Request): Promise<Response> } }} env
   */
  async fetch(request, { ASSETS }) {
    const { country, regionCode } = request.cf ?? {};
    const region = country === 'US' && regionCode ? `US-${regionCode}` : country;
    return withConsent(request, await ASSETS.fetch(request), region);
  },
};
