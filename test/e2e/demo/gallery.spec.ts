import { expect, test } from './demo.js';

// A person looks at it; what is looked at has to be there. Pictures are compared in test/looks.
test('the gallery has a frame for every surface, and what its title says is in it', async ({ page }) => {
  test.slow();
  await page.goto('/gallery.html');
  const frames = page.locator('iframe');
  const titles = await frames.evaluateAll((all) => all.map((frame) => frame.getAttribute('title') ?? ''));
  expect(titles.length).toBeGreaterThan(20);
  for (const [at, title] of titles.entries()) {
    await frames.nth(at).scrollIntoViewIfNeeded();
    const frame = page.frameLocator(`iframe >> nth=${at}`);
    const name = /^(Preferences|Placeholder|Reopen)/.exec(title)?.[0] ?? 'Banner';
    const host = { Preferences: 'panel', Placeholder: 'placeholder', Reopen: 'reopen', Banner: 'banner' }[
      name
    ];
    await expect(frame.locator(`consentry-${host}`), title).toBeVisible();
  }
  expect(await page.context().cookies()).toEqual([]);
});
