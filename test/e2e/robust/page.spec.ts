import { services, shop } from '../support/surfaces.js';
import { expect, test } from '../support/watched.js';

const swap = () => {
  const body = document.createElement('body');
  body.innerHTML = '<h1>Another page</h1><a href="#y">another link</a>';
  document.body.replaceWith(body);
};

test('the body is replaced, as Turbo does: banner, dialog and reopen button stay and work', async ({
  page,
  site,
}) => {
  await site.visit({ body: shop });
  await expect(site.banner).toBeVisible();
  await page.evaluate(swap);
  await expect(site.banner).toBeVisible();
  await site.openPreferences();
  await page.evaluate(swap);
  await expect(site.preferences).toBeVisible();
  await site.preferences.getByRole('button', { name: 'Reject all' }).click();
  await expect(site.preferences).toBeHidden();
  await page.evaluate(swap);
  await expect(site.reopen).toBeVisible();
  expect(await site.cookie()).toContain('c=necessary&d=');
});

test('a view transition: the banner is there afterwards, and works', async ({ page, site }) => {
  await site.visit({ body: shop });
  await expect(site.banner).toBeVisible();
  await page.evaluate(async () => {
    await document.startViewTransition(() => {
      document.body.innerHTML = '<h1>Another page</h1>';
    }).finished;
  });
  await site.rejectAll();
  await expect(site.banner).toBeHidden();
});

test('document.open: what was refused stays shut, and nothing is thrown', async ({
  page,
  pageErrors,
  site,
}) => {
  await site.remember([]);
  await site.visit({ body: shop });
  await expect(site.reopen).toBeVisible();
  await page.evaluate(() => {
    document.open();
    document.write(
      '<!doctype html><title>New</title><body><h1>New</h1><script type="text/plain" data-consent="analytics">ran.push("held")</script>',
    );
    document.close();
  });
  await expect(page.getByRole('heading', { name: 'New' })).toBeVisible();
  await page.evaluate(() => consentry.show('preferences'));
  await expect(page.getByRole('heading', { name: 'New' })).toBeAttached();
  expect(await page.evaluate(() => [ran, consentry.allows('analytics')])).toEqual([[], false]);
  expect(pageErrors).toEqual([]);
});

const modal = '<dialog id="own"><p>The page’s own</p><button type="button">Fine</button></dialog>';

test('a modal dialog of the page over the banner: the banner works again when it has closed', async ({
  page,
  site,
}) => {
  await site.visit({ body: shop + modal });
  await expect(site.banner).toBeVisible();
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#own')?.showModal());
  await page.getByRole('button', { name: 'Fine' }).focus();
  await page.keyboard.press('Escape');
  await site.acceptAll();
  await expect(site.banner).toBeHidden();
});

test('preferences over a modal dialog of the page: first ours has the focus, then the page’s again', async ({
  page,
  site,
}) => {
  await site.remember([]);
  await site.visit({ body: shop + modal });
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#own')?.showModal());
  await page.evaluate(() => consentry.show('preferences'));
  await expect(site.preferences).toBeVisible();
  await site.preferences.getByRole('switch', { name: 'Functional' }).click();
  await page.keyboard.press('Escape');
  await expect(site.preferences).toBeHidden();
  await expect(page.locator('#own')).toHaveAttribute('open');
  await page.getByRole('button', { name: 'Fine' }).click();
});

test('nothing of ours is printed, and the page is', async ({ page, site }) => {
  await site.visit({ body: shop });
  await expect(site.banner).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(site.banner).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Shop' })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await site.openPreferences();
  await expect(site.preferences).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(site.preferences).toBeHidden();
  await expect(page.locator('consentry-reopen button')).toBeHidden();
});

test('what was open before printing is open afterwards, and nobody is told that a client hid it', async ({
  page,
  site,
}) => {
  await site.visit();
  for (const surface of ['banner', 'preferences'] as const) {
    await page.evaluate((name) => consentry.show(name), surface);
    await expect(site[surface]).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(site[surface]).toBeHidden();
    const hidden = page.evaluate(
      () =>
        new Promise((resolve) => {
          consentry.on('surface', () => resolve('told'), { once: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve('nothing')));
        }),
    );
    expect(await hidden).toBe('nothing');
    await page.emulateMedia({ media: 'screen' });
    await expect(site[surface]).toBeVisible();
  }
});

