import type { Page } from '@playwright/test';
import { expect, heldScript, test } from './support/watched.js';

const errors = (page: Page) =>
  page.evaluate(() =>
    heard.filter(({ name }) => name === 'error').map(({ detail }) => String(detail.message)),
  );

test.describe('clobbered names', () => {
  for (const [what, clobber] of [
    ['<img name=currentScript>', '<img name="currentScript" alt="">'],
    ['<a id=consentry>', '<a id="consentry"></a>'],
    ['two <a id=consentry>', '<a id="consentry"></a><a id="consentry" name="state"></a>'],
    ['<form id=consentryQueue>', '<form id="consentryQueue"><input name="push"></form>'],
    ['<iframe name=consentry>', '<iframe name="consentry" srcdoc="" title="Frame"></iframe>'],
    ['<form name=body>', '<form name="body"></form><form name="head"></form>'],
  ] as const)
    test(`${what} before the tag changes nothing`, async ({ page, server, site, pageErrors }) => {
      server.page(
        '/',
        `<!doctype html><html lang="en"><title>Clobbered</title><body>${clobber}
         <script src="/consentry.js" data-revision="4"></script>${heldScript('analytics', 'held')}`,
      );
      await page.goto(server.url('/'));
      await expect(site.banner).toBeVisible();
      expect(await page.evaluate(() => ran)).toEqual([]);
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['held']);
      const [own] = await page.context().cookies();
      expect(own?.value).toContain('&r=4&');
      expect(await page.evaluate(() => typeof consentry.version)).toBe('string');
      expect(pageErrors).toEqual([]);
    });

  for (const name of ['cookie', 'documentElement', 'head', 'querySelectorAll', 'createElement', 'readyState'])
    test(`document.${name} shadowed by an element opens nothing`, async ({ page, server }) => {
      server.page(
        '/',
        `<!doctype html><body><img name="${name}" alt=""><script src="/consentry.js"></script>
         ${heldScript('analytics', 'held')}<script>ran.push('page')</script>`,
      );
      await page.goto(server.url('/'));
      expect(await page.evaluate(() => [...ran, consentry.allows('analytics')])).toEqual(['page', false]);
    });

  test('the queue of a clobbered page still takes calls', async ({ page, server }) => {
    server.page(
      '/',
      `<!doctype html><body><form id="consentryQueue"></form><script src="/consentry.js"></script>
       <script>(window.consentryQueue ||= []).push(() => ran.push('call'))</script>`,
    );
    await page.goto(server.url('/'));
    expect(await page.evaluate(() => ran)).toEqual(['call']);
  });

  test('elements named in a held form or template are no properties', async ({ page, site, pageErrors }) => {
    await site.remember(['analytics']);
    await site.visit({
      body: `<form data-consent="analytics" data-action="/send">
          <input name="getAttribute"><input name="setAttribute"><input name="querySelectorAll">
          <input name="localName"><input name="parentNode"><input name="isConnected"><input name="ownerDocument">
          <input name="nextSibling"><input name="attributes"><input name="baseURI"><input name="matches">
        </form>
        ${heldScript('analytics', 'last')}`,
    });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['last']);
    expect(pageErrors).toEqual([]);
  });
});

test.describe('a held form whose fields are named like what a gate asks', () => {
  test('stays shut while its category is denied', async ({ page, site }) => {
    await site.visit({
      body: `<form id="f" data-consent="analytics" data-action="/send"><input name="getAttribute"></form>
        ${heldScript('functional', 'last')}`,
    });
    await page.evaluate(() => consentry.choose({ functional: true }));
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['last']);
    expect(await page.locator('#f[action]').count()).toBe(0);
  });
});

