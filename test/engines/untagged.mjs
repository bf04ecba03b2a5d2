// The rows of the README's table of what nobody tagged, in its order. Each is measured in every engine (measure.ts).

/** @typedef {import('./technique.js').Technique} Technique */
/** @typedef {import('./technique.js').Place} Place */

const scanner = 'The browser asks before any script can look. It is not run or shown.';
const strict = 'Out of reach of a page. The strict level stops it.';

/**
 * Markup of the page's own HTML.
 * @returns {Technique}
 */
const parsed = (
  /** @type {string} */ id,
  /** @type {string} */ name,
  /** @type {Technique['answer']} */ answer,
  /** @type {(url: string) => string} */ html,
  /** @type {string} */ why = scanner,
) => ({
  id: `parsed-${id}`,
  name: `in the HTML: ${name}`,
  answer,
  html: ({ url }) => html(url),
  races: true,
  why,
});

/**
 * What a script of the page does once it has loaded.
 * @returns {Technique}
 */
const done = (
  /** @type {string} */ id,
  /** @type {string} */ name,
  /** @type {Technique['answer']} */ answer,
  /** @type {(url: string) => string} */ later,
  /** @type {string | undefined} */ why = undefined,
) => ({
  id: `done-${id}`,
  name,
  answer,
  later: ({ url }) => later(JSON.stringify(url)),
  ...(why && { why }),
});

const make = (/** @type {string} */ tag, /** @type {string} */ code) =>
  `const it = document.createElement('${tag}'); ${code}`;
const into = (/** @type {string} */ html) =>
  `'${html.replace('URL', "' + url + '").replaceAll('</', '<\\/')}'`;
const box = "const box = document.body.appendChild(document.createElement('div'));";

