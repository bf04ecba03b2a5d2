import { readFileSync } from 'node:fs';

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

const script = readFileSync('test/e2e/support/script-ways.js', 'utf8');

/** A script that tries all that a script can do: `ways` by their names; at the end it sets `tried`. */
export const scriptWays = (origin: string): string => `<script>${script}tryAll('${origin}')</script>`;
