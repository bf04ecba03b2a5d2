import type { Page } from '@playwright/test';
import { expect, heldScript, test } from './support/watched.js';

const services = {
  matomo: {
    category: 'analytics',
    cookies: [{ name: '_pk_id*' }, { name: '_pk_ses' }, { name: '_pk_server' }],
    storage: ['pk.*', 'exact'],
  },
  pixel: { category: 'marketing', cookies: [{ name: '_px' }], storage: ['px'] },
  session: { category: 'necessary', cookies: [{ name: '_pk_id_session' }], storage: ['pk.session'] },
};
const names = async (page: Page) => (await page.context().cookies()).map(({ name }) => name).sort();
const changes = () => heard.filter(({ name }) => name === 'change').map(({ detail }) => detail);
/** How often the page was loaded. */
const loads = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('navigation').map((entry) => entry.toJSON().type)[0]);

test.describe('cookies', () => {
  for (const [what, cookie] of [
    ['the host', { path: '/' }],
    ['the parent domain', { path: '/', domain: '.shop.localhost' }],
    ['the full domain', { path: '/', domain: '.a.shop.localhost' }],
    ['a path', { path: '/shop' }],
    ['a path with a slash', { path: '/shop/' }],
    ['a deeper path', { path: '/shop/cart' }],
    ['the page’s own path', { path: '/shop/cart/page' }],
    ['a path of the parent domain', { path: '/shop/cart', domain: '.shop.localhost' }],
  ] as const)
    test(`on ${what} go`, async ({ page, server }) => {
      const place = { domain: 'a.shop.localhost', ...cookie };
      await page.context().addCookies([
        { name: '_pk_id.1', value: 'x', ...place },
        { name: '_pk_ses', value: 'x', ...place },
        { name: 'kept', value: 'x', ...place },
      ]);
      server.page(
        '/shop/cart/page',
        `<!doctype html><script type="application/json" id="consentry-config">${JSON.stringify({ services })}</script>
         <script src="/consentry.js"></script>`,
      );
      await page.goto(server.url('/shop/cart/page', 'a.shop.localhost'));
      await page.evaluate(() => {
        consentry.acceptAll();
        consentry.revoke('analytics');
      });
      expect(await names(page)).toEqual(['consentry', 'kept']);
      expect(await page.evaluate(changes)).toMatchObject([{}, { revoked: ['analytics'], notCleared: [] }]);
    });

  test('that the server keeps from scripts are told, not passed over', async ({
    browserName,
    page,
    server,
    site,
  }) => {
    test.skip(
      browserName === 'firefox',
      'Firefox tells its pages only of those that came since they were opened; demo/withdraw.spec.ts has one',
    );
    await page.context().addCookies([{ name: '_pk_server', value: 'x', url: server.origin, httpOnly: true }]);
    await site.remember(['analytics']);
    await site.visit({ config: { services } });
    await page.evaluate(() => consentry.revoke('analytics'));
    expect(await page.evaluate(changes)).toMatchObject([
      { notCleared: [{ kind: 'cookie', name: '_pk_server' }] },
    ]);
    expect(await names(page)).toEqual(['_pk_server', 'consentry']);
  });

  test('of necessary services and of other categories stay, whatever a pattern says', async ({
    page,
    server,
    site,
  }) => {
    await page
      .context()
      .addCookies(
        ['_pk_id_session', '_px', '_pk_id.1'].map((name) => ({ name, value: 'x', url: server.origin })),
      );
    await site.remember(['analytics', 'marketing']);
    await site.visit({ config: { services } });
    await page.evaluate(() => consentry.revoke('analytics'));
    expect(await names(page)).toEqual(['_pk_id_session', '_px', 'consentry']);
  });

  for (const name of ['consentry', 'site_consent'])
    test(`Consentry’s own stays, even where a service claims it: ${name}`, async ({ page, site }) => {
      const any = `${name.slice(0, 3)}*`;
      const greedy = { category: 'analytics', cookies: [{ name: any }], storage: [any] };
      await site.visit({ config: { cookie: { name }, services: { greedy } } });
      await page.evaluate(() => {
        consentry.acceptAll();
        consentry.revoke('analytics');
      });
      expect(await names(page)).toEqual([name]);
      const log = await page.evaluate((key) => localStorage.getItem(key), `${name}.log`);
      expect(log?.split('\n')).toHaveLength(2);
    });

  test('what two services claim goes when one of them is refused', async ({ page, server, site }) => {
    await page.context().addCookies([{ name: 'both', value: 'x', url: server.origin }]);
    await site.remember(['analytics', 'marketing']);
    await site.visit({
      config: {
        services: {
          one: { category: 'analytics', cookies: [{ name: 'both' }] },
          two: { category: 'marketing', cookies: [{ name: 'both' }] },
        },
      },
    });
    await page.evaluate(() => consentry.revoke('analytics'));
    expect(await names(page)).toEqual(['consentry']);
  });

  test('of one service that is refused in a granted category go', async ({ page, server, site }) => {
    await page.context().addCookies([{ name: '_pk_ses', value: 'x', url: server.origin }]);
    await site.remember(['analytics', 'functional', 'marketing']);
    await site.visit({ config: { services } });
    await page.evaluate(() => consentry.choose({ services: { matomo: false } }));
    expect(await names(page)).toEqual(['consentry']);
  });

  test('of a returning visitor who has refused go on load', async ({ page, server, site }) => {
    await page.context().addCookies([{ name: '_pk_ses', value: 'x', url: server.origin }]);
    await site.remember([]);
    await site.visit({ config: { services } });
    expect(await names(page)).toEqual(['consentry']);
  });

  test('nobody has refused are left alone on a first visit', async ({ page, server, site }) => {
    await page.context().addCookies([{ name: '_pk_ses', value: 'x', url: server.origin }]);
    await site.visit({ config: { services } });
    expect(await names(page)).toEqual(['_pk_ses']);
  });
});

