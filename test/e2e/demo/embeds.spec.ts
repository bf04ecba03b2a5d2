import { accept, banner, change, expect, log, navigationType, test } from './demo.js';

const held = [
  '/files/talk.html',
  '/files/clip.webm',
  '/files/poster.svg',
  '/files/advert.svg',
  '/files/theme.css',
];

test('embeds are requested on grant, in a box that does not move', async ({ page, requests }) => {
  await page.goto('/embeds.html');
  await expect(banner(page)).toBeVisible();
  const placeholder = page.getByRole('group', { name: 'A talk about tea' });
  await expect(placeholder).toBeVisible();
  await expect(placeholder.getByRole('button', { name: 'Load once' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'A clip of a kettle' })).toBeVisible();
  expect(requests.filter((path) => held.includes(path))).toEqual([]);
  const below = page.getByText('This line must not move');
  const before = await below.boundingBox();

  await accept(page);
  await expect(
    page.frameLocator('iframe[title="A talk about tea"]').getByText('requested only now'),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: 'Advert: more tea' })).toHaveJSProperty('naturalWidth', 320);
  await expect(page.getByText('This sentence is set')).toHaveCSS('font-style', 'italic');
  await expect(page.locator('video')).toHaveAttribute('poster', '/files/poster.svg');
  await expect(placeholder).toBeHidden();
  for (const file of held) await expect.poll(() => requests).toContain(file);
  expect(await below.boundingBox()).toEqual(before);
});

test('“Load once” loads this element, records nothing', async ({ page, requests }) => {
  await page.goto('/embeds.html');
  await page
    .getByRole('group', { name: 'A talk about tea' })
    .getByRole('button', { name: 'Load once' })
    .click();
  await expect(
    page.frameLocator('iframe[title="A talk about tea"]').getByText('requested only now'),
  ).toBeVisible();
  await expect(banner(page)).toBeVisible();
  await expect(page.getByRole('group', { name: 'A clip of a kettle' })).toBeVisible();
  expect(requests).not.toContain('/files/clip.webm');
  expect(await page.context().cookies()).toEqual([]);
  await page.reload();
  await expect(page.getByRole('group', { name: 'A talk about tea' })).toBeVisible();
});

test('“Always allow” grants the service alone', async ({ page, requests }) => {
  await page.goto('/embeds.html');
  await page
    .getByRole('group', { name: 'A talk about tea' })
    .getByRole('button', { name: 'Always allow' })
    .click();
  await expect(
    page.frameLocator('iframe[title="A talk about tea"]').getByText('requested only now'),
  ).toBeVisible();
  await expect(banner(page)).toBeVisible();
  expect(requests).not.toContain('/files/clip.webm');
  await page.reload();
  await expect(
    page.frameLocator('iframe[title="A talk about tea"]').getByText('requested only now'),
  ).toBeVisible();
});

test('withdrawn, the frame is a placeholder again, without a reload', async ({ page }) => {
  await page.goto('/embeds.html');
  await accept(page);
  await expect(
    page.frameLocator('iframe[title="A talk about tea"]').getByText('requested only now'),
  ).toBeVisible();
  await change(page, { Functional: false });
  await expect(page.getByRole('group', { name: 'A talk about tea' })).toBeVisible();
  await expect.poll(() => page.frames().filter((frame) => frame.url().includes('talk.html')).length).toBe(0);
  expect(await navigationType(page)).toBe('navigate');
  await expect(log(page, 'Events').filter({ hasText: 'revoked [functional]' })).toBeVisible();
});
