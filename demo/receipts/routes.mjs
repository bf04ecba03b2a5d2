// POST /receipts takes them in, GET /receipts.jsonl and /receipts.csv give them out. Behind it is a database that
// knows nothing of who sent what: the address counts for the rate, in memory, for a minute.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Ajv } from 'ajv';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import { formats } from './export.mjs';
import { PER_PAGE, receiptParts } from './view.mjs';

/** A receipt is about 1 kB; one of a site with hundreds of services is this at most. */
const MOST_BYTES = 32_768;

const CATEGORIES = ['necessary', 'analytics', 'functional', 'marketing'];

/**
 * @param {{
 *   receipts: ReturnType<import('./database.mjs').openReceipts>,
 *   schema: object,
 *   perMinute: number,
 * }} env
 */
export function receiptRoutes({ receipts, schema, perMinute }) {
  const fits = new Ajv().compile(schema);
  const routes = express.Router();

  const refuse = (
    /** @type {express.Response} */ response,
    /** @type {number} */ status,
    /** @type {string} */ why,
  ) => {
    response.status(status).type('text').send(why);
  };

  routes.post(
    '/receipts',
    rateLimit({
      windowMs: 60_000,
      limit: perMinute,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      // Nothing stands in front of the demo, so nobody is asked for whom they forward.
      validate: { xForwardedForHeader: false },
    }),
    (request, response, next) => {
      // Any page can send text anywhere; these are for the demo's own pages.
      if (request.headers['sec-fetch-site'] === 'cross-site')
        refuse(response, 403, 'Receipts of other sites are not taken.');
      else next();
    },
    // Packed ones are refused: what is small on the way could be large here.
    express.text({ type: ['application/json', 'text/plain'], limit: MOST_BYTES, inflate: false }),
    async (request, response) => {
      if (typeof request.body !== 'string') return refuse(response, 415, 'A receipt is JSON.');
      /** @type {any} */
      let receipt;
      try {
        receipt = JSON.parse(request.body);
      } catch {
        return refuse(response, 400, 'This is no JSON.');
      }
      if (!fits(receipt)) {
        const [first] = fits.errors ?? [];
        return refuse(response, 422, `${first?.instancePath || 'The receipt'} ${first?.message}`);
      }
      try {
        // One that is here already is confirmed again, or it would be sent for ever.
        response.sendStatus((await receipts.add(receipt)) ? 201 : 200);
      } catch (error) {
        console.error(error);
        refuse(response, 503, 'It could not be stored; send it again.');
      }
    },
  );

  /** @returns {import('./database.mjs').Filter | undefined} */
  const filterOf = (/** @type {express.Request} */ { query: { category, outcome } }) =>
    typeof category === 'string' && CATEGORIES.includes(category)
      ? { category, granted: outcome !== 'denied' }
      : undefined;

  for (const [ending, { type, head, line }] of Object.entries(formats))
    routes.get(`/receipts.${ending}`, async (request, response) => {
      response.set({
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="receipts.${ending}"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      });
      const lines = function* () {
        if (head) yield head;
        for (const row of receipts.all(filterOf(request))) yield line(row);
      };
      try {
        await pipeline(Readable.from(lines()), response);
      } catch (error) {
        // Who reads it may leave before the end.
        if (!response.closed) throw error;
      }
    });

  return {
    routes,
    /** The changing parts of the page, for a request. */
    parts: (/** @type {express.Request} */ request) => {
      const filter = filterOf(request);
      const before = Number(request.query.before);
      const rows = receipts.latest({
        ...(filter && { filter }),
        ...(Number.isSafeInteger(before) && before > 0 && { before }),
        limit: PER_PAGE,
      });
      return receiptParts({ rows, count: receipts.count(filter), filter, categories: CATEGORIES });
    },
  };
}
