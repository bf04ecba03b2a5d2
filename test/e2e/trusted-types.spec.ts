import type { Page } from '@playwright/test';
import { expect, heldScript, reports, test } from './support/watched.js';

declare global {
  /** What the policy of the page forbade: directive, and what it was about. */
  var violations: string[];
}

const nonce = 'bm9uY2U';
const own = `nonce="${nonce}"`;
const trustedTypes = (policies: string) => `require-trusted-types-for 'script'; trusted-types ${policies}`;
/** Nothing but scripts with the nonce, and what the page itself shows. */
const strict = (scripts: string, policies = 'consentry') => ({
  'content-security-policy': `default-src 'none'; script-src ${scripts}; style-src 'none'; img-src 'self'; frame-src 'self'; object-src 'self'; base-uri 'none'; ${trustedTypes(policies)}`,
});
const errors = (page: Page) =>
  page.evaluate(() => heard.filter(({ name }) => name === 'error').map(({ detail }) => detail.message));

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
});

/** Playwright's Firefox may never answer for a page that shows one of them. */
const boxes = (browserName: string) => (browserName === 'firefox' ? [] : ['/object', '/embed']);

const held = `<script type="text/plain" data-consent="analytics" ${own}`;

for (const [what, scripts] of [
  ['a nonce', `'nonce-${nonce}'`],
  ["a nonce and 'strict-dynamic'", `'nonce-${nonce}' 'strict-dynamic'`],
] as const)
  test(`everything works under default-src 'none', ${what} and Trusted Types`, async ({
    browserName,
    page,
    server,
    site,
    pageErrors,
    consoleErrors,
  }) => {
    server.script('/file.js', 'ran.push("file")');
    server.script('/module.mjs', 'ran.push("module file")');
    server.script('/last.mjs', 'ran.push("last")');
    server.route('/pixel.svg', {
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      headers: { 'content-type': 'image/svg+xml' },
    });
    const embedded = ['/frame', ...boxes(browserName)];
    for (const path of embedded) server.page(path, `<!doctype html><title>${path}</title>`);
    const object = `<object data-consent="analytics" data-data="/object" title="Object"></object>
        <embed data-consent="analytics" data-src="/embed" title="Embed">`;
    await site.visit({
      headers: strict(scripts),
      nonce,
      config: { ui: { accent: '#0b57d0' } },
      body: `${heldScript('analytics', 'inline', own)}
        ${held} src="/file.js"></script>
        ${held} data-type="module">ran.push('inline module')</script>
        ${held} data-type="module" data-src="/module.mjs"></script>
        <template data-consent="analytics"><p id="cloned">here</p><script ${own}>ran.push('template')</script></template>
        <img data-consent="analytics" data-src="/pixel.svg" alt="Pixel">
        <iframe data-consent="analytics" data-src="/frame" title="Frame"></iframe>
        ${embedded.includes('/object') ? object : ''}
        ${held} data-type="module" data-src="/last.mjs"></script>`,
    });
    await expect(site.banner).toBeVisible();
    expect((await site.banner.boundingBox())?.height).toBeGreaterThan(40);
    await expect(page.getByRole('group', { name: 'Frame' })).toBeVisible();
    await site.openPreferences();
    await site.preferences.getByRole('switch', { name: 'Performance and analytics' }).check();
    await site.preferences.getByRole('button', { name: 'Save choices' }).click();

    await expect
      .poll(() => page.evaluate(() => ran))
      .toEqual(['inline', 'file', 'template', 'inline module', 'module file', 'last']);
    await expect(page.locator('#cloned')).toBeVisible();
    await expect(page.getByRole('img', { name: 'Pixel' })).toHaveJSProperty('naturalWidth', 9);
    for (const path of embedded) await server.log.requested(path);

    await site.reopen.click();
    await expect(site.preferences).toBeVisible();
    await site.preferences.getByRole('button', { name: 'Close' }).click();
    await expect(site.reopen).toBeVisible();
    expect(await page.evaluate(() => violations)).toEqual([]);
    expect([await errors(page), pageErrors, reports(consoleErrors)]).toEqual([[], [], []]);
  });