test('storage keys of the revoked services go, and no others', async ({ page, site }) => {
  await site.remember(['analytics', 'marketing']);
  await site.visit({ config: { services } });
  const left = await page.evaluate(() => {
    for (const storage of [localStorage, sessionStorage])
      for (const key of ['pk.1', 'exact', 'exactly', 'px', 'pkx1', 'pk.session']) storage.setItem(key, 'x');
    consentry.revoke('analytics');
    return [Object.keys(localStorage), Object.keys(sessionStorage)].map((keys) =>
      keys.filter((key) => !key.startsWith('consentry')).sort(),
    );
  });
  const kept = ['exactly', 'pk.session', 'pkx1', 'px'];
  expect(left).toEqual([kept, kept]);
});

test('vendors hear “denied” before anything is cleared', async ({ page, site }) => {
  await site.remember(['analytics']);
  await site.visit({
    config: { services },
    body: '<img id="i" data-consent="analytics" data-src="/i" alt="">',
  });
  await page.evaluate(() => {
    consentry.on('change', ({ record, revoked }) =>
      ran.push(`${revoked} ${record?.denied.includes('analytics')} ${consentry.allows('analytics')}`),
    );
    consentry.revoke('analytics');
  });
  expect(await page.evaluate(() => ran)).toEqual(['analytics true false']);
});

test.describe('the page reloads', () => {
  const ranScript = heldScript('analytics', 'script');
  const image = '<img data-consent="analytics" data-src="/i" alt="">';
  const revoke = async (page: Page) => {
    const reloaded = page.waitForEvent('load');
    await page.evaluate(() => consentry.revoke('analytics'));
    await reloaded;
    expect(await loads(page)).toBe('reload');
  };
  const stays = async (page: Page) => {
    // A reload would have been asked for before this task.
    await page.evaluate(() => {
      consentry.revoke('analytics');
      return new Promise((done) => setTimeout(done));
    });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await loads(page)).toBe('navigate');
  };

  test('when a script of the category had run, and the script does not run again', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ body: ranScript + heldScript('necessary', 'end') });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['script', 'end']);
    await revoke(page);
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['end']);
  });

  for (const [what, inner] of [
    ['a script', heldScript('functional', 'inner')],
    ['a template', '<template data-consent="functional"><script>ran.push("inner")</script></template>'],
  ] as const)
    test(`when ${what} of another category had run inside of its template`, async ({ page, site }) => {
      await site.remember(['analytics', 'functional']);
      await site.visit({ body: `<template data-consent="analytics">${inner}</template>` });
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['inner']);
      await revoke(page);
      expect(await page.evaluate(() => ran)).toEqual([]);
    });

  test('not when only an image had loaded', async ({ page, server, site }) => {
    await site.remember(['analytics']);
    await site.visit({ body: image });
    await server.log.requested('/i');
    await stays(page);
  });

  test('not when the script that had run is of another category', async ({ page, site }) => {
    await site.remember(['analytics', 'functional']);
    await site.visit({ body: heldScript('functional', 'other') });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['other']);
    await stays(page);
  });

  test('not when the script could have run by another category', async ({ page, site }) => {
    await site.remember(['analytics', 'functional']);
    await site.visit({ body: heldScript('analytics|functional', 'either') });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['either']);
    await stays(page);
  });

  test('never with reloadOnRevoke: false', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ config: { reloadOnRevoke: false }, body: ranScript });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['script']);
    await stays(page);
  });

  test('always with reloadOnRevoke: true', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ config: { reloadOnRevoke: true } });
    await revoke(page);
  });

  test('after the choice is stored and the change is told', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ body: ranScript });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['script']);
    await revoke(page);
    expect(await site.cookie()).toContain('&c=necessary&d=analytics');
  });

  test('unless the visitor stays: then what is granted goes on', async ({ page, site }) => {
    await page.clock.install();
    await site.remember(['analytics']);
    const leave = '<script>onbeforeunload = (event) => event.preventDefault()</script>';
    await site.visit({ head: leave, body: ranScript + heldScript('functional', 'waited') });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['script']);
    // A page may ask who has done something in it.
    await page.mouse.click(1, 1);
    const asked = page.waitForEvent('dialog');
    await page.evaluate(() => consentry.choose({ analytics: false, functional: true }));
    await (await asked).dismiss();
    await page.evaluate(
      (html) => {
        document.body.append(document.createRange().createContextualFragment(html));
      },
      heldScript('functional', 'came'),
    );
    await page.clock.fastForward(6000);
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['script', 'waited', 'came']);
  });
});
