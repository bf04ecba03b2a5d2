// Stands in for the vendors' servers: takes whatever the trackers send, remembers it, answers what they expect.
import { gunzipSync } from 'node:zlib';
import express from 'express';

/** Longest body kept for display; recordings are large. */
const KEPT = 4000;

/**
 * @typedef {{ at: number, method: string, path: string, service: string, origin: string, cookie: string, bytes: number, body: string }} Entry
 */

/** gzip is undone where a tracker compressed its events; anything else is taken as text. */
function readable(/** @type {Buffer} */ body) {
  try {
    return gunzipSync(body).toString('utf8');
  } catch {
    return body.toString('utf8');
  }
}

/** What each tracker waits for, so that it goes on as it would against its vendor. */
function answer(/** @type {string} */ path) {
  if (path.startsWith('/posthog/flags') || path.startsWith('/posthog/decide'))
    return { flags: {}, featureFlags: {}, featureFlagPayloads: {}, errorsWhileComputingFlags: false };
  if (path.startsWith('/posthog/array')) return { supportedCompression: [], hasFeatureFlags: false };
  if (path.startsWith('/posthog')) return { status: 'Ok' };
  if (path.startsWith('/mixpanel/flags')) return { flags: {} };
  if (path.startsWith('/mixpanel')) return { status: 1, error: null };
  if (path.endsWith('/settings')) return { integrations: { 'Segment.io': { apiKey: 'demo' } } };
  if (path.startsWith('/segment')) return { success: true };
  return {};
}

export function createCollector() {
  /** @type {Entry[]} */
  const log = [];
  const clear = () => {
    log.length = 0;
  };
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    // Some trackers send credentials, so the origin is named; the collector keeps nothing worth protecting.
    response.set({
      'Access-Control-Allow-Origin': request.headers.origin ?? '*',
      'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
      'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE, OPTIONS',
      'Cache-Control': 'no-store',
      Vary: 'Origin, Access-Control-Request-Headers',
    });
    if (request.headers.origin) response.set('Access-Control-Allow-Credentials', 'true');
    if (request.method === 'OPTIONS') response.sendStatus(204);
    else next();
  });
  app.get('/log', (_request, response) => {
    response.json(log);
  });
  app.delete('/log', (_request, response) => {
    clear();
    response.sendStatus(204);
  });
  app.use(express.raw({ type: () => true, limit: '20mb' }), (request, response) => {
    log.push({
      at: Date.now(),
      method: request.method,
      path: request.originalUrl,
      service: request.path.split('/')[1] ?? '',
      origin: request.headers.origin ?? '',
      cookie: request.headers.cookie ?? '',
      bytes: Buffer.isBuffer(request.body) ? request.body.length : 0,
      body: Buffer.isBuffer(request.body) ? readable(request.body).slice(0, KEPT) : '',
    });
    if (request.path.endsWith('.js'))
      response.type('js').send("demo.say('ran', 'a script of Visit Counter');");
    else response.json(answer(request.path));
  });
  return { app, log, clear };
}