test('the handlers that a held script names in attributes are called', async ({ page, server, site }) => {
  server.script('/file.js', '');
  await site.visit({
    headers: { 'content-security-policy': trustedTypes('consentry') },
    body: `<script type="text/plain" data-consent="analytics" src="/file.js" onload="ran.push('loaded')"></script>
      <script type="text/plain" data-consent="analytics" src="/no.js" onerror="ran.push('failed')"></script>`,
  });
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['loaded', 'failed']);
  expect(await page.evaluate(() => violations)).toEqual([]);
});

test('reports are told', async ({ page, site }) => {
  await site.visit({
    headers: strict(`'nonce-${nonce}'`),
    nonce,
    body: heldScript('analytics', 'planted') + heldScript('nothing', 'unknown', own),
  });
  await expect.poll(() => errors(page)).toHaveLength(2);
  expect(await page.evaluate(() => violations)).toEqual([]);
});

test.describe('document.write of a released script', () => {
  const write = (text: string) => `${held}>
      ran.push('before');
      const policy = trustedTypes.createPolicy('site', { createHTML: (text) => text });
      document.write(${text});
      ran.push('after');
    </script>${heldScript('analytics', 'last', own)}`;
  const script = `'<b id=written>written</b><script ${own}>ran.push("written")<\\/script>'`;

  test('with a policy of its own lands where it is', async ({ page, site }) => {
    await site.visit({
      headers: strict(`'nonce-${nonce}'`, 'consentry site'),
      nonce,
      body: write(`policy.createHTML(${script})`),
    });
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['before', 'written', 'after', 'last']);
    await expect(page.locator('#written')).toBeVisible();
    expect(await page.evaluate(() => violations)).toEqual([]);
  });

  // Natively the browser refuses it too: Consentry vouches for no text of others.
  test('as mere text is refused as ever, and the next script runs', async ({ page, site }) => {
    await site.visit({
      headers: strict(`'nonce-${nonce}'`, 'consentry site'),
      nonce,
      body: write(script),
    });
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['before', 'last']);
    await expect(page.locator('#written')).toHaveCount(0);
    expect((await page.evaluate(() => violations)).join()).toContain('require-trusted-types-for');
  });

  test('as mere text goes through the default policy of the page', async ({ page, site }) => {
    await site.visit({
      headers: strict(`'nonce-${nonce}'`, 'consentry site default'),
      nonce,
      head: `<script ${own}>
        trustedTypes.createPolicy('default', {
          createHTML: (text, type, sink) => (ran.push(sink), text.replace('<b', '<i')),
        });
      </script>`,
      body: write(script),
    });
    await site.acceptAll();
    await expect
      .poll(() => page.evaluate(() => ran))
      .toEqual(['before', 'Document write', 'written', 'after', 'last']);
    await expect(page.locator('i#written')).toBeVisible();
    expect(await page.evaluate(() => violations)).toEqual([]);
  });
});

test('the default policy of the page is asked for nothing of ours', async ({ page, server, site }) => {
  server.script('/file.js', 'ran.push("file")');
  await site.visit({
    headers: strict(`'nonce-${nonce}'`, 'consentry default'),
    nonce,
    head: `<script ${own}>
      const refuse = (text, type, sink) => (ran.push('asked: ' + sink), null);
      trustedTypes.createPolicy('default', { createHTML: refuse, createScript: refuse, createScriptURL: refuse });
    </script>`,
    body: `${heldScript('analytics', 'inline', own)}${held} src="/file.js"></script>`,
  });
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['inline', 'file']);
  expect(await page.evaluate(() => violations)).toEqual([]);
});

