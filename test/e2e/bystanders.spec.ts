import { expect, heldScript, test } from './support/watched.js';

// What a page does for itself, with names that look like ours.
test.describe('what is not tagged is left alone', () => {
  test('an image that a lazy loader gives its src keeps it when data-src changes', async ({
    page,
    server,
    site,
    consoleErrors,
  }) => {
    await site.visit({ body: '<img id="lazy" alt="" src="/first" data-src="/first">' });
    await page.evaluate(() => {
      const image = document.querySelector<HTMLImageElement>('#lazy');
      if (!image) return;
      image.dataset.src = '/second';
      image.src = '/second';
    });
    await server.log.requested('/second');
    // Markup that comes after it has been looked at: so has the change of the attribute.
    await page.evaluate(
      (html) => {
        document.body.insertAdjacentHTML('beforeend', html);
      },
      heldScript('necessary', 'end'),
    );
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['end']);
    await expect(page.locator('#lazy')).toHaveAttribute('src', '/second');
    expect(consoleErrors.filter((text) => text.startsWith('Consentry'))).toEqual([]);
  });

  test('a page with a global function named onload keeps it, and scripts are released', async ({
    page,
    site,
    pageErrors,
  }) => {
    await site.visit({
      head: '<script>function onload() { ran.push("page load"); }</script>',
      body: heldScript('analytics', 'held'),
    });
    const before = await page.evaluate(() => [...ran]);
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual([...before, 'held']);
    expect(await page.evaluate(() => typeof window.onload)).toBe('function');
    expect(pageErrors).toEqual([]);
  });

  test('a held script may declare a global function named onload: the rest is as it was', async ({
    page,
    site,
    pageErrors,
  }) => {
    await site.visit({
      head: '<script>window.write = document.write;</script>',
      body: `<script type="text/plain" data-consent="analytics">function onload() {}</script>${heldScript('analytics', 'held')}`,
    });
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['held']);
    await page.waitForFunction('document.write === write');
    expect(pageErrors).toEqual([]);
  });
});

test.describe('a promise of a held script writes behind it', () => {
  const code = 'Promise.resolve().then(() => document.write("<b>written</b>"))';
  const around = (markup: string) => `<p id="before">before</p>${markup}<p id="after">after</p>`;
  for (const [when, markup] of [
    ['parsed', `<script type="text/plain" data-consent="analytics">${code}</script>`],
    [
      'added by a script of the page',
      `<script>{
        const held = document.createElement('script');
        held.type = 'text/plain';
        held.dataset.consent = 'analytics';
        held.text = ${JSON.stringify(code)};
        document.body.append(held);
      }</script>`,
    ],
  ] as const)
    test(`when it was ${when}`, async ({ page, site }) => {
      await site.remember(['analytics']);
      await site.visit({ body: around(markup) });
      await expect(page.locator('b')).toHaveText('written');
      await expect(page.locator('#before')).toHaveText('before');
      await expect(page.locator('#after')).toHaveText('after');
    });
});
