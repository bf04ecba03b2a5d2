import { expect, heldScript, test } from './support/watched.js';

const gif = 'R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const services = {
  matomo: { category: 'analytics' },
  pixel: { category: 'marketing' },
};

test.describe('elements', () => {
  for (const [what, html] of [
    ['iframe', '<iframe data-consent="analytics" data-src="/held" title="Frame"></iframe>'],
    ['img', '<img data-consent="analytics" data-src="/held" alt="">'],
    ['img srcset', '<img data-consent="analytics" data-srcset="/held 1x, /other 2x" alt="">'],
    [
      'picture',
      '<picture data-consent="analytics"><source data-srcset="/held"><img data-src="/other" alt=""></picture>',
    ],
    ['video', '<video data-consent="analytics" data-src="/held" preload="auto"></video>'],
    ['poster', '<video data-consent="analytics" data-poster="/held"></video>'],
    ['source', '<video data-consent="analytics" preload="auto"><source data-src="/held"></video>'],
    ['audio', '<audio data-consent="analytics" data-src="/held" preload="auto" controls></audio>'],
    ['link', '<link data-consent="analytics" data-href="/held" rel="stylesheet">'],
    ['object', '<object data-consent="analytics" data-data="/held"></object>'],
    ['embed', '<embed data-consent="analytics" data-src="/held">'],
    ['script', '<script type="text/plain" data-consent="analytics" src="/held"></script>'],
    ['data-src script', '<script type="text/plain" data-consent="analytics" data-src="/held"></script>'],
    ['template', '<template data-consent="analytics"><img data-src="/held" alt=""></template>'],
    ['input', '<input type="image" data-consent="analytics" data-src="/held" alt="Go">'],
  ] as const)
    test(`${what}: not requested before the grant, requested after`, async ({ page, server, site }) => {
      // A path of its own: what an earlier page asks for late is not this page's.
      const path = `/${what.replaceAll(' ', '-')}`;
      await site.visit({ body: html.replace('/held', path) + heldScript('functional', 'sentinel') });
      await page.evaluate(() => consentry.choose({ functional: true }));
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['sentinel']);
      expect(server.log.all(path)).toHaveLength(0);
      await page.evaluate(() => consentry.choose({ analytics: true }));
      await server.log.requested(path);
    });

  test('a form is sent where its action says, only after the grant', async ({ page, server, site }) => {
    server.page('/sent', '<!doctype html><title>Sent</title>');
    await site.visit({
      body: '<form data-consent="functional" data-action="/sent" method="post"><button>Send</button></form>',
    });
    const form = page.locator('form');
    expect(await form.getAttribute('action')).toBeNull();
    await page.evaluate(() => consentry.choose({ functional: true }));
    await expect(form).toHaveAttribute('action', '/sent');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page).toHaveTitle('Sent');
  });

  test('revoking takes attributes back', async ({ page, site }) => {
    await site.remember(['functional']);
    await site.visit({
      body: `<img data-consent="functional" data-src="data:image/gif;base64,${gif}" alt="">
        <video data-consent="functional" data-src="/v" data-poster="/p"></video>
        <link data-consent="functional" data-href="/l" rel="stylesheet">
        <a data-consent="functional" data-href="/a">Link</a>
        <object data-consent="functional" data-data="/o"></object>
        <form data-consent="functional" data-action="/f"></form>`,
    });
    const live = page.locator('body :is([src], [poster], [href], [data], [action])');
    await expect(live).toHaveCount(6);
    await page.evaluate(() => consentry.revoke('functional'));
    await expect(live).toHaveCount(0);
  });

  test('revoking empties an iframe', async ({ page, server, site }) => {
    server.page('/framed', '<!doctype html><title>Framed</title><p>inside</p>');
    await site.remember(['functional']);
    await site.visit({ body: '<iframe data-consent="functional" data-src="/framed" title="Talk"></iframe>' });
    await expect(page.frameLocator('iframe').getByText('inside')).toBeVisible();
    await page.evaluate(() => consentry.revoke('functional'));
    await expect.poll(() => page.frames().filter((frame) => frame.url().endsWith('/framed')).length).toBe(0);
    await page.evaluate(() => consentry.choose({ functional: true }));
    await expect(page.frameLocator('iframe').getByText('inside')).toBeVisible();
  });

  test('an iframe shows its page to a returning visitor, after a reload too', async ({
    page,
    server,
    site,
  }) => {
    server.page('/framed', '<!doctype html><title>Framed</title><p>inside</p>');
    await site.remember(['functional']);
    await site.visit({ body: '<iframe data-consent="functional" data-src="/framed" title="Talk"></iframe>' });
    const inside = page.frameLocator('iframe').getByText('inside');
    await expect(inside).toBeVisible();
    await page.reload();
    await expect(inside).toBeVisible();
    await page.reload();
    await expect(inside).toBeVisible();
  });

  test('media and images without data-src are left alone', async ({ page, site }) => {
    await site.visit({ body: '<p data-consent="analytics" class="x">Text</p>' });
    await page.evaluate(() => consentry.acceptAll());
    expect(await page.locator('p.x').evaluate((element) => element.outerHTML)).toBe(
      '<p data-consent="analytics" class="x">Text</p>',
    );
  });
});