test('where the policy is not allowed nothing runs, the page goes on, and it is told once', async ({
  browserName,
  page,
  server,
  site,
  pageErrors,
  consoleErrors,
}) => {
  server.script('/file.js', 'ran.push("file")');
  await site.remember(['analytics']);
  await site.visit({
    headers: strict(`'nonce-${nonce}'`, 'site'),
    nonce,
    body: `${heldScript('analytics', 'inline', own)}${held} src="/file.js"></script>
      <script ${own}>ran.push('page')</script>`,
  });
  await expect.poll(() => reports(consoleErrors)).toHaveLength(1);
  // A second script, later: the same thing is not told again.
  await page.evaluate(() =>
    document.body.append(document.querySelector('[data-consent]')?.cloneNode(true) as Node),
  );
  await expect(site.reopen).toBeVisible();
  // Firefox's driver hands on no more than "Error" of an error.
  expect(reports(consoleErrors)[0]).toMatch(browserName === 'firefox' ? /script/ : /script.*Trusted/s);
  expect(await page.evaluate(() => ran)).toEqual(['page']);
  expect(server.log.all('/file.js')).toHaveLength(0);
  // Firefox's driver tells of what a policy refuses as of an error.
  expect(pageErrors.filter((error) => !String(error).includes('Content-Security-Policy'))).toEqual([]);
});

test('a list of policies without enforcement needs none of ours', async ({ page, server, site }) => {
  server.script('/file.js', 'ran.push("file")');
  await site.visit({
    headers: { 'content-security-policy': 'trusted-types site' },
    body: `${heldScript('analytics', 'inline')}<script type="text/plain" data-consent="analytics" src="/file.js"></script>`,
  });
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['inline', 'file']);
});

test('a script inside of a tagged element gets no address without the nonce', async ({
  page,
  server,
  site,
}) => {
  server.script('/planted.js', 'ran.push("planted")');
  await site.visit({
    headers: { 'content-security-policy': `script-src 'nonce-${nonce}' 'strict-dynamic'` },
    nonce,
    body: `<div data-consent="analytics"><script data-src="/planted.js"></script></div>
      <svg data-consent="analytics"><script data-href="/planted.js"></script></svg>
      ${heldScript('analytics', 'last', own)}`,
  });
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toContain('last');
  await expect(site.reopen).toBeVisible();
  expect(await page.evaluate(() => ran)).toEqual(['last']);
  expect(server.log.all('/planted.js')).toHaveLength(0);
});

test('trusted text with what nobody tagged is held, and other text is left to the browser', async ({
  page,
  site,
  third,
}) => {
  third.route('/pixel', { body: 'x' });
  third.script('/t.js', 'ran.push("tracker")');
  await site.visit({
    headers: { 'content-security-policy': trustedTypes('consentry own') },
    config: { services: { tracker: { category: 'marketing', hosts: [`127.0.0.1:${third.port}`] } } },
    body: '<div id="host"></div>',
  });
  const tried = await page.evaluate(
    ([pixel, script]) => {
      const host = document.querySelector('#host') as Element;
      const { trustedTypes } = window as never as {
        trustedTypes: { createPolicy(name: string, rules: object): { createHTML(text: string): string } };
      };
      const own = trustedTypes.createPolicy('own', { createHTML: (text: string) => text });
      const image = `<img src="${pixel}">`;
      host.innerHTML = own.createHTML(`${image}<img src="/own.png">`);
      host.insertAdjacentHTML('beforeend', own.createHTML(image));
      const frame = document
        .createRange()
        .createContextualFragment(own.createHTML(`<script src="${script}"></script>`));
      host.append(frame);
      const before = violations.length;
      let refused = '';
      try {
        host.innerHTML = image;
      } catch (error) {
        refused = (error as Error).name;
      }
      return { before, refused, images: host.querySelectorAll('img').length };
    },
    [third.url('/pixel'), third.url('/t.js')] as const,
  );
  expect(tried).toEqual({ before: 0, refused: 'TypeError', images: 3 });
  expect(third.log.all()).toHaveLength(0);
  await site.acceptAll();
  await third.log.requested('/pixel');
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['tracker']);
});
