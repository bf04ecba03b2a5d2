// What a script of a page can do to reach another origin; each way for an address of its own. Runs in the page.
const workerOf = (code) =>
  new Promise((done) => {
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    worker.onmessage = worker.onerror = done;
  });
const fetching = (url) => `fetch('${url}').catch(() => {}).then(() => self.postMessage?.(0))`;
const realm = () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return frame.contentWindow;
};
const loading = (element, parent) =>
  new Promise((done) => {
    element.onload = element.onerror = done;
    parent.append(element);
  });
const element = (name, properties, doc = document) => Object.assign(doc.createElement(name), properties);
const submit = (url, target) => {
  const form = element('form', { action: url, method: 'post', target });
  document.body.append(element('iframe', { name: target }), form);
  form.submit();
};

window.ways = {
  fetch: (url) => fetch(url),
  keepalive: (url) => fetch(url, { method: 'POST', body: 'x', keepalive: true }),
  'fetch-later': (url) => void fetchLater(url, { activateAfter: 0 }),
  'cache-add': async (url) => (await caches.open('x')).add(url),
  xhr: (url) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onloadend = done;
      request.open('GET', url);
      request.send();
    }),
  beacon: (url) => void navigator.sendBeacon(url),
  websocket: (url) =>
    new Promise((done) => {
      new WebSocket(url.replace('http', 'ws')).onerror = done;
    }),
  eventsource: (url) =>
    new Promise((done) => {
      const source = new EventSource(url);
      source.onopen = source.onerror = () => done(source.close());
    }),
  import: (url) => import(url),
  'function-import': (url) => new Function('url', 'return import(url)')(url),
  image: (url) => element('img', { src: url }).decode(),
  'audio-object': (url) => {
    new Audio(url).preload = 'auto';
  },
  inserted: (url) => loading(element('script', { src: url }), document.head),
  'inner-html': (url) => {
    document.createElement('div').innerHTML = `<img src="${url}">`;
  },
  'prefetch-link': (url) => loading(element('link', { rel: 'prefetch', href: url }), document.head),
  'blob-worker': (url) => workerOf(fetching(url)),
  'blob-worker-import': (url) => workerOf(`try { importScripts('${url}') } catch {} postMessage(0)`),
  'nested-worker': (url) =>
    workerOf(
      `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(fetching(url))}]))).onmessage = () => postMessage(0)`,
    ),
  'shared-worker': (url) => void new SharedWorker(URL.createObjectURL(new Blob([fetching(url)]))),
  worklet: (url) => CSS.paintWorklet.addModule(url),
  'fresh-realm': (url) => realm().fetch(url, { mode: 'no-cors' }),
  'fresh-realm-script': (url) => {
    const { document } = realm();
    return loading(element('script', { src: url }, document), document.head);
  },
  'frame-location': (url) => {
    realm().location = url;
  },
  'blob-frame': (url) => {
    const page = new Blob([`<img src="${url}">`], { type: 'text/html' });
    return loading(element('iframe', { src: URL.createObjectURL(page) }), document.body);
  },
  form: (url) => submit(url, 'one'),
  ping: (url) => {
    const link = element('a', { href: '#ping', ping: url });
    document.body.append(link);
    link.click();
  },
  'constructed-sheet': (url) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { background: url('${url}') }`);
    document.adoptedStyleSheets.push(sheet);
  },
};

/** Tries all of them, and then sets `tried`. */
window.tryAll = (origin) =>
  addEventListener('load', async () => {
    await Promise.allSettled(Object.entries(ways).map(async ([name, way]) => way(`${origin}/${name}`)));
    window.tried = true;
  });
