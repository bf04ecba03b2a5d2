import { expect, heldScript, reports, test } from './support/watched.js';

const wrong = {
  mode: 'maybe',
  categories: { analitics: {} },
  services: { matomo: { category: 'analytic' } },
  policyUrl: 'javascript:alert(1)',
  ui: { acent: 'red' },
};
const held =
  heldScript('analytics', 'analytics') +
  heldScript('!analytics', 'fallback') +
  heldScript('!marketing', 'other fallback') +
  heldScript('necessary', 'necessary');
const errors = () => heard.filter(({ name }) => name === 'error').map(({ detail }) => String(detail.message));

test.describe('wrong options', () => {
  test('are told once, all of them, in the console and as an event', async ({
    page,
    site,
    consoleErrors,
    pageErrors,
  }) => {
    await site.visit({ config: wrong });
    await expect(site.banner).toBeVisible();
    await expect.poll(() => page.evaluate(errors)).toHaveLength(1);
    const [message = ''] = await page.evaluate(errors);
    for (const problem of [
      'mode: ',
      'categories.analitics: unknown category; did you mean "analytics"?',
      'services.matomo.category: unknown category "analytic"',
      'policyUrl: ',
      'ui.acent: unknown option; did you mean "accent"?',
    ])
      expect(message).toContain(problem);
    expect(reports(consoleErrors)).toHaveLength(1);
    expect(reports(consoleErrors)[0]).toContain(message);
    expect(pageErrors).toEqual([]);
  });

  test('leave everything optional shut, fallbacks too, and the banner up', async ({ page, site }) => {
    await site.visit({ config: wrong, body: held });
    await expect(site.banner).toBeVisible();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary']);
    await site.acceptAll();
    await expect(site.banner.or(site.reopen).first()).toBeVisible();
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
    expect(await page.evaluate(() => ran)).toEqual(['necessary']);
  });

  test('leave an embed shut for “Load once”, too', async ({ page, site }) => {
    await site.visit({
      config: wrong,
      body: '<iframe data-consent="functional" data-src="/talk.html" title="Talk"></iframe>',
    });
    await page.getByRole('button', { name: 'Load once' }).click();
    await expect(page.getByRole('group', { name: 'Talk' })).toBeVisible();
    await expect(page.locator('iframe')).not.toHaveAttribute('src');
  });

  test('also where the visitor has chosen before', async ({ page, site }) => {
    await site.remember(['analytics', 'functional', 'marketing']);
    await site.visit({ config: { mode: 'maybe' }, body: held });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary']);
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => consentry.explain().categories.analytics)).toEqual({
      granted: false,
      because: 'locked',
    });
  });

  test('do not cost a visitor the choice that is stored', async ({ page, site }) => {
    await site.remember(['analytics']);
    const before = await site.page.context().cookies();
    await site.visit({ config: { mode: 'maybe' } });
    await expect(site.banner).toBeVisible();
    await page.evaluate(() => consentry.acceptAll());
    expect(await page.context().cookies()).toEqual(before);
  });

  test('opt-out does not survive wrong options', async ({ page, site }) => {
    await site.visit({ config: { mode: 'opt-out', gcp: 'ignore' } });
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
  });

  for (const [what, text] of [
    ['no JSON', '{ mode: opt-in'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
  ] as const)
    test(`${what} instead of options is wrong`, async ({ page, server, site, pageErrors }) => {
      server.page(
        '/',
        `<!doctype html><title>Wrong</title><script type="application/json" id="consentry-config">${text}</script>
         <script src="/consentry.js"></script>${held}`,
      );
      await page.goto(server.url('/'));
      await expect(site.banner).toBeVisible();
      await expect.poll(() => page.evaluate(errors)).toHaveLength(1);
      expect(await page.evaluate(errors)).toEqual([expect.stringContaining('\n- configuration: ')]);
      expect(await page.evaluate(() => ran)).toEqual(['necessary']);
      expect(pageErrors).toEqual([]);
    });

  test('what cannot be read may have wanted Google to be told: it is', async ({ page, server }) => {
    server.page(
      '/',
      `<!doctype html><title>Wrong</title><script type="application/json" id="consentry-config">{ "integrations": { </script>
       <script src="/consentry.js"></script>`,
    );
    await page.goto(server.url('/'));
    const told = await page.evaluate(() =>
      [...(window as unknown as { dataLayer: Iterable<unknown>[] }).dataLayer].map((each) => [...each]),
    );
    expect(told[0]).toEqual([
      'consent',
      'default',
      expect.objectContaining({ ad_storage: 'denied', analytics_storage: 'denied' }),
    ]);
  });

  for (const [what, config] of [
    ['an unknown option that is an object', { uii: { position: 'top' } }],
    ['an unknown option that is a list', { service: ['matomo'] }],
    ['an object deep in an unknown option', { ui: { banner: { position: { at: 'top' } } } }],
    ['an object where a text belongs', { policyUrl: { href: '/privacy' } }],
    ['a text where an object belongs', { services: 'matomo' }],
    ['null', { services: null, categories: null, cookie: null }],
  ] as const)
    test(`${what} is told and throws nothing`, async ({ page, site, pageErrors }) => {
      await site.visit({ config });
      await expect(site.banner).toBeVisible();
      await expect.poll(() => page.evaluate(errors)).toHaveLength(1);
      expect(pageErrors).toEqual([]);
    });

  test('two configurations before the tag are an error', async ({ page, server, site }) => {
    const config = '<script type="application/json" id="consentry-config">{ "mode": "opt-out" }</script>';
    server.page('/', `<!doctype html>${config}${config}<script src="/consentry.js"></script>`);
    await page.goto(server.url('/'));
    await expect.poll(() => page.evaluate(errors)).toEqual([expect.stringContaining('more than one')]);
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
  });

  test('a configuration after the tag is ignored', async ({ page, server, site }) => {
    server.page(
      '/',
      `<!doctype html><script type="application/json" id="consentry-config">{ "revision": 3 }</script>
       <script src="/consentry.js"></script>
       <script type="application/json" id="consentry-config">{ "mode": "opt-out" }</script>`,
    );
    await page.goto(server.url('/'));
    await site.acceptAll();
    expect(await site.cookie()).toMatch(/^v=1&r=3&/);
    expect(await page.evaluate(errors)).toEqual([]);
  });

  const tag = '<script src="/consentry.js"></script>';
  const added = `<script>addEventListener('load', () => {
    const own = document.createElement('script');
    own.src = '/consentry.js';
    document.head.append(own);
  })</script>`;
  for (const [when, start] of [
    ['while the page is read', tag],
    ['by a tag that is added afterwards', added],
  ])
    test(`a configuration only behind the tag is ignored and told, ${when}`, async ({
      page,
      server,
      site,
    }) => {
      server.page(
        '/',
        `<!doctype html><head>${start}<body><script type="application/json" id="consentry-config">{ "mode": "opt-out" }</script>`,
      );
      await page.goto(server.url('/'));
      await expect
        .poll(() => page.evaluate(errors))
        .toEqual([expect.stringContaining('before the tag of Consentry')]);
      await expect(site.banner).toBeVisible();
      expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
    });

  test('an element with that id that is no JSON script is ignored', async ({ page, server }) => {
    server.page(
      '/',
      `<!doctype html><div id="consentry-config">{ "mode": "opt-out" }</div><script src="/consentry.js"></script>`,
    );
    await page.goto(server.url('/'));
    expect(await page.evaluate(() => [consentry.allows('analytics'), heard.length > 0])).toEqual([
      false,
      true,
    ]);
    expect(await page.evaluate(errors)).toEqual([]);
  });
});

