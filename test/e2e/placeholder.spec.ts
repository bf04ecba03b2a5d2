import type { Page } from '@playwright/test';
import { expect, heldScript, test } from './support/watched.js';

const framed = '<!doctype html><title>Framed</title><p>inside</p>';
const talk = (more = '') =>
  `<iframe data-consent="functional" data-src="/framed" title="A talk" ${more}></iframe>`;
const group = (page: Page, name = 'A talk') => page.getByRole('group', { name, exact: true });
const inside = (page: Page) => page.frameLocator('iframe[title="A talk"]').getByText('inside');

test.beforeEach(({ server }) => server.page('/framed', framed));

test('a held iframe shows a group named by its title, with both buttons and the reason', async ({
  page,
  site,
}) => {
  await site.visit({ body: talk() });
  await expect(group(page)).toBeVisible();
  await expect(group(page)).toContainText('Functional');
  await expect(group(page).getByRole('button')).toHaveText(['Load once', 'Always allow']);
});

for (const [what, html] of [
  ['video', '<video data-consent="functional" data-src="/v" title="A talk" controls></video>'],
  ['audio', '<audio data-consent="functional" data-src="/v" title="A talk" controls></audio>'],
  [
    'object',
    '<object data-consent="functional" data-data="/v" title="A talk" width="300" height="200"></object>',
  ],
] as const)
  test(`a held ${what} shows one too`, async ({ page, site }) => {
    await site.visit({ body: html });
    await expect(group(page)).toBeVisible();
  });

test('what is too small to see has none', async ({ page, site, server }) => {
  server.page('/framed', framed);
  const frame = (title: string, size: string) =>
    `<iframe data-consent="functional" data-src="/framed" title="${title}" ${size}></iframe>`;
  await site.visit({
    body:
      frame('A pixel', 'width="1" height="1"') +
      frame('Nothing', 'style="width: 0; height: 0; border: 0"') +
      frame('A line', 'width="300" height="1"') +
      talk('width="10" height="10"'),
  });
  await expect(group(page)).toBeVisible();
  await expect(page.getByRole('group')).toHaveCount(1);
  await site.acceptAll();
  for (const title of ['A pixel', 'Nothing', 'A line', 'A talk'])
    await expect(page.frameLocator(`iframe[title="${title}"]`).getByText('inside')).toBeAttached();
  await expect(page.locator('iframe[title="A line"]')).toHaveCSS('width', '300px');
});

test('“Load once” loads this element, records nothing, and lasts until the page is left', async ({
  page,
  site,
  server,
}) => {
  await site.visit({ body: talk() + talk('data-second').replace('A talk', 'Another') });
  await group(page).getByRole('button', { name: 'Load once' }).click();
  await expect(inside(page)).toBeVisible();
  await expect(group(page)).toHaveCount(0);
  await expect(group(page, 'Another')).toBeVisible();
  await expect(site.banner).toBeVisible();
  expect(server.log.all('/framed')).toHaveLength(1);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => [consentry.allows('functional'), localStorage.length])).toEqual([
    false,
    0,
  ]);
  await page.reload();
  await expect(group(page)).toBeVisible();
});

test('“Always allow” grants the category alone, and an unanswered banner stays', async ({ page, site }) => {
  await site.visit({ body: talk() });
  await expect(site.banner).toBeVisible();
  await group(page).getByRole('button', { name: 'Always allow' }).click();
  await expect(inside(page)).toBeVisible();
  await expect(group(page)).toHaveCount(0);
  expect(await site.cookie()).toMatch(/^v=1&r=1&t=\d+&c=necessary\.functional&by=placeholder$/);
  await expect(site.banner).toBeVisible();
});

test('“Always allow” grants only the service where one is named', async ({ page, site }) => {
  await site.visit({
    config: { services: { tube: { category: 'functional', name: 'Tube' } } },
    body: talk('data-service="tube"') + heldScript('functional', 'category'),
  });
  await expect(group(page)).toContainText('Tube');
  await group(page).getByRole('button', { name: 'Always allow' }).click();
  await expect(inside(page)).toBeVisible();
  expect(await site.cookie()).toMatch(/^v=1&r=1&t=\d+&c=necessary&sc=tube&by=placeholder$/);
  expect(await page.evaluate(() => [consentry.allows('functional'), ran])).toEqual([false, []]);
});

