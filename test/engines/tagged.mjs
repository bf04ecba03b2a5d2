// The rows of the README's table of tagged markup, in its order. Each is measured in every engine (measure.ts).

/** @typedef {import('./technique.js').Technique} Technique */
/** @typedef {import('./technique.js').Place} Place */

const consent = 'data-consent="analytics"';
const type = (/** @type {boolean} */ held, real = '') =>
  held ? `type="text/plain" ${consent}${real && ` data-type="${real}"`}` : real && `type="${real}"`;
const attribute =
  (/** @type {string} */ name) =>
  (/** @type {Place} */ { held, url }) =>
    held ? `${consent} data-${name}="${url}"` : `${name}="${url}"`;
const src = attribute('src');
const template = (/** @type {boolean} */ held, /** @type {string} */ content) =>
  held ? `<template ${consent}>${content}</template>` : content;
/** In the HTML of a script element. */
const quoted = (/** @type {string} */ text) => JSON.stringify(text).replaceAll('</', '<\\/');
const append = (/** @type {string} */ html) =>
  `document.body.insertAdjacentElement('beforeend', document.createElement('div')).innerHTML = ${quoted(html)};`;

/** @type {readonly Technique[]} */
export const tagged = [
  {
    id: 'script',
    name: '`<script src>`',
    answer: 'script',
    html: ({ held, url }) => `<script ${type(held)} src="${url}"></script>`,
  },
  {
    id: 'script-data-src',
    name: '`<script data-src>`',
    answer: 'script',
    html: ({ held, url }) => `<script ${type(held)} ${held ? 'data-' : ''}src="${url}"></script>`,
  },
  {
    id: 'script-async',
    name: '`<script async src>`',
    answer: 'script',
    html: ({ held, url }) => `<script async ${type(held)} src="${url}"></script>`,
  },
  {
    id: 'script-defer',
    name: '`<script defer src>`',
    answer: 'script',
    html: ({ held, url }) => `<script defer ${type(held)} src="${url}"></script>`,
  },
  {
    id: 'inline',
    name: 'inline `<script>`',
    html: ({ held, run }) => `<script ${type(held)}>${run}</script>`,
  },
  {
    id: 'module',
    name: '`<script type="module" src>`',
    answer: 'script',
    html: ({ held, url }) => `<script ${type(held, 'module')} src="${url}"></script>`,
  },
  {
    id: 'inline-module',
    name: 'inline module and its `import`',
    answer: 'script',
    html: ({ held, url }) => `<script ${type(held, 'module')}>import '${url}'</script>`,
  },
  {
    id: 'iframe',
    name: '`<iframe>`',
    answer: 'page',
    html: (place) => `<iframe ${src(place)} title="Frame"></iframe>`,
  },
  { id: 'img', name: '`<img>`', answer: 'image', html: (place) => `<img ${src(place)} alt="">` },
  {
    id: 'srcset',
    name: '`<img srcset>`',
    answer: 'image',
    html: (place) => `<img ${attribute('srcset')(place)} alt="">`,
  },
  {
    id: 'picture',
    name: '`<picture>`',
    answer: 'image',
    html: ({ held, url }) =>
      `<picture ${held ? consent : ''}><source ${held ? 'data-' : ''}srcset="${url}"><img alt=""></picture>`,
  },
  {
    id: 'style',
    name: '`<link rel="stylesheet">`',
    answer: 'style',
    html: (place) => `<link rel="stylesheet" ${attribute('href')(place)}>`,
  },
  {
    id: 'preload',
    name: '`<link rel="preload">`',
    answer: 'image',
    html: (place) => `<link rel="preload" as="image" ${attribute('href')(place)}>`,
  },
  {
    id: 'object',
    name: '`<object>`',
    answer: 'page',
    html: (place) => `<object type="text/html" ${attribute('data')(place)}></object>`,
  },
  {
    id: 'video',
    name: '`<video src>`',
    html: (place) => `<video preload="auto" ${src(place)}></video>`,
    answer: 'image',
  },
  {
    id: 'poster',
    name: '`<video poster>`',
    answer: 'image',
    html: (place) => `<video ${attribute('poster')(place)}></video>`,
  },
  {
    id: 'svg-image',
    name: 'SVG `<image>`',
    answer: 'image',
    html: (place) => `<svg><image width="9" height="9" ${attribute('href')(place)} /></svg>`,
  },
  {
    id: 'template-script',
    name: '`<template>`, a script in it',
    answer: 'script',
    html: ({ held, url }) =>
      template(held, `<p>Text</p><script ${held ? 'data-' : ''}src="${url}"></script>`),
  },
  {
    id: 'template-img',
    name: '`<template>`, an image in it',
    answer: 'image',
    html: ({ held, url }) => template(held, `<img ${held ? 'data-' : ''}src="${url}" alt="">`),
  },
  {
    id: 'template-iframe',
    name: '`<template>`, a frame in it',
    answer: 'page',
    html: ({ held, url }) =>
      template(held, `<iframe ${held ? 'data-' : ''}src="${url}" title="In"></iframe>`),
  },
  {
    id: 'write',
    name: '`document.write` of a script',
    answer: 'script',
    html: ({ held, url }) =>
      `<script>document.write(${quoted(`<script ${type(held)} src="${url}"></script>`)})</script>`,
  },
  {
    id: 'later-script',
    name: 'later: `append` of a script',
    answer: 'script',
    later: ({ held, url }) => `const script = document.createElement('script');
      ${held ? "script.type = 'text/plain'; script.dataset.consent = 'analytics';" : ''}
      script.src = '${url}'; document.body.append(script);`,
  },
  {
    id: 'later-inline',
    name: 'later: `append` of an inline script',
    later: ({ held, run }) => `const script = document.createElement('script');
      ${held ? "script.type = 'text/plain'; script.dataset.consent = 'analytics';" : ''}
      script.text = ${quoted(run)}; document.body.append(script);`,
  },
  {
    id: 'later-img',
    name: 'later: `innerHTML` with an image',
    answer: 'image',
    later: (place) => append(`<img ${src(place)} alt="">`),
  },
  {
    id: 'later-iframe',
    name: 'later: `innerHTML` with a frame',
    answer: 'page',
    later: (place) => append(`<iframe ${src(place)} title="Frame"></iframe>`),
  },
  {
    id: 'later-template',
    name: 'later: `innerHTML` with a template',
    answer: 'image',
    later: ({ held, url }) => append(template(held, `<img ${held ? 'data-' : ''}src="${url}" alt="">`)),
  },
  {
    id: 'live-script',
    name: '`data-consent` on a script without `type="text/plain"`',
    answer: 'script',
    html: ({ held, url }) => `<script ${held ? consent : ''} src="${url}"></script>`,
    why: 'It is a live script: the browser has it before anybody can look.',
  },
  {
    id: 'live-img',
    name: '`data-consent` on an image with a plain `src`',
    answer: 'image',
    html: ({ held, url }) => `<img ${held ? consent : ''} src="${url}" alt="">`,
    why: 'The parser asks for it at once. Write `data-src`.',
  },
  {
    id: 'live-template-img',
    name: 'a plain `src` in a held `<template>`',
    answer: 'image',
    html: ({ held, url }) => template(held, `<img src="${url}" alt="">`),
    why: "Firefox's preload scanner reads templates. Write `data-src` in them too.",
  },
  {
    id: 'live-style',
    name: '`url(…)` in the `style` of a held element',
    answer: 'image',
    html: ({ held, url }) => `<div ${held ? consent : ''} style="background: url('${url}')">Text</div>`,
    why: 'URLs in CSS are not held. Put the element into a `<template>`.',
  },
];