test('a <base> behind our tag sends none of our files elsewhere', async ({ page, server, site }) => {
  await site.visit({ head: '<base href="http://127.0.0.1:1/">' });
  await page.evaluate(() => {
    document.documentElement.lang = 'de';
  });
  await page.locator('consentry-banner:lang(de)').waitFor();
  await page.locator('consentry-banner [data-consentry-action=preferences]').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(server.log.paths()).toContain('/consentry-dialog.js');
});

test('20 categories with 200 services: the dialog opens, switches and saves', async ({ site }) => {
  const ids = Array.from({ length: 20 }, (_, i) => `category-${i}`);
  const many = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [
      `service-${i}`,
      { category: ids[i % 20], name: `Service ${i}`, provider: 'Somebody', cookies: [{ name: `c${i}_*` }] },
    ]),
  );
  const categories = Object.fromEntries(
    ids.map((id) => [id, { label: `Label of ${id}`, description: 'Some words.' }]),
  );
  await site.visit({ config: { categories, services: many }, body: shop });
  await expect(site.banner).toBeVisible();
  await site.openPreferences();
  await expect(site.preferences.getByRole('switch')).toHaveCount(221);
  await site.preferences.getByRole('switch', { name: 'Service 199' }).click();
  await site.preferences.getByRole('button', { name: 'Save choices' }).click();
  await expect(site.preferences).toBeHidden();
  expect(await site.cookie()).toContain('sc=service-199');
});

for (const [what, word] of [
  ['very long', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'],
  ['very short', 'x'],
] as const)
  test(`${what} texts: the answers are in sight and alike, nothing runs over`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 480 });
    const keys = ['accept', 'reject', 'preferences', 'banner.name'];
    const text = { 'banner.opt-in': `${word} `.repeat(8) };
    const en = { ...Object.fromEntries(keys.map((key) => [key, word])), ...text };
    await site.visit({ config: { services, messages: { en } }, body: shop });
    const button = (name: string) => page.locator(`consentry-banner [data-consentry-action=${name}]`);
    await expect(button('accept')).toBeInViewport();
    await expect(button('reject')).toBeInViewport();
    const [accept, reject] = [await button('accept').boundingBox(), await button('reject').boundingBox()];
    expect(reject?.width).toBe(accept?.width);
    expect(reject?.height).toBe(accept?.height);
    expect(accept?.height).toBeGreaterThanOrEqual(44);
    const over = await page
      .locator('consentry-banner')
      .evaluate((host) => host.scrollWidth - host.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    await button('reject').click();
    await expect(page.locator('consentry-banner')).toBeHidden();
  });

const another = '<!doctype html><title>New</title><body><h1>New</h1>';

for (const [what, replace] of [
  [
    'document.open',
    (html: string) => {
      document.open();
      document.write(html);
      document.close();
    },
  ],
  [
    'another document element',
    (html: string) =>
      document.documentElement.replaceWith(
        new DOMParser().parseFromString(html, 'text/html').documentElement,
      ),
  ],
  [
    // As React does where the page of the server is not the one that it makes.
    'a document made anew around its scripts',
    (html: string) => {
      for (const each of [...document.documentElement.children])
        if (!each.matches('head, body, script')) each.remove();
      document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.children);
    },
  ],
] as const) {
  test(`${what}: whoever has answered can still reopen the preferences`, async ({ page, site }) => {
    await site.remember([]);
    await site.visit();
    await expect(site.reopen).toBeVisible();
    await page.evaluate(replace, another);
    await expect(page.getByRole('heading', { name: 'New' })).toBeVisible();
    await site.reopen.click();
    await expect(site.preferences).toBeVisible();
  });

  test(`${what}: the banner is there again, and its buttons answer`, async ({ page, pageErrors, site }) => {
    await site.visit({ body: shop });
    await expect(site.banner).toBeVisible();
    await page.evaluate(replace, another);
    await expect(page.getByRole('heading', { name: 'New' })).toBeVisible();
    await expect(site.banner).toBeVisible();
    await site.rejectAll();
    await expect(site.banner).toBeHidden();
    expect(await site.cookie()).toContain('c=necessary&d=');
    await site.reopen.click();
    await expect(site.preferences).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(site.preferences).toBeHidden();
    expect(pageErrors).toEqual([]);
  });

  test(`${what}: an open dialog is there again, locks nothing, and saves`, async ({ page, site }) => {
    await site.visit({ body: shop });
    await site.openPreferences();
    await page.evaluate(replace, another);
    await expect(site.preferences).toBeVisible();
    await site.preferences.getByRole('switch', { name: 'Performance and analytics' }).click();
    await site.preferences.getByRole('button', { name: 'Save choices' }).click();
    await expect(site.preferences).toBeHidden();
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    expect(await site.cookie()).toContain('c=necessary.analytics&d=');
  });
}

