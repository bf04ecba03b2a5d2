import { expect, test } from './support/watched.js';

/** What the document heard of choices: who was granted, and how. */
const told = () =>
  heard
    .filter(({ name }) => /ready|change|consent/.test(name))
    .map(({ name, detail: { granted, record } }) =>
      [name, granted ?? (record as { granted: string[] } | undefined)?.granted].join(' '),
    );

test('a listener that chooses: what it chose is told after all have heard of what came before', async ({
  page,
  site,
}) => {
  await site.visit({ config: { categories: { analytics: {}, functional: {} } } });
  await page.evaluate(() => {
    consentry.on('change', () => consentry.choose({ functional: true }), { once: true });
    consentry.on('change', ({ granted }) => ran.push(granted.join()));
    consentry.choose({ analytics: true });
  });
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['analytics', 'functional']);
  expect(await page.evaluate(told)).toEqual([
    'ready ',
    'change analytics',
    'consent necessary,analytics',
    'change functional',
    'consent necessary,analytics,functional',
  ]);
});

test('a listener of ready that chooses does not have the older choice told last', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.consentryQueue = [(c) => c.on('ready', () => c.choose({ functional: true }), { once: true })];
  });
  await site.remember(['analytics']);
  await site.visit({ config: { categories: { analytics: {}, functional: {} } } });
  await expect
    .poll(() => page.evaluate(told))
    .toEqual([
      'ready ',
      'consent necessary,analytics',
      'change functional',
      'consent necessary,analytics,functional',
    ]);
});

test('a choice from the queue is told once', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.consentryQueue = [(c) => c.choose({ analytics: true, functional: false })];
  });
  await site.visit({ config: { categories: { analytics: {}, functional: {} } } });
  expect(await page.evaluate(told)).toEqual(['change analytics', 'consent necessary,analytics', 'ready ']);
});
