// Express: two domains of one owner, shop.example and tickets.example. Who has chosen on the first is not asked again
// on the second. Both servers know the secret; both pages have the same options.
import { handoverCookie, signHandover, verifyHandover } from 'consentry/server';

/**
 * @typedef {{
 *   secret: string | readonly string[],
 *   issuer: string,
 *   audience: string,
 *   options?: import('consentry/server').SetCookieOptions,
 * }} Ends
 */

/**
 * An address of the audience's, whatever was asked for: `//evil.example` is one too.
 * @param {unknown} to
 * @param {string} audience
 */
const addressOn = (to, audience) => {
  const url = URL.canParse(String(to), audience) ? new URL(String(to), audience) : null;
  return url?.origin === audience ? url : new URL(audience);
};

/**
 * On shop.example: `app.get('/to-tickets', leave(ends))`, and in its pages
 * `<a href="/to-tickets?to=/seats" referrerpolicy="origin">`. The token is made when the visitor goes.
 * @param {Ends} ends
 * @returns {import('express').RequestHandler}
 */
export const leave =
  ({ options, ...ends }) =>
  async (request, response) => {
    const token = await signHandover(request.headers.cookie, { ...options, ...ends });
    const page = addressOn(request.query.to, ends.audience);
    const arrival = new URL('/consent-handover', ends.audience);
    arrival.search = new URLSearchParams({ token: token ?? '', to: page.href }).toString();
    response.set('Cache-Control', 'no-store').redirect(303, token ? arrival.href : page.href);
  };

/**
 * On tickets.example: `app.get('/consent-handover', arrive(ends))`. Whatever comes, the visitor goes on to the page;
 * with a choice that was handed over, or to be asked as ever.
 * @param {Ends} ends
 * @returns {import('express').RequestHandler}
 */
export const arrive = ({ options, ...ends }) => {
  // Of this process. Several of them share it, in Redis for example: `SET id 1 NX EX 60`.
  /** @type {Map<string, number>} */
  const used = new Map();
  return async (request, response) => {
    for (const [id, expires] of used) if (expires * 1000 < Date.now()) used.delete(id);
    const { token, to } = request.query;
    const handover = await verifyHandover(token, { ...ends, referrer: request.headers.referer });
    if (handover && !used.has(handover.id)) {
      used.set(handover.id, handover.expires);
      const cookie = handoverCookie(handover, request.headers.cookie, options);
      if (cookie) response.append('Set-Cookie', cookie);
    }
    // A redirect, so that the token is in no history and in nobody's Referer.
    response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    const { pathname, search, hash } = addressOn(to, ends.audience);
    response.redirect(303, pathname.replace(/^\/+/, '/') + search + hash);
  };
};
