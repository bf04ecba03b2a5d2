import { readFileSync } from 'node:fs';
import { expect, heldScript, reports, test } from './support/watched.js';

const held = heldScript('analytics', 'analytics') + heldScript('necessary', 'necessary');

// The first use of Intl takes 20 ms and opening the storage some more, of the time in which the page is parsed.
test('on a first visit neither Intl nor the storage is asked before the banner is there', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const { DateTimeFormat } = Intl;
    Object.defineProperty(Intl, 'DateTimeFormat', { get: () => ran.push('Intl') && DateTimeFormat });
    for (const name of ['localStorage', 'sessionStorage'] as const) {
      const get = Object.getOwnPropertyDescriptor(window, name)?.get;
      Object.defineProperty(window, name, { get: () => ran.push(name) && get?.call(window) });
    }
  });
  await site.visit({ body: held, config: { services: { a: { category: 'analytics', storage: ['_a'] } } } });
  await expect(site.banner).toBeVisible();
  expect(await page.evaluate(() => ran)).toEqual(['necessary']);
});

test.describe('the UI file', () => {
  test('that the server has named is fetched ahead, once', async ({ server, site }) => {
    const { files } = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));
    const { integrity } = files['consentry-ui.js'];
    const link = `</consentry-ui.js>; rel=preload; as=script; integrity="${integrity}"`;
    await site.visit({ headers: { Link: link } });
    await expect(site.banner).toBeVisible();
    expect(server.log.paths().filter((path) => path === '/consentry-ui.js')).toHaveLength(1);
  });

  test('404: gates stay shut, the page lives, and it is told once', async ({
    page,
    server,
    site,
    pageErrors,
    consoleErrors,
  }) => {
    server.route('/consentry-ui.js', { status: 404 });
    await site.visit({ body: `${held}<button type="button" onclick="ran.push('click')">Page</button>` });
    await expect.poll(() => reports(consoleErrors).length).toBe(1);
    await page.getByRole('button', { name: 'Page' }).click();
    expect(await page.evaluate(() => ran)).toEqual(['necessary', 'click']);
    expect(pageErrors).toEqual([]);
  });

  test('404: the API and returning visitors need it not', async ({ page, server, site }) => {
    server.route('/consentry-ui.js', { status: 404 });
    await site.visit({ body: held });
    await page.evaluate(() => consentry.acceptAll());
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary', 'analytics']);
  });

  test('is asked for again, and the banner comes', async ({ page, server, site }) => {
    await page.clock.install();
    server.route('/consentry-ui.js', { status: 503 });
    await site.visit();
    await server.log.requested('/consentry-ui.js');
    await expect.poll(() => page.evaluate(() => heard.some(({ name }) => name === 'error'))).toBe(true);
    server.script('/consentry-ui.js', readFileSync('dist/consentry-ui.js', 'utf8'));
    await page.clock.fastForward(3_000);
    await server.log.requested('/consentry-ui.js', 2);
    await expect(site.banner).toBeVisible();
  });

  test('hanging: the page loads with the gates shut, and the banner comes when it answers', async ({
    page,
    server,
    site,
  }) => {
    server.script('/consentry-ui.js', readFileSync('dist/consentry-ui.js', 'utf8'), { hang: true });
    await site.visit({ until: 'domcontentloaded', body: held });
    await server.log.requested('/consentry-ui.js');
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['necessary']);
    server.release('/consentry-ui.js');
    await expect(site.banner).toBeVisible();
  });

  test('never: after a while it is told and asked for again', async ({ page, server, site }) => {
    await page.clock.install();
    server.script('/consentry-ui.js', '', { hang: true });
    await site.visit({ until: 'domcontentloaded', body: held });
    await server.log.requested('/consentry-ui.js');
    await page.clock.fastForward(60_000);
    await expect.poll(() => page.evaluate(() => heard.some(({ name }) => name === 'error'))).toBe(true);
    await page.clock.fastForward(3_000);
    await expect.poll(() => server.log.all('/consentry-ui.js').length).toBe(2);
    await expect.poll(() => page.evaluate(() => heard.filter(({ name }) => name === 'error').length)).toBe(1);
    expect(await page.evaluate(() => ran)).toEqual(['necessary']);
  });

  test('with other bytes than the build’s is refused', async ({ page, server, site }) => {
    server.script('/consentry-ui.js', 'ran.push("evil")');
    await site.visit({ body: held });
    await expect.poll(() => page.evaluate(() => heard.some(({ name }) => name === 'error'))).toBe(true);
    expect(await page.evaluate(() => ran)).toEqual(['necessary']);
  });

  test('the report file missing too: the error still reaches console and listeners', async ({
    page,
    server,
    site,
    consoleErrors,
  }) => {
    server.route('/consentry-report.js', { status: 404 });
    await site.visit({ config: { mode: 'maybe' } });
    await expect(site.banner).toBeVisible();
    await expect.poll(() => page.evaluate(() => heard.filter(({ name }) => name === 'error').length)).toBe(1);
    expect(reports(consoleErrors)).toHaveLength(1);
  });

  test('the report file missing at first: asked for again once, and kept', async ({
    page,
    server,
    site,
    consoleErrors,
  }) => {
    const file = '/consentry-report.js';
    await page.clock.install();
    server.route(file, { status: 404 });
    await site.visit();
    const wrong = async (category: string, count: number) => {
      await page.evaluate((category) => {
        const image = new Image();
        image.dataset.consent = category;
        document.body.append(image);
      }, category);
      await expect.poll(() => reports(consoleErrors)).toHaveLength(count);
    };
    await wrong('one', 1);
    server.script(file, readFileSync('dist/consentry-report.js', 'utf8'));
    await wrong('two', 2);
    // The patience with the first attempt is over.
    await page.clock.fastForward(20_000);
    await wrong('three', 3);
    expect(server.log.all(file)).toHaveLength(2);
  });
});
