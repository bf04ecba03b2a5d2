import type { Page } from '@playwright/test';
import { expect, heldScript, reports, test } from '../support/watched.js';

// Carousels clone their slides; Turbo and jquery-pjax put a clone back, htmx the text of `innerHTML`.
const COPIES: Readonly<Record<string, (box: HTMLElement) => void>> = {
  'a clone beside it': (box) => box.after(box.cloneNode(true)),
  'a clone in its place': (box) => box.replaceWith(box.cloneNode(true)),
  'its text again': (box) => {
    const text = box.innerHTML;
    box.innerHTML = text;
  },
};

const boxed = (html: string) => `<div id="box">${html}</div>`;
const talk =
  '<iframe data-consent="functional" data-src="/framed" title="A talk" width="300" height="200"></iframe>';
const groups = (page: Page) => page.getByRole('group', { name: 'A talk' });
const frames = (page: Page) => page.locator('iframe');
const inside = (page: Page, index: number) => frames(page).nth(index).contentFrame().getByText('inside');

test.beforeEach(({ server }) => server.page('/framed', '<!doctype html><title>Framed</title><p>inside</p>'));

for (const [what, copy] of Object.entries(COPIES)) {
  test(`${what}, of a held iframe: a placeholder that works`, async ({ page, site }) => {
    await site.visit({ body: boxed(talk) });
    await expect(groups(page)).toBeVisible();
    await page.locator('#box').evaluate(copy);
    const count = await frames(page).count();
    await expect(groups(page)).toHaveCount(count);
    for (const group of await groups(page).all()) {
      await expect(group).toHaveCSS('width', '300px');
      await expect(group).toContainText('Functional');
    }
    await groups(page).last().getByRole('button', { name: 'Load once' }).click();
    await expect(inside(page, count - 1)).toBeVisible();
    await expect(groups(page)).toHaveCount(count - 1);
  });

  test(`${what}, of a held iframe: shown once it is granted`, async ({ page, site }) => {
    await site.visit({ body: boxed(talk) });
    await expect(groups(page)).toBeVisible();
    await page.locator('#box').evaluate(copy);
    await site.acceptAll();
    const count = await frames(page).count();
    for (let index = 0; index < count; index += 1) await expect(inside(page, index)).toBeVisible();
    await expect(groups(page)).toHaveCount(0);
  });
}

test('Vue copies an element that it shows again, without what stands beside it: it is shown', async ({
  page,
  site,
}) => {
  await site.visit({ body: boxed(talk) });
  await expect(groups(page)).toBeVisible();
  await page.locator('#box').evaluate((box) => {
    const copy = box.querySelector('iframe')?.cloneNode() ?? '';
    box.replaceChildren(copy);
  });
  await expect(groups(page)).toBeVisible();
  await site.acceptAll();
  await expect(inside(page, 0)).toBeVisible();
});

test('a held iframe that is put back after the grant is shown', async ({ page, site }) => {
  await site.visit({ body: boxed(talk) });
  await expect(groups(page)).toBeVisible();
  const html = await page.locator('#box').evaluate((box) => {
    const text = box.innerHTML;
    box.replaceChildren();
    return text;
  });
  await site.acceptAll();
  await expect(site.banner).toBeHidden();
  await page.locator('#box').evaluate((box, text) => {
    box.innerHTML = text;
  }, html);
  await expect(inside(page, 0)).toBeVisible();
  await expect(groups(page)).toHaveCount(0);
});

test('without a copy, a placeholder stays the one it is, with the focus in it', async ({ page, site }) => {
  await site.visit({ body: talk + heldScript('analytics', 'end') });
  const button = groups(page).getByRole('button', { name: 'Load once' });
  await button.focus();
  await page.evaluate(() => consentry.choose({ analytics: true }));
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['end']);
  await expect(button).toBeFocused();
});

test('a page that is morphed loses the placeholder and gets another', async ({ page, site }) => {
  await site.visit({ body: boxed(talk) });
  await expect(groups(page)).toBeVisible();
  await page.locator('#box').evaluate((box) => {
    box.querySelector('consentry-placeholder')?.remove();
    box.querySelector('iframe')?.removeAttribute('style');
  });
  await expect(groups(page)).toBeVisible();
  await groups(page).getByRole('button', { name: 'Load once' }).click();
  await expect(inside(page, 0)).toBeVisible();
});

test('what came out of a template is there once, in a copy too, and goes on withdrawal', async ({
  page,
  site,
  consoleErrors,
}) => {
  const template = `<template data-consent="functional"><p class="out">out</p></template><p id="behind">behind</p>`;
  await site.visit({ config: { reloadOnRevoke: false }, body: boxed(template) });
  await site.acceptAll();
  await expect(page.locator('.out')).toHaveCount(1);
  for (const copy of Object.values(COPIES)) {
    await page.locator('#box').first().evaluate(copy);
    // A copy is looked at with whatever comes into the page.
    await page.evaluate(
      (html) => document.body.insertAdjacentHTML('beforeend', html),
      heldScript('necessary', 'seen'),
    );
    await page.waitForFunction(() => ran.splice(0).length > 0);
    await expect(page.locator('.out')).toHaveCount(await page.locator('#box').count());
  }
  await page.evaluate(() => consentry.revoke());
  await expect(page.locator('.out')).toHaveCount(0);
  await expect(page.locator('#behind')).toHaveCount(2);
  expect(reports(consoleErrors)).toEqual([]);
});

test('nobody is told that a copy of a released script is not held', async ({ page, site, consoleErrors }) => {
  await site.visit({ body: boxed(heldScript('analytics', 'once')) });
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['once']);
  await page.locator('#box').evaluate((box) => box.after(box.cloneNode(true)));
  await page.evaluate(
    (html) => document.body.insertAdjacentHTML('beforeend', html),
    heldScript('necessary', 'end'),
  );
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['once', 'end']);
  expect(reports(consoleErrors)).toEqual([]);
});

test('an address that the page has changed since the release stays when something else is chosen', async ({
  page,
  server,
  site,
}) => {
  server.page('/other', '<!doctype html><title>Other</title><p>other</p>');
  await site.visit({ body: talk + heldScript('analytics', 'end') });
  await page.evaluate(() => consentry.choose({ functional: true }));
  await expect(inside(page, 0)).toBeVisible();
  await frames(page).evaluate((frame: HTMLIFrameElement) => {
    frame.src = '/other';
  });
  await expect(frames(page).contentFrame().getByText('other')).toBeVisible();
  await page.evaluate(() => consentry.choose({ analytics: true }));
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['end']);
  await expect(frames(page)).toHaveAttribute('src', '/other');
  await page.evaluate(() => consentry.choose({ functional: false }));
  await expect(frames(page)).not.toHaveAttribute('src');
});
