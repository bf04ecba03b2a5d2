import { expect, test } from '../support/fixtures.js';

const config = { integrations: { googleConsentMode: { measurementIds: ['G-1'] } } };
/** Notes, in the data layer itself, when a tag ran and when the page heard of it. */
const HEAD = `<script>
for (const name of ['change', 'consent']) consentry.on(name, () => dataLayer.push({ heard: name }));
</script>
<script type="text/plain" data-consent="analytics">dataLayer.push({ ran: 'analytics' })</script>`;

/** The data layer: commands as arrays. */
const LAYER = () =>
  (window as unknown as { dataLayer: ArrayLike<unknown>[] }).dataLayer.map((entry) =>
    String(entry) === '[object Arguments]' ? Array.from(entry) : entry,
  );
const words = (layer: unknown[]) =>
  layer.map((entry) =>
    Array.isArray(entry)
      ? entry.slice(0, 2).join(' ')
      : Object.entries(entry as Record<string, unknown>)
          .slice(0, 1)
          .join(),
  );

test('before a choice: the default, and nothing else', async ({ site, page }) => {
  await site.visit({ config, head: HEAD });
  await expect(site.banner).toBeVisible();
  const layer = (await page.evaluate(LAYER)) as [string, string, Record<string, unknown>][];
  expect(words(layer)).toEqual(['consent default', 'set ads_data_redaction']);
  expect(layer[0]?.[2]).toMatchObject({ ad_storage: 'denied', analytics_storage: 'denied' });
});

test('the default stands before whatever the page pushes', async ({ site, page }) => {
  await site.visit({ config, head: '<script>(window.dataLayer ||= []).push({ mine: 1 })</script>' });
  expect(words(await page.evaluate(LAYER))).toEqual(['consent default', 'set ads_data_redaction', 'mine,1']);
});

test('a click: the update, then the page hears, then tags run', async ({ site, page }) => {
  await site.visit({ config, head: HEAD });
  await site.acceptAll();
  await expect
    .poll(async () => words(await page.evaluate(LAYER)))
    .toEqual([
      'consent default',
      'set ads_data_redaction',
      'consent update',
      'event,consent_update',
      'heard,change',
      'heard,consent',
      'ran,analytics',
    ]);
});

test('a returning visitor: default and update in one task, before any tag', async ({ site, page }) => {
  await site.remember(['analytics']);
  await site.visit({ config, head: HEAD });
  await expect
    .poll(async () => words(await page.evaluate(LAYER)))
    .toEqual([
      'consent default',
      'set ads_data_redaction',
      'consent update',
      'event,consent_update',
      'heard,consent',
      'ran,analytics',
    ]);
  const layer = (await page.evaluate(LAYER)) as [string, string, Record<string, unknown>][];
  expect(layer[2]?.[2]).toMatchObject({ ad_storage: 'denied', analytics_storage: 'granted' });
});

test('a withdrawal: Google hears of it before the page does, and Analytics is stopped', async ({
  site,
  page,
}) => {
  await site.remember(['analytics', 'functional', 'marketing']);
  await site.visit({ config: { ...config, reloadOnRevoke: false }, head: HEAD });
  await page.evaluate(() => consentry.revoke('analytics'));
  const layer = (await page.evaluate(LAYER)) as unknown[];
  expect(words(layer.slice(-4))).toEqual([
    'consent update',
    'event,consent_update',
    'heard,change',
    'heard,consent',
  ]);
  expect(await page.evaluate('window["ga-disable-G-1"]')).toBe(true);
});

test('a record that another tab has erased is no choice of this one', async ({ site, page }) => {
  await site.visit({ config });
  await site.acceptAll();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.evaluate(() => consentry.reset());
  const last = () => other.evaluate('dataLayer.at(-1)');
  await expect.poll(last).toMatchObject({ consent: { analytics: false }, consent_source: 'reset' });
});

test('one that is not in the build is reported once', async ({ site, consoleErrors }) => {
  await site.visit({ config: { integrations: { metaPixel: true } } });
  await expect
    .poll(() => consoleErrors)
    .toEqual(['Consentry: integrations.metaPixel is not part of this build']);
  await expect(site.banner).toBeVisible();
});

test('a wrong configuration: Google hears that everything is denied, now and after Accept', async ({
  site,
  page,
}) => {
  await site.remember(['analytics']);
  await site.visit({ config: { ...config, mode: 'maybe' } });
  await site.acceptAll();
  await expect(site.banner).toBeHidden();
  const layer = (await page.evaluate(LAYER)) as [string, string, Record<string, unknown>][];
  expect(words(layer)).toEqual([
    'consent default',
    'set ads_data_redaction',
    'consent update',
    'event,consent_update',
  ]);
  for (const at of [0, 2]) expect(layer[at]?.[2]).toMatchObject({ analytics_storage: 'denied' });
});
