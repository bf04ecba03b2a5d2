// The pages that are measured, on a free loopback port.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import express from 'express';

/** What is put first in the head. */
export const variants = { consentry: '/consentry.js', floor: '/floor.js' };

/** Notes, in the page, when the banner was painted, when somebody clicked and when the last tag had run. */
const probe = (/** @type {number} */ total) => `<script>
globalThis.bench = { order: [], total: ${total} };
const tag = (n) => {
  bench.order.push(n);
  if (bench.order.length === bench.total) bench.ran = performance.now();
};
addEventListener('click', () => { bench.clicked ??= performance.now(); }, true);
new PerformanceObserver((list) => {
  for (const { duration, startTime } of list.getEntries())
    if (startTime + duration > bench.clicked) bench.longest = Math.max(bench.longest ?? 0, duration);
}).observe({ type: 'longtask', buffered: true });
const look = () => {
  const button = document.querySelector('[data-consentry-action=accept],[data-floor="Accept all"]');
  if (!button?.getClientRects().length) return requestAnimationFrame(look);
  // A task that was posted in a frame runs when that frame has been painted.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { bench.banner = performance.now(); };
  port2.postMessage(0);
};
requestAnimationFrame(look);
</script>`;

const tags = (/** @type {number} */ count, /** @type {string} */ kind) =>
  Array.from({ length: count }, (_, n) => {
    const external = kind === 'external' || (kind === 'mixed' && n % 2 === 1);
    const [source, text] = external ? [` src="/tags/${n}.js"`, ''] : ['', `tag(${n})`];
    return `<script type="text/plain" data-consent="analytics"${source}>${text}</script>`;
  }).join('\n');

const text = '<p>Some text of the page, so that there is something to lay out and to paint.</p>\n'.repeat(40);

const html = (/** @type {string} */ script, /** @type {number} */ count, /** @type {string} */ kind) =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Bench</title>
${probe(count)}
<script src="${script}"></script>
</head>
<body>
<h1>Bench</h1>
${text}${tags(count, kind)}
</body>
</html>`;

/** Pages are at `/<variant>/<kind>/<count>`. */
export const startSite = async () => {
  const floor = readFileSync(new URL('floor.js', import.meta.url), 'utf8');
  const dist = new URL('../../dist/', import.meta.url);
  const file = (/** @type {string} */ name) => readFileSync(new URL(name, dist), 'utf8');
  const scripts = {
    '/floor.js': floor,
    '/consentry.js': file('consentry.js'),
    '/consentry-ui.js': file('consentry-ui.js'),
    '/consentry-dialog.js': file('consentry-dialog.js'),
    '/consentry-report.js': file('consentry-report.js'),
  };
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  for (const [path, code] of Object.entries(scripts))
    app.get(path, (_request, response) => void response.type('js').send(code));
  app.get(
    '/tags/:n.js',
    (request, response) => void response.type('js').send(`tag(${Number(request.params.n)})`),
  );
  app.get('/:variant/:kind/:count', ({ params }, response, next) => {
    const script = variants[/** @type {keyof typeof variants} */ (params.variant)];
    if (script) response.type('html').send(html(script, Number(params.count), params.kind));
    else next();
  });
  const server = createServer(app);
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