test.describe('unknown words in the markup', () => {
  const config = { services: { matomo: { category: 'analytics' } } };
  for (const [what, markup] of [
    ['an unknown category', heldScript('statistics', 'bad')],
    ['an unknown category, negated', heldScript('!statistics', 'bad')],
    ['an unknown term among known ones', heldScript('analytics|statistics', 'bad')],
    ['an empty expression', heldScript('', 'bad')],
    ['a lone !', heldScript('!', 'bad')],
    ['two !', heldScript('!!analytics', 'bad')],
    ['spaces and | together', heldScript('analytics functional | marketing', 'bad')],
    ['an empty alternative', heldScript('analytics |', 'bad')],
    ['capitals', heldScript('Analytics', 'bad')],
    ['constructor', heldScript('constructor', 'bad')],
    ['__proto__', heldScript('__proto__', 'bad')],
    ['an unknown service', heldScript('analytics', 'bad', 'data-service="nobody"')],
    ['an empty service', heldScript('analytics', 'bad', 'data-service=""')],
    ['a service of another category', heldScript('marketing', 'bad', 'data-service="matomo"')],
  ] as const)
    test(`${what} stays shut and is reported once`, async ({ page, site, consoleErrors }) => {
      await site.visit({ config, body: markup + markup + heldScript('analytics', 'good') });
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['good']);
      await page.evaluate(() => consentry.choose({ functional: false }));
      await expect.poll(() => page.evaluate(errors)).toHaveLength(1);
      expect(reports(consoleErrors)).toHaveLength(1);
    });
});

test.describe('wrong calls', () => {
  test('choose() passes over unknown ids and what is neither true nor false', async ({
    page,
    site,
    pageErrors,
  }) => {
    await site.visit();
    await page.evaluate(() =>
      consentry.choose({
        analytics: 'yes',
        marketing: 1,
        functional: true,
        statistics: true,
        services: { nobody: true },
      } as never),
    );
    expect(await site.cookie()).toMatch(/^v=1&r=1&t=\d+&c=necessary\.functional&by=api$/);
    await expect
      .poll(async () =>
        (await page.evaluate(errors))
          .join()
          .match(/analytics|marketing|functional|statistics|nobody/g)
          ?.sort(),
      )
      .toEqual(['analytics', 'marketing', 'nobody', 'statistics']);
    expect(pageErrors).toEqual([]);
  });

  for (const [what, call] of [
    ['choose()', 'consentry.choose()'],
    ['choose(null)', 'consentry.choose(null)'],
    ['choose({ services: null })', 'consentry.choose({ services: null })'],
    ['choose("analytics")', 'consentry.choose("analytics")'],
    ['revoke of an unknown category', 'consentry.revoke("statistics")'],
    ['revoke of __proto__', 'consentry.revoke("__proto__")'],
  ] as const)
    test(`${what} grants nothing and takes nothing`, async ({ page, site }) => {
      await site.remember(['analytics']);
      await site.visit();
      await page.evaluate(`try { ${call} } catch { ran.push('threw') }`);
      expect(await page.evaluate(() => ran)).toEqual([]);
      expect(
        await page.evaluate(() =>
          ['analytics', 'functional', 'marketing'].filter((id) => consentry.allows(id)),
        ),
      ).toEqual(['analytics']);
    });

  test('show() of an unknown surface shows nothing', async ({ page, site }) => {
    await site.remember([]);
    await site.visit();
    await page.evaluate(() => consentry.show('everything' as never));
    expect(await page.evaluate(() => consentry.state.surface)).toBe('none');
  });
});
