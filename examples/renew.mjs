// Express: keeps the choice for as long as it is valid where the browser forgets what scripts have written (Safari,
// after seven days without a visit).
import { renewConsent } from 'consentry/server';
import { options } from './consent.mjs';

/**
 * Documents alone: an answer that is under way while the visitor withdraws brings the older choice back.
 * @param {import('express').Request} request
 */
const isDocument = ({ method, headers }) =>
  method === 'GET' &&
  !headers['sec-purpose'] &&
  (headers['sec-fetch-dest'] ?? (headers.accept?.includes('text/html') && 'document')) === 'document';

/**
 * @param {{ secure?: boolean }} [site] `secure: false` for a machine without https
 * @returns {import('express').RequestHandler}
 */
export const renew =
  ({ secure } = {}) =>
  (request, response, next) => {
    const cookie = isDocument(request) && renewConsent(request.headers.cookie, { ...options, secure });
    if (cookie) {
      response.append('Set-Cookie', cookie);
      // A shared cache would give one visitor's choice to another.
      response.set('Cache-Control', 'private, no-cache');
    }
    response.vary('Cookie');
    next();
  };

// app.use(renew());
