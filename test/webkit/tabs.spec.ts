import { pageHtml } from '../e2e/support/site.js';
import { expect, test } from './browser.js';

for (const [how, before] of [
  ['by the cookie itself', ''],
  [
    'by the storage, without cookieStore',
    '<script>Object.defineProperty(window, "cookieStore", { value: undefined })</script>',
  ],
] as const)
  test(`another tab hears of the first answer ${how}`, async ({ driver, server, visitor }) => {
    const html = pageHtml({
      body: '<script type="text/plain" data-consent="analytics">document.title = "ran"</script>',
    });
    server.page('/', html.replace('<head>', `<head>${before}`));
    await driver.get(server.url('/'));
    const first = await driver.getWindowHandle();
    await driver.switchTo().newWindow('tab');
    await driver.get(server.url('/'));
    await visitor.banner();
    const other = await driver.getWindowHandle();
    await driver.switchTo().window(first);
    await visitor.acceptAll();
    await driver.switchTo().window(other);
    await expect.poll(() => driver.getTitle()).toBe('ran');
    expect(await visitor.all('region', 'Cookie consent')).toEqual([]);
    expect(server.log.all('/')).toHaveLength(2);
  });
