/** Markup of a page by which a browser asks another origin for something; each way for a path of its own. */
export const markupWays = (origin: string): Readonly<Record<string, string>> => {
  const at = (name: string) => `${origin}/${name}`;
  const ways: Record<string, (url: string) => string> = {
    script: (url) => `<script src="${url}"></script>`,
    'script-async': (url) => `<script async src="${url}"></script>`,
    'script-defer': (url) => `<script defer src="${url}"></script>`,
    'script-module': (url) => `<script type="module" src="${url}"></script>`,
    'inline-module': (url) => `<script type="module">import '${url}'</script>`,
    'inline-import': (url) => `<script>import('${url}').catch(() => {})</script>`,
    'svg-script': (url) => `<svg><script href="${url}"></script></svg>`,
    written: (url) => `<script>document.write('<script src="${url}"><\\/script>')</script>`,
    preload: (url) => `<link rel="preload" as="script" href="${url}">`,
    modulepreload: (url) => `<link rel="modulepreload" href="${url}">`,
    prefetch: (url) => `<link rel="prefetch" href="${url}">`,
    stylesheet: (url) => `<link rel="stylesheet" href="${url}">`,
    'style-import': (url) => `<style>@import url("${url}");</style>`,
    background: (url) => `<p style="background: url('${url}')">text</p>`,
    font: (url) =>
      `<style>@font-face { font-family: far; src: url("${url}"); }</style><p style="font-family: far">text</p>`,
    img: (url) => `<img src="${url}" alt="">`,
    srcset: (url) => `<img srcset="${url} 1x" alt="">`,
    picture: (url) => `<picture><source srcset="${url}"><img alt=""></picture>`,
    'svg-image': (url) => `<svg><image href="${url}"/></svg>`,
    video: (url) => `<video src="${url}" preload="auto" muted></video>`,
    poster: (url) => `<video poster="${url}"></video>`,
    audio: (url) => `<audio src="${url}" preload="auto"></audio>`,
    iframe: (url) => `<iframe src="${url}" title="Frame"></iframe>`,
    'srcdoc-img': (url) => `<iframe srcdoc='<img src="${url}">' title="Frame"></iframe>`,
    'srcdoc-script': (url) => `<iframe srcdoc='<script src="${url}"></script>' title="Frame"></iframe>`,
    'data-frame': (url) => `<iframe src='data:text/html,<img src="${url}">' title="Frame"></iframe>`,
    object: (url) => `<object data="${url}"></object>`,
    embed: (url) => `<embed src="${url}">`,
    cursor: (url) => `<p style="cursor: url('${url}'), auto">text</p>`,
    filter: (url) =>
      `<svg><filter id="f"><feImage href="${url}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
    'input-image': (url) => `<input type="image" src="${url}" alt="">`,
  };
  return Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, way(at(name))]));
};

/** What a script of the page does. The source of a function from a URL to what has to be waited for, or nothing. */
const SCRIPT_WAYS: Readonly<Record<string, string>> = {
  fetch: '(url) => fetch(url)',
  keepalive: "(url) => fetch(url, { method: 'POST', body: 'x', keepalive: true })",
  xhr: "(url) => new Promise((done) => { const x = new XMLHttpRequest(); x.onloadend = done; x.open('GET', url); x.send(); })",
  beacon: '(url) => void navigator.sendBeacon(url)',
  eventsource:
    '(url) => { const s = new EventSource(url); return new Promise((done) => { s.onopen = s.onerror = () => done(s.close()); }); }',
  import: '(url) => import(url)',
  'function-import': "(url) => new Function('url', 'return import(url)')(url)",
  websocket: "(url) => new Promise((done) => { new WebSocket(url.replace('http', 'ws')).onerror = done; })",
  'fetch-later': '(url) => void fetchLater(url, { activateAfter: 0 })',
  'cache-add': "(url) => caches.open('x').then((cache) => cache.add(url))",
  image: '(url) => { const i = new Image(); i.src = url; return i.decode(); }',
  'audio-object': "(url) => { const a = new Audio(url); a.preload = 'auto'; }",
  inserted:
    "(url) => new Promise((done) => { const s = document.createElement('script'); s.onload = s.onerror = done; s.src = url; document.head.append(s); })",
  'inner-html': '(url) => { const d = document.createElement(\'div\'); d.innerHTML = `<img src="${url}">`; }',
  'blob-worker': '(url) => worker(`fetch("${url}").catch(() => {}).then(() => postMessage(0))`)',
  'blob-worker-import': '(url) => worker(`try { importScripts("${url}") } catch {} postMessage(0)`)',
  'shared-worker':
    '(url) => void new SharedWorker(URL.createObjectURL(new Blob([`fetch("${url}").catch(() => {})`])))',
  'nested-worker':
    '(url) => worker(`new Worker(URL.createObjectURL(new Blob([\'fetch("${url}").catch(() => {}).then(() => postMessage(0))\']))).onmessage = () => postMessage(0)`)',
  'fresh-realm': "(url) => realm().fetch(url, { mode: 'no-cors' })",
  'fresh-realm-script':
    "(url) => { const w = realm(), s = w.document.createElement('script'); s.src = url; return new Promise((done) => { s.onload = s.onerror = done; w.document.head.append(s); }); }",
  'frame-location': '(url) => void (realm().location = url)',
  'blob-frame':
    "(url) => { const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob([`<img src=\"${url}\">`], { type: 'text/html' })); return new Promise((done) => { f.onload = done; document.body.append(f); }); }",
  'form-into-frame': "(url) => form(url, 'target-frame')",
  form: "(url) => form(url, '')",
  ping: "(url) => { const a = document.createElement('a'); a.href = '#ping'; a.ping = url; document.body.append(a); a.click(); }",
  'constructed-sheet':
    "(url) => { const s = new CSSStyleSheet(); s.replaceSync(`html { background: url('${url}') }`); document.adoptedStyleSheets.push(s); }",
  worklet: '(url) => CSS.paintWorklet.addModule(url)',
  'prefetch-link':
    "(url) => new Promise((done) => { const l = document.createElement('link'); l.rel = 'prefetch'; l.onload = l.onerror = done; l.href = url; document.head.append(l); })",
};

export const scriptWays: readonly string[] = Object.keys(SCRIPT_WAYS);

/** A script that tries all of them and then sets `tried`. */
export const tryAll = (origin: string): string => `<script>
  const worker = (code) => new Promise((done) => {
    const w = new Worker(URL.createObjectURL(new Blob([code])));
    w.onmessage = w.onerror = done;
  });
  const realm = () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow;
  };
  const form = (url, target) => {
    const frame = document.createElement('iframe');
    frame.name = target || 'own';
    const form = document.createElement('form');
    Object.assign(form, { action: url, method: 'post', target: frame.name });
    document.body.append(frame, form);
    form.submit();
  };
  const ways = { ${Object.entries(SCRIPT_WAYS)
    .map(([name, source]) => `'${name}': ${source}`)
    .join(',\n')} };
  addEventListener('load', async () => {
    const all = Object.entries(ways).map(async ([name, way]) => way('${origin}/' + name));
    await Promise.allSettled(all);
    window.tried = true;
  });
</script>`;
