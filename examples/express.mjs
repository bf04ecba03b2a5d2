// Express, and anything else that has Node's request and response.
import { headersFor } from './consent.mjs';

/** @type {import('express').RequestHandler} */
export const consent = (request, response, next) => {
  const { cookie, 'sec-gpc': gpc } = request.headers;
  const { Vary, ...headers } = headersFor({ cookie, gpc: gpc?.toString() });
  response.set(headers).vary(Vary);
  next();
};

// app.use(consent);