/** @type {readonly Technique[]} */
export const untagged = [
  parsed('script', '`<script src>`', 'script', (url) => `<script src="${url}"></script>`),
  parsed('async', '`<script async>`', 'script', (url) => `<script async src="${url}"></script>`),
  parsed('defer', '`<script defer>`', 'script', (url) => `<script defer src="${url}"></script>`),
  parsed(
    'module',
    '`<script type="module">`',
    'script',
    (url) => `<script type="module" src="${url}"></script>`,
  ),
  parsed(
    'svg-script',
    'SVG `<script href>`',
    'script',
    (url) => `<svg><script href="${url}"></script></svg>`,
  ),
  parsed('iframe', '`<iframe>`', 'page', (url) => `<iframe src="${url}" title="Frame"></iframe>`),
  parsed('img', '`<img>`', 'image', (url) => `<img src="${url}" alt="">`),
  parsed('srcset', '`<img srcset>`', 'image', (url) => `<img srcset="${url}" alt="">`),
  parsed(
    'picture',
    '`<picture>`',
    'image',
    (url) => `<picture><source srcset="${url}"><img alt=""></picture>`,
  ),
  parsed('style', '`<link rel="stylesheet">`', 'style', (url) => `<link rel="stylesheet" href="${url}">`),
  parsed(
    'preload',
    '`<link rel="preload">`',
    'image',
    (url) => `<link rel="preload" as="image" href="${url}">`,
  ),
  parsed('object', '`<object>`', 'page', (url) => `<object type="text/html" data="${url}"></object>`),
  parsed('embed', '`<embed>`', 'page', (url) => `<embed type="text/html" src="${url}">`),
  parsed('video', '`<video src>`', 'image', (url) => `<video preload="auto" src="${url}"></video>`),
  parsed('poster', '`<video poster>`', 'image', (url) => `<video poster="${url}"></video>`),
  parsed(
    'svg-image',
    'SVG `<image>`',
    'image',
    (url) => `<svg><image width="9" height="9" href="${url}" /></svg>`,
  ),
  parsed(
    'css',
    '`url(…)` in a `style`',
    'image',
    (url) => `<div style="background: url('${url}')">Text</div>`,
    strict,
  ),
  {
    id: 'write',
    name: '`document.write` of a script',
    answer: 'script',
    html: ({ url }) => `<script>document.write('<script src="${url}"><\\/script>')</script>`,
  },
  done('append', '`appendChild` of a script', 'script', (url) =>
    make('script', `it.src = ${url}; document.head.appendChild(it);`),
  ),
  done('src', '`src` of a script in the page', 'script', (url) =>
    make('script', `document.body.append(it); it.src = ${url};`),
  ),
  done('attribute', '`setAttribute` of a script', 'script', (url) =>
    make('script', `it.setAttribute('src', ${url}); document.body.append(it);`),
  ),
  done('range', '`Range.insertNode` of a script', 'script', (url) =>
    make(
      'script',
      `it.src = ${url}; const range = new Range(); range.selectNodeContents(document.body); range.insertNode(it);`,
    ),
  ),
  done(
    'fragment',
    '`createContextualFragment` with a script',
    'script',
    (url) =>
      `const url = ${url}; document.body.append(document.createRange().createContextualFragment(${into('<script src="URL"></script>')}));`,
  ),
  done(
    'inner-img',
    '`innerHTML` with an image',
    'image',
    (url) => `const url = ${url}; ${box} box.innerHTML = ${into('<img src="URL" alt="">')};`,
  ),
  done(
    'inner-iframe',
    '`innerHTML` with a frame',
    'page',
    (url) => `const url = ${url}; ${box} box.innerHTML = ${into('<iframe src="URL" title="In"></iframe>')};`,
  ),
  done(
    'adjacent',
    '`insertAdjacentHTML` with a frame',
    'page',
    (url) =>
      `const url = ${url}; document.body.insertAdjacentHTML('beforeend', ${into('<iframe src="URL" title="In"></iframe>')});`,
  ),
  done(
    'outer',
    '`outerHTML` with an image',
    'image',
    (url) => `const url = ${url}; ${box} box.outerHTML = ${into('<img src="URL" alt="">')};`,
  ),
  done(
    'unsafe',
    '`setHTMLUnsafe` with an image',
    'image',
    (url) => `const url = ${url}; ${box} box.setHTMLUnsafe?.(${into('<img src="URL" alt="">')});`,
  ),
  done('iframe', '`append` of a frame', 'page', (url) =>
    make('iframe', `it.src = ${url}; document.body.append(it);`),
  ),
  done('style', '`append` of a stylesheet', 'style', (url) =>
    make('link', `it.rel = 'stylesheet'; it.href = ${url}; document.head.append(it);`),
  ),
  done('image', '`new Image()`', 'image', (url) => `new Image().src = ${url};`),
  done('srcset', '`srcset` of an image', 'image', (url) => make('img', `it.srcset = ${url};`)),
  done('audio', '`new Audio()`', 'image', (url) => `new Audio(${url}).preload = 'auto';`),
  done('fetch', '`fetch`', 'style', (url) => `fetch(${url}).catch(() => {});`),
  done(
    'xhr',
    '`XMLHttpRequest`',
    'style',
    (url) => `const it = new XMLHttpRequest(); it.open('GET', ${url}); it.send();`,
  ),
  done('beacon', '`sendBeacon`', 'style', (url) => `navigator.sendBeacon(${url}, 'x');`),
  done(
    'socket',
    '`WebSocket`',
    'style',
    (url) => `new WebSocket(${url}.replace('http', 'ws')).onerror = () => {};`,
  ),
  done(
    'events',
    '`EventSource`',
    'style',
    (url) => `const it = new EventSource(${url}); it.onerror = () => it.close();`,
  ),
  done('import', '`import()`', 'script', (url) => `import(${url}).catch(() => {});`, strict),
  done(
    'worker',
    '`importScripts` of a worker',
    'script',
    (url) =>
      `new Worker(URL.createObjectURL(new Blob(["try { importScripts(" + JSON.stringify(${url}) + ") } catch {}"])));`,
    strict,
  ),
  done(
    'realm',
    '`fetch` of a new frame’s window',
    'style',
    (url) => `${make('iframe', 'document.body.append(it);')} it.contentWindow.fetch(${url}).catch(() => {});`,
    strict,
  ),
];
