import { expect, heldScript, test } from './support/watched.js';

const late = (path: string) =>
  `${heldScript('analytics', 'late')}<img data-consent="analytics" data-src="${path}" alt="">${heldScript('necessary', 'end')}`;

test.describe('markup that comes later', () => {
  for (const [what, add] of [
    ['innerHTML', 'document.querySelector("#sink").innerHTML = html'],
    ['insertAdjacentHTML', 'document.querySelector("#sink").insertAdjacentHTML("afterend", html)'],
    [
      'append of a parsed tree',
      'document.querySelector("#sink").append(document.createRange().createContextualFragment(html))',
    ],
    [
      'replaceWith',
      'document.querySelector("#sink").replaceWith(document.createRange().createContextualFragment(html))',
    ],
  ] as const) {
    test(`by ${what} is held`, async ({ page, server, site }) => {
      const path = `/late/${what.replaceAll(' ', '-')}`;
      await site.visit({ body: '<div id="sink"></div>' });
      await page.evaluate(`{ const html = ${JSON.stringify(late(path)).replaceAll('</', '<\\/')}; ${add} }`);
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['end']);
      expect(server.log.all(path)).toHaveLength(0);
      await page.evaluate(() => consentry.choose({ analytics: true }));
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['end', 'late']);
      await server.log.requested(path);
    });
  }

  test('is let through at once when its category is granted', async ({ page, server, site }) => {
    await site.remember(['analytics']);
    await site.visit();
    await page.evaluate(() => {
      const image = new Image();
      image.dataset.consent = 'analytics';
      image.dataset.src = '/late';
      document.body.append(image);
    });
    await server.log.requested('/late');
  });

  test('an element that becomes tagged is held, one whose data-src changes follows', async ({
    page,
    server,
    site,
  }) => {
    await site.remember(['analytics']);
    await site.visit({ body: '<img id="i" alt="">' });
    const image = page.locator('#i');
    await image.evaluate((element) => {
      element.dataset.consent = 'analytics';
      element.dataset.src = '/one';
    });
    await server.log.requested('/one');
    await image.evaluate((element) => {
      element.dataset.src = '/two';
    });
    await server.log.requested('/two');
    await image.evaluate((element) => {
      element.dataset.consent = 'marketing';
    });
    await expect(image).not.toHaveAttribute('src');
  });

  test('what comes into an element that is open already is let through with it', async ({
    page,
    server,
    site,
  }) => {
    await site.remember(['functional']);
    await site.visit({
      body: '<video data-consent="functional"></video><picture data-consent="functional"></picture>',
    });
    await page.evaluate(() => {
      const source = document.createElement('source');
      source.dataset.src = '/film';
      document.querySelector('video')?.append(source);
      const image = new Image();
      image.dataset.src = '/picture';
      document.querySelector('picture')?.append(image);
    });
    await server.log.requested('/film');
    await server.log.requested('/picture');
  });

  test('while the page is still parsed, a script held in the last chunk comes whole', async ({
    page,
    site,
  }) => {
    await site.remember(['analytics']);
    await site.visit({
      body: `<script type="text/plain" data-consent="analytics">${'/* padding */'.repeat(20_000)} ran.push('whole')</script>`,
    });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['whole']);
  });

  test('an element that is taken out before the grant is not requested', async ({ page, server, site }) => {
    await site.visit({
      body: `<script type="text/plain" data-consent="analytics" id="gone">ran.push('gone')</script>
        <img id="out" data-consent="analytics" data-src="/out" alt="">${heldScript('analytics', 'end')}`,
    });
    await page.evaluate(() => {
      document.querySelector('#gone')?.remove();
      document.querySelector('#out')?.remove();
      consentry.choose({ analytics: true });
    });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['end']);
    expect(server.log.all('/out')).toHaveLength(0);
  });

  test('a script that moves in the page runs once', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({ body: `<div id="to"></div><div id="from">${heldScript('analytics', 'once')}</div>` });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['once']);
    await page.evaluate(() => {
      document.querySelector('#to')?.append(...(document.querySelector('#from')?.childNodes ?? []));
      document.body.insertAdjacentHTML(
        'beforeend',
        '<script type="text/plain" data-consent="necessary">ran.push("end")</script>',
      );
    });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['once', 'end']);
  });

  test('saving again does not run a script again', async ({ page, site }) => {
    await site.visit({ body: heldScript('analytics', 'once') + heldScript('functional', 'end') });
    await page.evaluate(() => {
      consentry.choose({ analytics: true });
      consentry.choose({ analytics: true });
    });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['once']);
    await page.evaluate(() => consentry.choose({ functional: true }));
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['once', 'end']);
  });

  test('a script without type="text/plain" is not ours to run again', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit({
      body: `<script data-consent="analytics">ran.push('native')</script>${heldScript('analytics', 'end')}`,
    });
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['native', 'end']);
  });
});
