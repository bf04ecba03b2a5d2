import { expect, heldScript, test } from './support/watched.js';

test.describe('data-manual', () => {
  test('starts nothing until init(), and gates hold meanwhile', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ attributes: 'data-manual', body: heldScript('analytics', 'held') });
    await expect(site.banner).toBeHidden();
    expect(await page.evaluate(() => [consentry.allows('analytics'), ran])).toEqual([false, []]);
    await page.evaluate(() => consentry.init());
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['held']);
  });

  test('init() takes the options', async ({ page, site }) => {
    await site.visit({ attributes: 'data-manual' });
    await page.evaluate(() => consentry.init({ mode: 'opt-out', cookie: { name: 'other' } }));
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(true);
    await site.rejectAll();
    expect(await site.cookie('other')).toContain('&by=banner');
  });

  test('a second init() changes nothing and is reported', async ({ page, site }) => {
    await site.visit({ attributes: 'data-manual' });
    await page.evaluate(() => {
      consentry.init();
      consentry.init({ mode: 'opt-out' });
    });
    await expect.poll(() => page.evaluate(() => heard.filter(({ name }) => name === 'error').length)).toBe(1);
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
  });

  test('wrong options to init() do not throw into the page', async ({ page, site, pageErrors }) => {
    await site.visit({ attributes: 'data-manual', body: heldScript('!analytics', 'fallback') });
    await page.evaluate(() => consentry.init({ mode: 'maybe' } as never));
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => ran)).toEqual([]);
    expect(pageErrors).toEqual([]);
  });

  test('listeners and promises from before init() are served', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ attributes: 'data-manual' });
    await page.evaluate(() => {
      consentry.on('ready', () => ran.push('ready'));
      consentry.on('consent', () => ran.push('consent'));
      consentry.whenAllowed('analytics').then(() => ran.push('allowed'));
      consentry.ready.then(() => ran.push('promise'));
      consentry.init();
    });
    await expect
      .poll(() => page.evaluate(() => [...ran].sort()))
      .toEqual(['allowed', 'consent', 'promise', 'ready']);
  });
});

test.describe('attributes of the tag', () => {
  test('data-revision, data-mode and data-locale win over the JSON', async ({ page, site }) => {
    await site.visit({
      config: { revision: 1, mode: 'opt-in', locale: 'de' },
      attributes: 'data-revision="7" data-mode="opt-out" data-locale="en-GB"',
    });
    expect(await page.evaluate(() => [consentry.allows('analytics'), consentry.state.locale])).toEqual([
      true,
      'en-GB',
    ]);
    await site.rejectAll();
    expect(await site.cookie()).toMatch(/^v=1&r=7&/);
  });

  test('data-policy-url wins over the JSON', async ({ site }) => {
    await site.visit({ config: { policyUrl: '/json' }, attributes: 'data-policy-url="/attribute"' });
    await expect(site.banner.getByRole('link', { name: 'Privacy policy' })).toHaveAttribute(
      'href',
      '/attribute',
    );
  });

  test('data-cookie-domain wins and leaves the rest of the cookie’s options', async ({
    page,
    server,
    site,
  }) => {
    server.page(
      '/',
      `<script type="application/json" id="consentry-config">{ "cookie": { "name": "mine", "domain": "a.shop.localhost" } }</script>
       <script src="/consentry.js" data-cookie-domain="shop.localhost"></script>`,
    );
    await page.goto(server.url('/', 'a.shop.localhost'));
    await site.acceptAll();
    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ name: 'mine', domain: '.shop.localhost' }]);
  });

  test('attributes alone are a configuration', async ({ page, server }) => {
    server.page('/', '<script src="/consentry.js" data-mode="opt-out"></script>');
    await page.goto(server.url('/'));
    expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(true);
  });

  test('a wrong attribute is wrong configuration', async ({ page, site }) => {
    await site.visit({ attributes: 'data-revision="two"' });
    await expect(site.banner).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => heard.find(({ name }) => name === 'error')?.detail.message))
      .toContain('revision:');
  });
});

test.describe('loading', () => {
  for (const how of ['async', 'defer'])
    test(`works with ${how}`, async ({ page, site }) => {
      await site.visit({ attributes: how, body: heldScript('analytics', 'held') });
      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['held']);
    });

  test('the full file shows the banner without a further request', async ({ page, server, site }) => {
    server.page('/', '<!doctype html><title>Full</title><script src="/consentry.full.js"></script>');
    await page.goto(server.url('/'));
    await expect(site.banner).toBeVisible();
    expect(server.log.paths()).toEqual(['/', '/consentry.full.js']);
  });

  test('runs from another origin', async ({ page, server, site, third }) => {
    server.page(
      '/',
      `<!doctype html><title>CDN</title><script src="${third.url('/consentry.js')}"></script>`,
    );
    await page.goto(server.url('/'));
    await expect(site.banner).toBeVisible();
    await third.log.requested('/consentry-dialog.js');
    expect(third.log.paths()).toEqual(['/consentry.js', '/consentry-ui.js', '/consentry-dialog.js']);
  });
});

test.describe('data-consentry controls', () => {
  const controls = `
    <a href="#elsewhere" data-consentry="preferences">Cookies</a>
    <button type="button" data-consentry="accept"><span>Yes</span></button>
    <button type="button" data-consentry="reject">No</button>
    <button type="button" data-consentry="revoke">Take back</button>
    <button type="button" data-consentry="dance">Other</button>`;

  test('preferences opens the dialog and follows no link', async ({ page, site }) => {
    await site.remember([]);
    await site.visit({ body: controls });
    await page.getByRole('link', { name: 'Cookies' }).click();
    await expect(site.preferences).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
  });

  for (const [name, choice] of [
    ['Yes', 'c=necessary.analytics.functional.marketing'],
    ['No', 'c=necessary&d=analytics.functional.marketing'],
    ['Take back', 'c=necessary&d=analytics.functional.marketing'],
  ] as const)
    test(`“${name}” is recorded as by=control`, async ({ page, site }) => {
      await site.visit({ body: controls });
      await page.getByRole('button', { name, exact: true }).click();
      expect(await site.cookie()).toMatch(new RegExp(`&${choice.replaceAll('.', '\\.')}&by=control$`));
    });

  test('a click on an icon with a shadow root counts, and one that the page stops', async ({
    page,
    site,
  }) => {
    await site.visit({
      body: `<div onclick="event.stopPropagation()">
        <button type="button" data-consentry="accept"><span id="icon"></span></button></div>`,
    });
    await page.evaluate(() => {
      const root = document.querySelector('#icon')?.attachShadow({ mode: 'open' });
      root?.append(Object.assign(document.createElement('b'), { textContent: 'Icon' }));
    });
    await page.getByText('Icon').click();
    expect(await site.cookie()).toContain('&by=control');
  });

  test('an unknown word does nothing', async ({ page, site }) => {
    await site.visit({ body: controls });
    await page.getByRole('button', { name: 'Other' }).click();
    expect(await site.cookie()).toBeNull();
  });

  test('controls that come later work, in a shadow root too', async ({ page, site }) => {
    await site.visit({ body: '<div id="host"></div>' });
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      root?.append(document.createElement('slot'));
      const button = document.createElement('button');
      button.dataset.consentry = 'accept';
      button.textContent = 'Late yes';
      root?.append(button);
    });
    await page.getByRole('button', { name: 'Late yes' }).click();
    expect(await site.cookie()).toMatch(/by=control$/);
  });
});
