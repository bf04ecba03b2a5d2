// The pages that are measured, on a free loopback port: `/<variant>/?kind&tags&act`, compressed as a site would have it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import express from 'express';
import { variants } from './variants.mjs';

const probe = readFileSync(new URL('probe.js', import.meta.url), 'utf8');
const text = '<p>Some text of the page, so that there is something to lay out and to paint.</p>\n'.repeat(40);

const compressed = (/** @type {string} */ value, quality = 11) =>
  brotliCompressSync(value, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/** Every second tag is a file. */
const tags = (/** @type {number} */ count, /** @type {boolean} */ files) =>
  Array.from({ length: count }, (_, n) =>
    files || n % 2 ? { n, src: `/tags/${n}.js` } : { n, text: `tag(${n})` },
  );

/** What the page is to do by itself: `accept` or `preferences`, by clicking from the first moment. Or nothing. */
const html = (/** @type {string} */ name, /** @type {number} */ count, /** @type {string} */ act) => {
  const variant = variants[name];
  if (!variant) return;
  const { selectors, accepted } = variant;
  // A page whose script is measured has nothing else that runs.
  const bare = act === 'bare';
  const { head, body } = variant.page(tags(count, bare));
  const settings = JSON.stringify({ selectors, accepted, total: count, act });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Bench</title>
<meta name="viewport" content="width=device-width">
${bare ? '' : `<script>benchSettings = ${settings};\n${probe}</script>`}
${head}
</head>
<body>
<h1>Bench</h1>
${text}${body}
</body>
</html>`;
};

export const startSite = async () => {
  /** @type {Map<string, Buffer>} */
  const bodies = new Map();
  const once = (/** @type {string} */ key, /** @type {() => Buffer} */ make) => {
    const body = bodies.get(key) ?? make();
    bodies.set(key, body);
    return body;
  };
  /** Files of tools that were asked for, with their bytes. @type {{ url: string, bytes: number }[]} */
  let asked = [];
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.get('/favicon.ico', (_request, response) => void response.sendStatus(204));
  app.get(
    '/tags/:n.js',
    (request, response) => void response.type('js').send(`globalThis.tag?.(${Number(request.params.n)})`),
  );
  app.get('/:variant/', ({ params, query, originalUrl }, response, next) => {
    const page = html(params.variant, Number(query.tags ?? 10), String(query.act ?? ''));
    if (!page) return next();
    const body = once(originalUrl, () => compressed(page, 5));
    response.set({ 'Content-Encoding': 'br', 'Cache-Control': 'no-store' }).type('html').send(body);
  });
  app.get('/:variant/*path', ({ params, originalUrl, path }, response, next) => {
    const variant = variants[params.variant];
    if (!variant) return next();
    const name = /** @type {string[]} */ (/** @type {unknown} */ (params.path)).join('/');
    const body = once(path, () => compressed(variant.file(name)));
    asked.push({ url: originalUrl, bytes: body.length });
    response
      .set({ 'Content-Encoding': 'br', 'Cache-Control': 'max-age=3600' })
      .type(name.endsWith('.css') ? 'css' : 'js')
      .send(body);
  });
  const server = createServer(app);
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    /** What has been asked for since this was called last. */
    asked() {
      const was = asked;
      asked = [];
      return was;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