test.describe('ids that objects inherit', () => {
  const config =
    '{ "categories": { "analytics": {}, "constructor": {} }, "services": { "constructor": { "category": "analytics" } } }';

  test('constructor is an id like any other', async ({ page, server, site }) => {
    server.page(
      '/',
      `<!doctype html><html lang="en"><title>Ids</title>
       <script type="application/json" id="consentry-config">${config}</script>
       <script src="/consentry.js"></script>${heldScript('constructor', 'held')}`,
    );
    await page.goto(server.url('/'));
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => [ran, consentry.allows('constructor')])).toEqual([[], false]);
    await page.evaluate(() => consentry.choose({ constructor: true } as never));
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['held']);
    expect(
      await page.evaluate(() => [
        consentry.allows('constructor'),
        consentry.allows('analytics', 'constructor'),
      ]),
    ).toEqual([true, false]);
    expect(await site.cookie()).toContain('c=necessary.constructor&');
  });

  for (const [what, json] of [
    ['a category', '{ "categories": { "__proto__": { "label": "x" } } }'],
    ['a service', '{ "services": { "__proto__": { "category": "analytics" } } }'],
    ['an option', '{ "__proto__": { "mode": "opt-out", "gpc": "ignore" } }'],
    ['an option of the cookie', '{ "cookie": { "__proto__": { "domain": "evil.example" } } }'],
  ] as const)
    test(`__proto__ as ${what} is wrong, and pollutes nothing`, async ({
      page,
      server,
      site,
      pageErrors,
    }) => {
      server.page(
        '/',
        `<!doctype html><html lang="en"><title>Ids</title>
         <script type="application/json" id="consentry-config">${json}</script><script src="/consentry.js"></script>`,
      );
      await page.goto(server.url('/'));
      await expect(site.banner).toBeVisible();
      await expect.poll(() => errors(page)).toEqual([expect.stringContaining('__proto__')]);
      expect(
        await page.evaluate(() => [
          consentry.allows('analytics'),
          'label' in {},
          'category' in {},
          'mode' in {},
          'domain' in {},
        ]),
      ).toEqual([false, false, false, false, false]);
      expect(pageErrors).toEqual([]);
    });
});

test.describe('HTML in texts', () => {
  const html = (name: string) =>
    `<b>${name}</b><img src=x onerror="ran.push('${name}')"></script><script>ran.push('${name}')</script>`;
  const config = {
    revision: 2,
    revisionNote: html('revisionNote'),
    categories: {
      analytics: { label: html('label'), description: html('description') },
      functional: {},
    },
    services: {
      matomo: {
        category: 'analytics',
        name: html('name'),
        provider: html('provider'),
        country: html('country'),
        cookies: [{ name: 'pk*', duration: html('duration'), purpose: html('purpose') }],
      },
    },
    messages: {
      en: { 'banner.name': 'Cookie consent', 'dialog.text': html('message'), accept: html('accept') },
    },
  };

  test('is shown as text, everywhere', async ({ page, site }) => {
    await site.remember([]);
    await site.visit({
      config,
      body: `<iframe data-consent="functional" data-src="/f" title='${html('title').replaceAll("'", '&#39;')}'></iframe>`,
    });
    await expect(site.banner).toContainText(html('revisionNote'));
    await expect(site.banner).toContainText(html('label'));
    await expect(page.getByRole('group', { name: html('title') })).toContainText(html('title'));
    await site.openPreferences();
    for (const name of ['label', 'description', 'name', 'provider', 'country', 'message', 'accept'])
      await expect(site.preferences).toContainText(html(name));
    for (const details of await site.preferences.locator('details').all()) await details.click();
    for (const name of ['duration', 'purpose']) await expect(site.preferences).toContainText(html(name));
    expect(await page.evaluate(() => ran)).toEqual([]);
  });

  test('an accent that is no colour sets no style and is told', async ({ page, site }) => {
    await site.visit({ config: { ui: { accent: 'red;} :host{display:none!important} a{' } } });
    await expect(site.banner).toBeVisible();
    await expect.poll(async () => (await errors(page)).join()).toContain('accent');
    await expect(site.banner).not.toHaveAttribute('style', /none/);
  });

  for (const logo of ['javascript:ran.push(1)', 'data:image/svg+xml,<svg onload="top.ran.push(1)"/>'])
    test(`a logo of ${logo.split(':', 1)} is refused`, async ({ page, site }) => {
      await site.visit({ config: { ui: { logo } } });
      await expect(site.banner).toBeVisible();
      await expect.poll(async () => (await errors(page)).join()).toContain('ui.logo');
      expect(await page.evaluate(() => ran)).toEqual([]);
    });

  for (const option of ['policyUrl', 'helpUrl'])
    for (const url of [
      'javascript:ran.push(1)',
      'java\tscript:ran.push(1)',
      ' javascript:ran.push(1)',
      'data:text/html,x',
    ])
      test(`${option} ${JSON.stringify(url)} is refused`, async ({ page, site }) => {
        await site.visit({ config: { [option]: url } });
        await expect(site.banner).toBeVisible();
        await expect.poll(async () => (await errors(page)).join()).toContain(`${option}:`);
        await expect(site.banner.locator('a')).toHaveCount(0);
      });
});
