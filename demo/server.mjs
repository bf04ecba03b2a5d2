// The demo site and, on a port of its own, the collector that its trackers send to. Both only on loopback.
//   npm start                        builds, serves, prints the address (PORT=4600, RECEIPTS=demo/receipts.sqlite)
//   startDemo({ port: 0 })           the same inside a test
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { createCollector } from './collector.mjs';
import { renderPage, withdrawPath } from './pages.mjs';
import { openReceipts } from './receipts/database.mjs';
import { receiptRoutes } from './receipts/routes.mjs';

const DEFAULT_PORT = 4600;
const HOST = '127.0.0.1';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = `${root}node_modules/`;

/** Local path → file or directory of the npm package, under names that no content blocker knows. */
const trackers = {
  '/trackers/posthog.js': 'posthog-js/dist/array.full.no-external.js',
  '/trackers/mixpanel.js': 'mixpanel-browser/dist/mixpanel.umd.js',
  '/trackers/clarity.js': 'clarity-js/build/clarity.min.js',
  '/trackers/segment': '@segment/analytics-next/dist/umd',
};

/** What the page about another tool ran before: the tool itself. */
const previousTool = 'vanilla-cookieconsent/dist';

/** The demo answers for loopback names only, so that no other site can reach it by a name of its own. */
const loopback = /^(127\.0\.0\.1|localhost|([a-z0-9-]+\.)+localhost)(:\d+)?$/i;

/**
 * @param {{
 *   collectorUrl: string,
 *   collected: unknown[],
 *   server: import('../src/server/index.js'),
 *   receipts: ReturnType<typeof receiptRoutes>,
 *   regions: typeof import('../src/regions.js'),
 * }} env
 */
function createSite({ collectorUrl, collected, server, receipts, regions }) {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    response.set('Cache-Control', 'no-cache');
    if (loopback.test(request.headers.host ?? '')) next();
    else response.status(403).type('text').send('The demo answers on loopback names only.');
  });

  const send = (
    /** @type {string} */ name,
    /** @type {express.Request} */ request,
    /** @type {express.Response} */ response,
    /** @type {express.NextFunction} */ next,
  ) => {
    const page = renderPage(name, {
      collectorUrl,
      siteHost: request.headers.host ?? '',
      dnt: request.headers.dnt?.toString(),
      cookie: request.headers.cookie,
      gpc: request.headers['sec-gpc']?.toString(),
      server,
      regions,
      manifest: JSON.parse(readFileSync(`${root}dist/manifest.json`, 'utf8')),
      ...(name === 'receipts' && { parts: receipts.parts(request) }),
    });
    if (!page) return next();
    if (page.policy)
      response.set({
        'Content-Security-Policy': page.policy,
        'Cache-Control': 'private, no-cache',
        Vary: 'Cookie, Sec-GPC',
      });
    return response.type('html').send(page.html);
  };
  app.get('/', (...rest) => send('index', ...rest));
  app.get('/withdraw.html', (_request, response) => response.redirect(withdrawPath));
  app.get(withdrawPath, (...rest) => send('withdraw', ...rest));
  app.get('/receipts.html', (_request, response) => response.redirect('/receipts'));
  app.get('/receipts', (...rest) => send('receipts', ...rest));
  app.use(receipts.routes);
  app.get('/:page.html', (request, ...rest) => send(request.params.page, request, ...rest));

  // The Visit Counter of the withdrawal page leaves a cookie that no script can see.
  app.post('/visit-counter', (_request, response) => {
    response.cookie('vc_server', '1', { httpOnly: true, maxAge: 9_999_000 }).sendStatus(204);
  });

  // By this a site says that it honours Global Privacy Control.
  app.get('/.well-known/gpc.json', (_request, response) => {
    response.json({ gpc: true, lastUpdate: '2026-01-31' });
  });

  // What the collector has, through the site itself: asking the collector would look like a tracker.
  app.get('/collected', (_request, response) => {
    response.json(collected);
  });

  // Files that answer late, so that the order in which they run is not the order in which they arrive.
  app.get('/slow/:ms/:file', (request, response) => {
    const wait = Math.min(Number.parseInt(request.params.ms, 10) || 0, 5000);
    setTimeout(() => response.sendFile(request.params.file, { root: `${root}demo/public/files` }), wait);
  });

  for (const [path, file] of Object.entries(trackers)) app.use(path, express.static(packages + file));
  app.use('/previous', express.static(packages + previousTool));
  app.use(express.static(`${root}dist`, { index: false }));
  app.use(express.static(`${root}demo/public`, { index: false }));
  app.use((_request, response) =>
    response.status(404).type('text').send('There is no such page in the demo.'),
  );
  app.use(
    (
      /** @type {{ status?: number, message: string }} */ error,
      /** @type {express.Request} */ _request,
      /** @type {express.Response} */ response,
      /** @type {express.NextFunction} */ _next,
    ) => {
      const status = error.status ?? 500;
      if (status >= 500) console.error(error.message);
      response.status(status).type('text').send(error.message);
    },
  );
  return app;
}

/**
 * @param {import('express').Express} app
 * @param {number} port
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
function listen(app, port) {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/**
 * Starts the site and its collector.
 * @param {{ port?: number, database?: string, receiptsPerMinute?: number }} [options] `port: 0` takes a free one;
 *   without `database` receipts are kept until the demo is closed; `receiptsPerMinute` is for each address
 */
export async function startDemo({ port = DEFAULT_PORT, database: given, receiptsPerMinute = 600 } = {}) {
  if (!existsSync(`${root}dist/manifest.json`))
    throw new Error('dist/manifest.json is missing: run `npm run build` first, or `npm start`, which does.');
  // Not at the top: before a build there is none.
  const [server, regions] = await Promise.all([import('consentry/server'), import('consentry/regions')]);
  const schema = JSON.parse(readFileSync(`${root}dist/receipt.schema.json`, 'utf8'));
  const database = given ?? `${tmpdir()}/consentry-${randomUUID()}.sqlite`;
  const stored = openReceipts(database);
  const receipts = receiptRoutes({ receipts: stored, schema, perMinute: receiptsPerMinute });
  const forget = () => {
    stored.close();
    if (given === undefined) rmSync(database, { force: true });
  };
  const collector = createCollector();
  const collectorServer = await listen(collector.app, 0);
  const collectorUrl = `http://${HOST}:${collectorServer.port}`;
  const site = await listen(
    createSite({ collectorUrl, collected: collector.log, server, receipts, regions }),
    port,
  ).catch(async (error) => {
    await collectorServer.close();
    forget();
    throw error;
  });
  return {
    url: `http://${HOST}:${site.port}`,
    collectorUrl,
    /** File of the receipts. */
    database,
    /** What the trackers sent, oldest first; a live array. */
    log: collector.log,
    clearLog: collector.clear,
    close: async () => {
      await Promise.all([site.close(), collectorServer.close()]);
      forget();
    },
  };
}

async function main() {
  const asked = process.env.PORT;
  const port = asked === undefined || asked === '' ? DEFAULT_PORT : Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${asked}".`);
  const database = process.env.RECEIPTS || `${root}demo/receipts.sqlite`;
  const demo = await startDemo({ port, database }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    if (asked)
      throw new Error(`Port ${port} is taken. Choose another with PORT, or PORT=0 for any free one.`);
    console.log(`Port ${port} is taken; taking a free one.`);
    return startDemo({ port: 0, database });
  });
  console.log(`Consentry demo: ${demo.url}/ (trackers send to ${demo.collectorUrl}/; Ctrl+C ends both)`);
  const end = () => demo.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