test.describe("SVG's scripts", () => {
  for (const attribute of ['href', 'data-href'])
    test(`run where they stand, in order, with ${attribute}`, async ({ page, server, site }) => {
      const svg = (code: string, attributes = '') =>
        `<svg><script type="text/plain" data-consent="analytics" ${attributes}>${code}</script></svg>`;
      const path = `/svg-${attribute}.js`;
      server.script(path, 'ran.push("file")', { delay: 30 });
      await site.visit({
        body: `${svg('', `${attribute}="${path}"`)}
          ${svg('ran.push(document.currentScript.parentNode.nodeName)')}
          ${svg('', `${attribute}="data:text/javascript,ran.push(1)"`)}
          ${heldScript('analytics', 'end')}`,
      });
      // Chromium's preload scanner takes an `href` of SVG's for a script's, whatever its type is.
      if (attribute === 'data-href') expect(server.log.all(path)).toHaveLength(0);
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['file', 'svg', 'end']);
    });
});

test.describe('templates', () => {
  test('the content comes in behind the template, runs, and goes again', async ({ page, site }) => {
    await site.visit({
      body: `<main><template data-consent="marketing"><p class="x">Advert</p><style>.x { color: red }</style>
        </template><p>After</p></main>`,
    });
    await expect(page.getByText('Advert', { exact: true })).toHaveCount(0);
    await page.evaluate(() => consentry.choose({ marketing: true }));
    await expect(page.locator('template + p.x')).toHaveText('Advert');
    await expect(page.getByText('After')).toBeVisible();
    await page.evaluate(() => consentry.revoke('marketing'));
    await expect(page.getByText('Advert', { exact: true })).toHaveCount(0);
    expect(await page.locator('main > style').count()).toBe(0);
    await expect(page.getByText('After')).toBeVisible();
    await page.evaluate(() => consentry.choose({ marketing: true }));
    await expect(page.getByText('Advert', { exact: true })).toHaveCount(1);
  });

  test('scripts in it run in order, inline and external', async ({ page, server, site }) => {
    server.script('/two.js', 'ran.push("two")', { delay: 30 });
    await site.visit({
      body: `<template data-consent="marketing"><script>ran.push('one')</script><script src="/two.js"></script>
        <script>ran.push('three')</script></template>`,
    });
    await page.evaluate(() => consentry.choose({ marketing: true }));
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['one', 'two', 'three']);
  });

  test('inside it, another category still holds', async ({ page, site }) => {
    await site.visit({
      body: `<template data-consent="marketing">${heldScript('analytics', 'inner')}
        <script>ran.push('outer')</script></template>`,
    });
    await page.evaluate(() => consentry.choose({ marketing: true }));
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['outer']);
    await page.evaluate(() => consentry.choose({ analytics: true }));
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['outer', 'inner']);
  });

  for (const [what, inner] of [
    ['with a category', '<script data-consent="analytics">ran.push("inner")</script>'],
    [
      'in an element with a category',
      '<div data-consent="analytics"><script>ran.push("inner")</script></div>',
    ],
  ] as const)
    test(`inside it, a live script ${what} waits for that category`, async ({ page, site }) => {
      await site.visit({
        body: `<template data-consent="marketing">${inner}<script>ran.push('outer')</script></template>`,
      });
      await page.evaluate(() => consentry.choose({ marketing: true }));
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['outer']);
      await page.evaluate(() => consentry.choose({ analytics: true }));
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['outer', 'inner']);
      expect(await page.evaluate(() => heard.filter(({ name }) => name === 'error'))).toEqual([]);
    });

  test('a link in it keeps what it holds', async ({ page, site }) => {
    await site.remember(['marketing']);
    await site.visit({
      body: `<template data-consent="marketing"><a data-href="/more">Read <b>more</b></a></template>`,
    });
    await expect(page.locator('a[href="/more"]')).toHaveText('Read more');
    await expect(page.locator('a b')).toHaveText('more');
  });
});

test.describe('expressions', () => {
  const body = [
    ['analytics', 'one'],
    ['analytics functional', 'all'],
    ['analytics|marketing', 'any'],
    ['!analytics', 'not'],
    ['functional !marketing', 'mixed'],
    ['  analytics\n\tfunctional ', 'loose'],
  ]
    .map(([expression = '', name = '']) => heldScript(expression, name))
    .join('');
  for (const [granted, open] of [
    [[], ['not']],
    [['analytics'], ['one', 'any']],
    [['functional'], ['not', 'mixed']],
    [['marketing'], ['any', 'not']],
    [
      ['analytics', 'functional'],
      ['one', 'all', 'any', 'mixed', 'loose'],
    ],
    [
      ['analytics', 'functional', 'marketing'],
      ['one', 'all', 'any', 'loose'],
    ],
  ] as const)
    test(`with ${granted.join(' and ') || 'nothing'} granted: ${open.join(', ')}`, async ({ page, site }) => {
      await site.remember(granted);
      await site.visit({ body: body + heldScript('necessary', 'end') });
      await expect.poll(() => page.evaluate(() => ran)).toEqual([...open, 'end']);
    });

  test('a service narrows its category', async ({ page, site }) => {
    await site.remember(['analytics'], { sd: 'matomo', sc: 'pixel' });
    await site.visit({
      config: { services },
      body: `${heldScript('analytics', 'category')}
        ${heldScript('analytics', 'denied service', 'data-service="matomo"')}
        ${heldScript('marketing', 'granted service', 'data-service="pixel"')}
        ${heldScript('marketing', 'other category')}
        ${heldScript('!analytics', 'while the service is not', 'data-service="matomo"')}
        ${heldScript('necessary', 'end')}`,
    });
    await expect
      .poll(() => page.evaluate(() => ran))
      .toEqual(['category', 'granted service', 'while the service is not', 'end']);
  });
});
