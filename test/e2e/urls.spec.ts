import type { Page } from '@playwright/test';
import { expect, heldScript, test } from './support/watched.js';

const errors = (page: Page) =>
  page.evaluate(() =>
    heard.filter(({ name }) => name === 'error').map(({ detail }) => String(detail.message)),
  );
const code = "top.ran.push('evil')";

const disguises = {
  plain: `javascript:${code}`,
  capitals: `JaVaScRiPt:${code}`,
  'a tab inside': `java\tscript:${code}`,
  'a newline inside': `java\nscript:${code}`,
  'a return inside': `javascript\r:${code}`,
  'a space before': `  javascript:${code}`,
  'control characters before': `\u0001\u001fjavascript:${code}`,
  entities: `&#106;avascript&colon;${code}`,
  'a tab as entity': `java&Tab;script&colon;${code}`,
  'data: with HTML': `data:text/html,<script>${code}</script>`,
  'data: with a script': `data:text/javascript,${code}`,
  vbscript: `vbscript:${code}`,
  'view-source': 'view-source:javascript:1',
  'file:': 'file:///etc/passwd',
};
const tags = {
  a: (url: string) => `<a id="t" data-consent="analytics" data-href="${url}">Link</a>`,
  iframe: (url: string) =>
    `<iframe id="t" data-consent="analytics" data-src="${url}" title="Frame"></iframe>`,
  form: (url: string) => `<form id="t" data-consent="analytics" data-action="${url}"></form>`,
  link: (url: string) => `<link id="t" data-consent="analytics" data-href="${url}" rel="stylesheet">`,
  object: (url: string) => `<object id="t" data-consent="analytics" data-data="${url}"></object>`,
  embed: (url: string) => `<embed id="t" data-consent="analytics" data-src="${url}">`,
  script: (url: string) =>
    `<script id="t" type="text/plain" data-consent="analytics" data-src="${url}"></script>`,
  'an iframe in a template': (url: string) =>
    `<template data-consent="analytics"><iframe id="t" data-src="${url}"></iframe></template>`,
  'a child of a video': (url: string) =>
    `<video data-consent="analytics"><a id="t" data-href="${url}">Transcript</a></video>`,
};

for (const [tag, html] of Object.entries(tags))
  test(`no disguise of javascript: gets through on ${tag}`, async ({ page, site, pageErrors }) => {
    const all = Object.values(disguises);
    const body = all.map((url) => html(url.replaceAll('"', '&quot;'))).join('\n');
    await site.visit({ body: `${body}${heldScript('analytics', 'last')}` });
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['last']);
    const live = await page.evaluate(
      () =>
        [...document.querySelectorAll('#t')].filter((element) =>
          ['src', 'href', 'action', 'data'].some((name) => element.hasAttribute(name)),
        ).length,
    );
    expect(live).toBe(0);
    // Entities are gone once parsed, so two disguises are others in the end.
    await expect.poll(async () => (await errors(page)).length).toBe(new Set(all).size - 2);
    expect(pageErrors).toEqual([]);
  });

for (const [what, url] of Object.entries(disguises))
  test(`an anchor with ${what} does nothing when it is clicked`, async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({
      body: `${tags.a(url.replaceAll('"', '&quot;'))}${heldScript('analytics', 'last')}`,
    });
    await page.getByText('Link').click();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['last']);
    expect(await page.locator('#t').getAttribute('href')).toBeNull();
    await expect.poll(() => errors(page)).toEqual([expect.stringContaining('data-href')]);
  });

test('src and href that a held element has already are not what is judged', async ({ page, site }) => {
  await site.remember(['analytics']);
  await site.visit({
    body: `<a id="t" data-consent="analytics" href="/fine" data-href="javascript:${code}">Link</a>`,
  });
  await expect.poll(async () => (await errors(page)).length).toBe(1);
  expect(await page.locator('#t').getAttribute('href')).toBe('/fine');
});

test('a held script’s own src is judged too', async ({ page, site }) => {
  await site.remember(['analytics']);
  await site.visit({
    body: `<script type="text/plain" data-consent="analytics" src="data:text/javascript,${code}"></script>
      ${heldScript('analytics', 'last')}`,
  });
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['last']);
  await expect.poll(async () => (await errors(page)).length).toBe(1);
});

test('a URL that turns bad after it was released is taken for what it is', async ({ page, site }) => {
  await site.remember(['analytics']);
  await site.visit({ body: tags.a('/fine') });
  const link = page.locator('#t');
  await expect(link).toHaveAttribute('href', '/fine');
  await link.evaluate((element, url) => element.setAttribute('data-href', url), disguises.plain);
  await expect.poll(async () => (await errors(page)).length).toBe(1);
  expect(await link.getAttribute('href')).not.toContain('javascript');
});

test('a <base> does not make a relative URL dangerous', async ({ page, site, server }) => {
  await site.remember(['analytics']);
  await site.visit({
    head: `<base href="data:text/html,${encodeURIComponent('<p>base')}">`,
    body: tags.iframe('page.html') + heldScript('analytics', 'last'),
  });
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['last']);
  const src = await page.evaluate(() => document.querySelector<HTMLIFrameElement>('#t')?.src ?? '');
  expect(src === '' || src.startsWith(server.origin)).toBe(true);
});

test('data: and blob: are released for images and media, and http everywhere', async ({ page, site }) => {
  await site.remember(['analytics']);
  const gif = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
  await site.visit({
    body: `<img data-consent="analytics" data-src="${gif}" alt="">
      <img data-consent="analytics" data-srcset="${gif} 1x, /two.gif 2x" alt="">
      <input type="image" data-consent="analytics" data-src="${gif}" alt="">
      <svg><image data-consent="analytics" data-href="${gif}"/></svg>
      <video data-consent="analytics" data-poster="${gif}" data-src="blob:null/x"></video>
      <a data-consent="analytics" data-href="//other.localhost/">Link</a>
      ${heldScript('analytics', 'last')}`,
  });
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['last']);
  const live = await page.evaluate(() =>
    [...document.querySelectorAll('[src]:not(script), [srcset], [poster], [href]')].flatMap((element) =>
      ['src', 'srcset', 'poster', 'href'].filter((name) => element.hasAttribute(name)),
    ),
  );
  expect(live).toEqual(['src', 'srcset', 'src', 'href', 'src', 'poster', 'href']);
  expect(await errors(page)).toEqual([]);
});
