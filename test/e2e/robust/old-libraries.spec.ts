import { expect, reports, test } from '../support/watched.js';

// What these put in the place of the browser's own, and no more of them.
const LIBRARIES = {
  'Prototype 1.7': `
    Element.prototype.remove = function () {
      this.parentNode.removeChild(this);
      return this;
    };`,
  'MooTools 1.4': `
    window.Document = function () {};
    window.Window = function () {};
    window.Event = function (event) {
      this.event = event;
      this.type = event.type;
      if (event.type.indexOf('key') === 0) this.key = event.key;
    };
    Array.from = function (item) {
      return item == null ? [] : typeof item === 'object' ? [].slice.call(item) : [item];
    };`,
} as const;

const held = (code: string) => `<script type="text/plain" data-consent="analytics">${code}</script>`;
const body = `<p id="before">before</p>
<script type="text/plain" data-consent="analytics" src="/first.js" onload="ran.push('loaded')"></script>
${held(`ran.push('second');
  document.write('<i>written</i>');
  for (const type of ['DOMContentLoaded', 'load'])
    addEventListener(type, (event) => ran.push(type, event.type));`)}
<script type="text/plain" data-consent="analytics" data-type="module">ran.push('module')</script>
<iframe data-consent="functional" data-src="/framed" title="A talk" width="300" height="200"></iframe>
<iframe data-consent="functional" data-src="/framed" title="A line" width="300" height="1"></iframe>`;
const RAN = [
  'first',
  'loaded',
  'second',
  'module',
  ...['DOMContentLoaded', 'load'].flatMap((type) => [type, type]),
];

for (const [name, library] of Object.entries(LIBRARIES))
  for (const order of ['before', 'after'] as const)
    test(`${name} ${order} the tag: everything works`, async ({
      page,
      server,
      site,
      pageErrors,
      consoleErrors,
    }) => {
      server.script('/first.js', "ran.push('first')");
      server.page('/framed', '<!doctype html><title>Framed</title><p>inside</p>');
      if (order === 'before') await page.addInitScript(library);
      await site.visit({
        // Read from the tag, so that it has to be found.
        attributes: 'data-policy-url="/privacy"',
        config: { services: { tracker: { category: 'marketing', cookies: [{ name: '_tr*' }] } } },
        head: order === 'after' ? `<script>${library}</script>` : '',
        body,
      });
      await expect(site.banner.getByRole('link')).toHaveAttribute('href', '/privacy');
      await expect(page.getByRole('group', { name: 'A talk' })).toBeVisible();
      expect(await page.evaluate("document.cookie = '_track=1', document.cookie")).toBe('');
      await site.openPreferences();
      await expect(site.preferences).toBeVisible();
      await site.preferences.getByRole('button', { name: 'Accept all' }).click();
      await expect(site.preferences).toBeHidden();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(RAN);
      await expect(page.locator('i')).toHaveText('written');
      await expect(page.locator('#before')).toHaveText('before');
      for (const title of ['A talk', 'A line'])
        await expect(page.frameLocator(`iframe[title="${title}"]`).getByText('inside')).toBeAttached();
      await site.reopen.click();
      await site.preferences.getByRole('button', { name: 'Reject all' }).click();
      await expect(page.getByRole('group', { name: 'A talk' })).toBeVisible();
      expect(await page.evaluate(() => ran)).toEqual([]);
      expect(pageErrors).toEqual([]);
      expect(reports(consoleErrors)).toEqual([]);
    });

test('a Promise of the page’s own, without allSettled: a withdrawal reloads', async ({
  page,
  site,
  pageErrors,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Promise, 'allSettled'));
  await site.remember(['analytics']);
  await site.visit({
    config: { services: { tracker: { category: 'analytics', databases: ['tr-*'] } } },
    body: `${held("ran.push('ran')")}`,
  });
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['ran']);
  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => consentry.revoke());
  await reloaded;
  expect(await page.evaluate(() => ran)).toEqual([]);
  expect(pageErrors).toEqual([]);
});
