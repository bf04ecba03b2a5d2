// `npm run bench:guards`: what guards cost a page that has nothing to be stopped. Ratios of one run: a call that matches
// nothing against the browser's own, and a whole page with and without guards.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { launch } from './launch.mjs';

const CALLS = 10_000;
const ROUNDS = 9;
const VISITS = 9;
/** No round is begun after this many ms. */
const TIME = 120_000;

const services = (/** @type {number} */ patterns) =>
  Object.fromEntries(
    Array.from({ length: patterns }, (_, at) => [
      `s${at}`,
      {
        category: 'marketing',
        hosts: [at % 2 ? `*.vendor${at}.example` : `cdn${at}.vendor.example/x/`],
        cookies: [{ name: at % 3 ? `_v${at}_*` : `_v${at}` }],
        storage: [at % 3 ? `_v${at}_*` : `_v${at}`],
      },
    ]),
  );

/** What a page has first in its head. @type {Readonly<Record<string, { readonly file: string, readonly patterns: number }>>} */
const VARIANTS = {
  none: { file: '', patterns: 0 },
  tagged: { file: 'consentry.tagged.js', patterns: 0 },
  0: { file: 'consentry.js', patterns: 0 },
  100: { file: 'consentry.js', patterns: 100 },
  5000: { file: 'consentry.js', patterns: 5000 },
};

/** What a page does of its own: some markup, elements, attributes, cookies and keys. */
const work = `
  const host = document.createElement('main');
  document.body.append(host);
  for (let part = 0; part < 20; part++) {
    const section = document.createElement('section');
    section.innerHTML = '<h2>Part</h2>' + '<p class="text"><a href="/x">link</a> and <img alt="" src="data:,"></p>'.repeat(50);
    host.appendChild(section);
    for (const each of section.querySelectorAll('p')) { each.setAttribute('id', 'p' + Math.random()); each.append('more'); }
    for (let at = 0; at < 50; at++) { const item = document.createElement('i'); item.textContent = 'x'; section.insertBefore(item, section.firstChild); }
    localStorage.setItem('own' + part, part);
    document.cookie = 'own=' + part;
  }`;