test('“Always allow” on several categories grants all that are needed', async ({ page, site }) => {
  await site.visit({ body: talk().replace('"functional"', '"functional marketing"') });
  await group(page).getByRole('button', { name: 'Always allow' }).click();
  await expect(inside(page)).toBeVisible();
  expect(await site.cookie()).toContain('&c=necessary.functional.marketing&by=placeholder');
});

test('revoking brings the placeholder back', async ({ page, site }) => {
  await site.remember(['functional']);
  await site.visit({ body: talk() });
  await expect(inside(page)).toBeVisible();
  await page.evaluate(() => consentry.revoke('functional'));
  await expect(group(page)).toBeVisible();
});

for (const [what, style] of [
  ['a fixed size', 'width: 400px; height: 220px; border: 0'],
  ['a percentage and a ratio', 'width: 50%; aspect-ratio: 16 / 9; height: auto; border: 0'],
  ['a float with margins', 'float: right; width: 300px; height: 200px; margin: 10px'],
  ['a transform', 'width: 500px; height: 300px; transform: scale(0.8); transform-origin: 0 0'],
  ['parts of a transform', 'width: 300px; height: 200px; translate: 40px; rotate: 5deg; scale: 0.8'],
  ['another transform', 'width: 50%; height: 300px; transform: rotate(5deg) translateX(20px)'],
] as const)
  test(`the element’s box is kept: ${what}`, async ({ page, site }) => {
    await site.visit({
      body: `<iframe id="f" style="${style}" data-src="/framed" data-consent="functional" title="A talk"></iframe><p id="after">After</p>`,
    });
    await expect(group(page)).toBeVisible();
    const held = await group(page).boundingBox();
    const after = await page.locator('#after').boundingBox();
    await page.evaluate(() => consentry.choose({ functional: true }));
    await expect(inside(page)).toBeVisible();
    const open = await page.locator('#f').boundingBox();
    expect(await page.locator('#after').boundingBox()).toEqual(after);
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((held?.[side] ?? -9) - (open?.[side] ?? 9))).toBeLessThan(1);
  });

test('a held iframe that the page hides gets none', async ({ page, site }) => {
  await site.visit({ body: talk('style="display: none"') });
  await expect(site.banner).toBeVisible();
  await expect(group(page)).toHaveCount(0);
});

test('an iframe that comes later gets one', async ({ page, site }) => {
  await site.remember([]);
  await site.visit();
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), talk());
  await expect(group(page)).toBeVisible();
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect(group(page)).toHaveCount(0);
});

test('the placeholder goes along where the page moves the element', async ({ page, site }) => {
  await site.visit({ body: `<div id="one">${talk()}</div><div id="two"><p>Text</p></div>` });
  await expect(page.locator('#one').getByRole('group')).toBeVisible();
  await page.evaluate(() => {
    document.querySelector('#two')?.append(document.querySelector('iframe') ?? '');
  });
  await expect(page.locator('#two').getByRole('group', { name: 'A talk' })).toBeVisible();
  await expect(page.getByRole('group')).toHaveCount(1);
  await group(page).getByRole('button', { name: 'Load once' }).click();
  await expect(inside(page)).toBeVisible();
});

test('a list of embeds that is sorted anew has its placeholders in the new order', async ({ page, site }) => {
  const talks = ['A', 'B', 'C'].map((title) => talk().replace('A talk', title)).join('');
  await site.visit({ body: `<div id="list">${talks}</div>` });
  await expect(page.getByRole('group')).toHaveCount(3);
  // As the lists of Vue, Svelte and Solid do: no element moves that need not.
  await page.evaluate(() => {
    const list = document.querySelector('#list');
    const [a, , c] = document.querySelectorAll('iframe');
    list?.insertBefore(c as Node, a as Node);
  });
  await expect
    .poll(() => page.getByRole('group').evaluateAll((all) => all.map((each) => each.ariaLabel).join('')))
    .toBe('CAB');
  await site.acceptAll();
  await expect(page.getByRole('group')).toHaveCount(0);
});
