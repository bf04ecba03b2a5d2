import type { Page } from '@playwright/test';
import { accept, banner, change, expect, log, reject, test } from './demo.js';

/** Which notes are shown, section by section. */
const shown = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('section[aria-label]')].map((section) => [
        section.getAttribute('aria-label'),
        [...section.querySelectorAll('.note')].map((note) =>
          (note.textContent ?? '').trim().split(/\s+/).slice(0, 3).join(' '),
        ),
      ]),
    ),
  );

const closed = {
  'One category': [],
  'All of several': [],
  'One of several': [],
  'While not granted': ['The map needs'],
};

test('templates open and close with their condition', async ({ page, requests }) => {
  await page.goto('/templates.html');
  await expect(banner(page)).toBeVisible();
  await expect.poll(() => shown(page)).toEqual(closed);
  expect(requests).not.toContain('/files/in-template.js');
  expect(requests).not.toContain('/files/advert.svg');

  await accept(page);
  await expect
    .poll(() => shown(page))
    .toEqual({
      'One category': ['Shown while analytics'],
      'All of several': ['Shown while analytics'],
      'One of several': ['Shown while functional'],
      'While not granted': ['Imagine a map'],
    });
  await expect(log(page, 'Scripts that ran')).toHaveText([
    'inline script of the template',
    'external script of the template',
  ]);

  await change(page, { Functional: false });
  await expect
    .poll(() => shown(page))
    .toEqual({
      'One category': ['Shown while analytics'],
      'All of several': ['Shown while analytics'],
      'One of several': ['Shown while functional'],
      'While not granted': ['The map needs'],
    });
});

test('rejected, only what waits for an absence is shown', async ({ page }) => {
  await page.goto('/templates.html');
  await reject(page);
  await page.reload();
  await expect.poll(() => shown(page)).toEqual(closed);
  await expect(log(page, 'Scripts that ran')).toHaveCount(0);
});
