import type { Page } from '@playwright/test';
import { expect, heldScript, test } from './support/watched.js';

const nonce = 'bm9uY2U';
const policies = {
  'a nonce policy': `script-src 'nonce-${nonce}'`,
  "'strict-dynamic'": `script-src 'nonce-${nonce}' 'strict-dynamic'`,
};
const right = `nonce="${nonce}"`;
const errors = (page: Page) =>
  page.evaluate(() => heard.filter(({ name }) => name === 'error').map(({ detail }) => detail.message));

for (const [what, policy] of Object.entries(policies)) {
  const headers = { 'content-security-policy': policy };

  test.describe(`under ${what}`, () => {
    for (const [how, planted] of [
      ['without a nonce', heldScript('analytics', 'planted')],
      ['with an empty nonce', heldScript('analytics', 'planted', 'nonce')],
      ['with another nonce', heldScript('analytics', 'planted', 'nonce="YWJj"')],
      ['as data-src', '<script type="text/plain" data-consent="analytics" data-src="/planted.js"></script>'],
      ['as src', '<script type="text/plain" data-consent="analytics" src="/planted.js"></script>'],
      [
        'as a module',
        '<script type="text/plain" data-type="module" data-consent="analytics" data-src="/planted.js"></script>',
      ],
      [
        'inside a template',
        '<template data-consent="analytics"><script>ran.push("planted")</script></template>',
      ],
      [
        'held inside a template',
        `<template data-consent="analytics">${heldScript('analytics', 'planted')}</template>`,
      ],
      [
        'with data-src inside a template',
        '<template data-consent="analytics"><script data-src="/planted.js"></script></template>',
      ],
      [
        'inside a template in a template',
        '<template data-consent="analytics"><template data-consent="analytics"><script>ran.push("planted")</script></template></template>',
      ],
      [
        'in a tagged element inside a template',
        '<template data-consent="analytics"><div data-consent="analytics"><script src="/planted.js"></script></div></template>',
      ],
      [
        'in a tagged SVG inside a template',
        '<template data-consent="analytics"><svg data-consent="analytics"><script href="/planted.js"></script></svg></template>',
      ],
      [
        'live, with a category of its own, inside a template',
        '<template data-consent="analytics"><script data-consent="analytics" src="/planted.js"></script></template>',
      ],
      [
        'in an SVG',
        '<svg><script type="text/plain" data-consent="analytics" data-src="/planted.js">ran.push("planted")</script></svg>',
      ],
    ] as const)
      test(`a held script ${how} never runs and is reported`, async ({ page, site, server }) => {
        server.script('/planted.js', 'ran.push("planted")');
        await site.visit({ headers, nonce, body: planted + heldScript('analytics', 'own', right) });
        await site.acceptAll();
        await expect.poll(() => page.evaluate(() => ran)).toEqual(['own']);
        await expect.poll(() => errors(page)).toHaveLength(1);
        expect(server.log.all('/planted.js')).toHaveLength(0);
      });

    for (const mode of ['open', 'closed'])
      test(`what stands in a shadow root that is ${mode}, inside a template, never runs`, async ({
        page,
        site,
        server,
      }) => {
        server.script('/planted.js', 'ran.push("planted")');
        await site.visit({
          headers,
          nonce,
          body: `<template data-consent="analytics"><div><template shadowrootmode="${mode}" shadowrootclonable>
              <script src="/planted.js"></script><script>ran.push("planted")</script>
            </template></div><p>In</p></template>${heldScript('analytics', 'own', right)}`,
        });
        await site.acceptAll();
        await expect(page.getByText('In', { exact: true })).toBeVisible();
        await expect.poll(() => page.evaluate(() => ran)).toEqual(['own']);
        expect(server.log.all('/planted.js')).toHaveLength(0);
      });

    test('the right nonce runs: inline, external, in a template', async ({ page, site, server }) => {
      server.script('/own.js', 'ran.push("external")');
      await site.visit({
        headers,
        nonce,
        body: `${heldScript('analytics', 'inline', right)}
          <script type="text/plain" data-consent="analytics" ${right} src="/own.js"></script>
          <template data-consent="analytics"><script ${right}>ran.push('template')</script></template>`,
      });
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['inline', 'external', 'template']);
      expect(await errors(page)).toEqual([]);
    });

    test('what comes later by innerHTML without the nonce never runs', async ({ page, site }) => {
      await site.remember(['analytics']);
      await site.visit({ headers, nonce, body: '<div id="sink"></div>' });
      await page.evaluate(
        ([planted, own]) => {
          const sink = document.querySelector('#sink');
          if (sink) sink.innerHTML = `${planted}${own}`;
        },
        [heldScript('analytics', 'planted'), heldScript('analytics', 'own', right)],
      );
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['own']);
      await expect.poll(() => errors(page)).toHaveLength(1);
    });

    test('what a released script writes without the nonce never runs', async ({ page, site, server }) => {
      server.script('/planted.js', 'ran.push("planted file")');
      await site.visit({
        headers,
        nonce,
        body: `<script type="text/plain" data-consent="analytics" ${right}>
            document.write('<script>ran.push("planted")<\\/script><script src="/planted.js"><\\/script>');
          </script>
          ${heldScript('analytics', 'last', right)}`,
      });
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['last']);
      expect(server.log.all('/planted.js')).toHaveLength(0);
    });

    test('what a released script writes with the nonce runs', async ({ page, site }) => {
      await site.visit({
        headers,
        nonce,
        body: `<script type="text/plain" data-consent="analytics" ${right}>
            document.write('<script ${right}>ran.push("written")<\\/script>');
          </script>
          ${heldScript('analytics', 'last', right)}`,
      });
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['written', 'last']);
    });

    test('a nonce that a stranger reads off an attribute is none', async ({ page, site }) => {
      await site.visit({
        headers,
        nonce,
        body: `<script ${right}>
            const late = document.createElement('script');
            late.type = 'text/plain';
            late.dataset.consent = 'analytics';
            late.setAttribute('nonce', document.querySelector('script[src]').getAttribute('nonce'));
            late.text = 'ran.push("planted")';
            document.body.append(late);
          </script>${heldScript('analytics', 'own', right)}`,
      });
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['own']);
    });
  });
}