test('document.open while nothing is shown: the dialog opens, and its buttons answer', async ({
  page,
  site,
}) => {
  await site.visit({ body: shop });
  await site.openPreferences();
  await site.preferences.getByRole('button', { name: 'Accept all' }).click();
  await expect(site.reopen).toBeVisible();
  await page.evaluate((html) => {
    document.open();
    document.write(html);
    document.close();
  }, another);
  await page.evaluate(() => consentry.show('preferences'));
  await site.preferences.getByRole('button', { name: 'Reject all' }).click();
  await expect(site.preferences).toBeHidden();
  expect(await site.cookie()).toContain('c=necessary&d=');
});

test('a banner that was thrown out comes again, and its buttons answer', async ({ page, site }) => {
  await site.visit({ body: shop });
  await expect(site.banner).toBeVisible();
  await page.evaluate(() => document.querySelector('consentry-banner')?.remove());
  await expect(site.banner).toBeVisible();
  await site.rejectAll();
  await expect(site.banner).toBeHidden();
  await expect(page.locator('consentry-banner')).toHaveCount(1);
});

test('whoever takes it away each time has the last word, and the page is told', async ({ page, site }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => document.querySelector('consentry-banner')?.remove()).observe(document, {
      childList: true,
      subtree: true,
    });
  });
  await site.visit({ body: shop });
  await expect
    .poll(() => page.evaluate(() => heard.filter(({ detail }) => detail.hiddenByClient).length))
    .toBe(1);
  expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
});

test('a dialog without its contents locks nothing', async ({ page, site }) => {
  await site.visit({ body: shop });
  await site.openPreferences();
  await expect(site.preferences).toBeVisible();
  await page.evaluate(() => document.querySelector('consentry-panel')?.remove());
  await expect(site.preferences).toBeVisible();
  await site.preferences.getByRole('button', { name: 'Reject all' }).click();
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect(site.preferences).toBeHidden();
});

test('a page that gets another document element with each view keeps the reopen button', async ({
  page,
  site,
}) => {
  await site.remember([]);
  await site.visit({ body: shop });
  await expect(site.reopen).toBeVisible();
  for (let view = 0; view < 12; view++) {
    await page.evaluate((html) => {
      const next = new DOMParser().parseFromString(html, 'text/html').documentElement;
      document.documentElement.replaceWith(next);
    }, another);
    await expect(site.reopen).toBeVisible();
  }
});

test('whoever takes the reopen button out again and again has the last word', async ({
  page,
  pageErrors,
  site,
}) => {
  await page.addInitScript(() => {
    const remove = () => document.querySelector('consentry-reopen')?.remove();
    new MutationObserver(remove).observe(document, { childList: true, subtree: true });
  });
  await site.remember([]);
  await site.visit({ body: shop });
  await expect(page.locator('consentry-reopen')).toHaveCount(0);
  await page.evaluate(() => consentry.show('preferences'));
  await expect(site.preferences).toBeVisible();
  expect(pageErrors).toEqual([]);
});