const html = (/** @type {string} */ name) => {
  const { file, patterns } = VARIANTS[name] ?? { file: '', patterns: 0 };
  const config = JSON.stringify({ services: services(patterns), ui: { reopenButton: false } });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Guards</title>
${file && `<script type="application/json" id="consentry-config">${config}</script><script src="/${file}"></script>`}
<body><p data-consentry="preferences">Page</p><script>${work}</script></body></html>`;
};

/** Ten thousand times each, in the page. Nanoseconds a call. */
const measure = (/** @type {number} */ calls) => {
  const host = document.body.appendChild(document.createElement('div'));
  const frame = document.createElement('iframe');
  const signal = AbortSignal.abort();
  const nodes = Array.from({ length: calls }, () => document.createElement('b'));
  const time = (/** @type {(at: number) => unknown} */ call) => {
    // The best thousand: on a busy machine a median measures the others.
    let best = Number.POSITIVE_INFINITY;
    for (let first = 0; first < calls; first += 1000) {
      const begun = performance.now();
      for (let at = first; at < first + 1000; at++) call(at);
      best = Math.min(best, (performance.now() - begun) * 1000);
    }
    return best;
  };
  const found = {
    // Aborted before it begins: the call is measured, not the network.
    fetch: time((at) => void fetch(`/own?${at}`, { signal }).catch(() => {})),
    appendChild: time((at) => host.appendChild(/** @type {Node} */ (nodes[at]))),
    'setAttribute of a title': time((at) => host.setAttribute('title', `${at}`)),
    'setAttribute of a src': time((at) => frame.setAttribute('src', `/own?${at}`)),
    'document.cookie': time((at) => {
      // biome-ignore lint/suspicious/noDocumentCookie: it is what is measured.
      document.cookie = `own=${at}`;
    }),
    'localStorage.setItem': time((at) => localStorage.setItem('own', `${at}`)),
  };
  host.remove();
  return found;
};

const names = Object.keys(VARIANTS);

const server = createServer((request, response) => {
  const path = (request.url ?? '').slice(1).split('?')[0] ?? '';
  if (VARIANTS[path]) response.setHeader('content-type', 'text/html').end(html(path));
  else if (/^[\w.-]+\.js$/.test(path))
    response
      .setHeader('content-type', 'text/javascript')
      .end(readFileSync(new URL(`../../dist/${path}`, import.meta.url)));
  else response.writeHead(404).end();
});
await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
const browser = await launch();

/** A visitor who has chosen: nothing of the surfaces is loaded. */
const context = async () => {
  const made = await browser.newContext();
  const value = `v=1&r=1&t=${Math.floor(Date.now() / 1000)}&c=necessary&d=analytics.functional.marketing&by=banner`;
  await made.addCookies([{ name: 'consentry', value, url: origin }]);
  return made;
};

try {
  /** @type {Map<string, Map<string, number[]>>} call → variant → ns */
  const calls = new Map();
  const pages = new Map();
  for (const name of names) {
    const page = await (await context()).newPage();
    await page.goto(`${origin}/${name}`);
    pages.set(name, page);
  }
  const begun = performance.now();
  let rounds = 0;
  for (; rounds < ROUNDS && performance.now() - begun < TIME; rounds++)
    for (const name of rounds % 2 ? [...names].reverse() : names) {
      const found = await pages.get(name).evaluate(measure, CALLS);
      for (const [call, value] of Object.entries(found)) {
        const of = calls.get(call) ?? new Map();
        calls.set(call, of);
        of.set(name, [...(of.get(name) ?? []), /** @type {number} */ (value)]);
      }
    }
  for (const page of pages.values()) await page.context().close();

  console.log(`Chromium ${browser.version()}, the best thousand of ${rounds} rounds of ${CALLS} calls.\n`);
  console.log(
    '| a call that matches nothing | the browser’s own, ns | patched nowhere | 100 patterns | 5,000 patterns | 5,000 / 100 |',
  );
  console.log('|---|--:|--:|--:|--:|--:|');
  for (const [call, of] of calls) {
    const at = (/** @type {string} */ name) => Math.min(...(of.get(name) ?? []));
    const times = (/** @type {string} */ name) => `${(at(name) / at('none')).toFixed(2)}×`;
    console.log(
      `| \`${call}\` | ${at('none').toFixed(0)} | ${times('0')} | ${times('100')} | ${times('5000')} | ${(at('5000') / at('100')).toFixed(2)} |`,
    );
  }

  /** @type {Map<string, number[]>} */
  const script = new Map();
  for (let visit = 0; visit < VISITS; visit++)
    for (const name of visit % 2 ? [...names].reverse() : names) {
      const visitor = await context();
      const page = await visitor.newPage();
      const session = await visitor.newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(`${origin}/${name}`, { waitUntil: 'load' });
      const { metrics } = await session.send('Performance.getMetrics');
      const spent = metrics.find((each) => each.name === 'ScriptDuration')?.value ?? 0;
      script.set(name, [...(script.get(name) ?? []), spent * 1000]);
      await visitor.close();
    }
  const titles = {
    none: 'without Consentry',
    tagged: '`consentry.tagged.js`',
    0: '`consentry.js`, services name nothing',
    100: '`consentry.js`, 100 patterns of each kind',
    5000: '`consentry.js`, 5,000 patterns of each kind',
  };
  console.log(
    `\n| a page that makes 5,000 elements, best of ${VISITS} visits | script, ms | ratio |\n|---|--:|--:|`,
  );
  for (const [name, title] of Object.entries(titles).sort(
    ([a], [b]) => names.indexOf(a) - names.indexOf(b),
  )) {
    const spent = Math.min(...(script.get(name) ?? []));
    console.log(
      `| ${title} | ${spent.toFixed(1)} | ${(spent / Math.min(...(script.get('none') ?? []))).toFixed(2)}× |`,
    );
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