test('the nonce goes on to the files of Consentry itself, and nothing breaks the policy', async ({
  page,
  site,
  pageErrors,
}) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      ran.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await site.visit({
    nonce,
    headers: {
      // Images: Firefox asks for the icon of the page.
      'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'none'; connect-src 'self'; img-src 'self'`,
    },
    config: { ui: { accent: '#0b57d0' } },
  });
  await expect(site.banner).toBeVisible();
  await site.openPreferences();
  await expect(site.preferences).toBeVisible();
  await site.preferences.getByRole('button', { name: 'Save choices' }).click();
  await expect(site.reopen).toBeVisible();
  expect(await page.evaluate(() => ran)).toEqual([]);
  expect(pageErrors).toEqual([]);
});

test('what is held of untagged pictures and sounds breaks no policy that names their host', async ({
  page,
  site,
  third,
}) => {
  await site.visit({
    nonce,
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'none'; img-src 'self' ${third.origin}; media-src ${third.origin}`,
    },
    config: { services: { tracker: { category: 'marketing', hosts: [new URL(third.origin).host] } } },
  });
  const failed = await page.evaluate((url) => {
    const failing = (element: HTMLElement) =>
      new Promise<string>((done) => {
        element.onerror = () => done(element.localName);
      });
    const violated = new Promise<string>((done) => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        done(violatedDirective),
      );
    });
    const calls = [failing(Object.assign(new Image(), { src: url })), failing(new Audio(url))];
    return Promise.race([Promise.all(calls), violated]);
  }, third.url('/hit'));
  expect(failed).toEqual(['img', 'audio']);
  expect(third.log.paths()).toEqual([]);
});

test('without a nonce on the tag, scripts need none', async ({ page, site }) => {
  await site.visit({ body: heldScript('analytics', 'plain') + heldScript('analytics', 'with', right) });
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['plain', 'with']);
});
