import { request as http } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { pages } from '../../../demo/pages.mjs';
import { startDemo } from '../../../demo/server.mjs';
import { banner, expect, test } from './demo.js';

const names = [...Object.keys(pages), 'privacy'];

for (const name of names)
  test(`page ${name}: one heading, readable at 320 px, passes axe in light and dark`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/${name}.html`);
    await expect(banner(page)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    if (name !== 'privacy')
      await expect(
        page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current="page"]'),
      ).toHaveCount(1);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        colorScheme,
      ).toEqual([]);
    }
  });

const status = (url: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    http(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('the server answers on loopback names only, and only its own pages', async ({ demo }) => {
  expect(await status(demo.url, { host: 'evil.example' })).toBe(403);
  expect(await status(demo.url, { host: 'app.demo.localhost:1' })).toBe(200);
  for (const path of ['/nope.html', '/__proto__.html', '/slow/1/nope.js'])
    expect(await status(demo.url + path, {})).toBe(404);
  expect(await status(`${demo.url}/slow/1/..%2f..%2fserver.mjs`, {})).toBe(403);
});

test('the collector keeps and forgets what it got', async ({ demo, request }) => {
  await request.post(`${demo.collectorUrl}/posthog/e/?v=1`, { data: 'hello', headers: { origin: demo.url } });
  const entries = await (await request.get(`${demo.collectorUrl}/log`)).json();
  expect(entries).toMatchObject([
    { method: 'POST', path: '/posthog/e/?v=1', service: 'posthog', body: 'hello' },
  ]);
  await request.delete(`${demo.collectorUrl}/log`);
  expect(demo.log).toEqual([]);
});

test('a taken port is an error of its own', async ({ demo }) => {
  await expect(startDemo({ port: Number(new URL(demo.url).port) })).rejects.toThrow('EADDRINUSE');
});
