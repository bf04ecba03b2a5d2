import { pageHtml } from '../support/site.js';
import { expect, naming, run, test } from './untagged.js';

test.describe('a page served as application/xhtml+xml', () => {
  // There the browser takes no value without quotes, and throws where it is given one.
  for (const [way, put] of [
    ['innerHTML', 'place.innerHTML = html'],
    ['outerHTML', 'place.firstElementChild.outerHTML = html'],
    ['insertAdjacentHTML', `place.insertAdjacentHTML('beforeend', html)`],
    ['createContextualFragment', 'place.append(document.createRange().createContextualFragment(html))'],
  ] as const)
    test(`what is held in a text is still well-formed: ${way}`, async ({ page, site, server, third }) => {
      const html = pageHtml({ config: naming(third), body: '<div id="host"><i></i></div>' });
      server.page(
        '/',
        html
          .replace('<!doctype', '<!DOCTYPE')
          .replace('<html', '<html xmlns="http://www.w3.org/1999/xhtml"')
          .replace('<meta charset="utf-8">', ''),
        {
          'content-type': 'application/xhtml+xml',
        },
      );
      await page.goto(server.url('/'));
      expect(await page.evaluate(() => document.contentType)).toBe('application/xhtml+xml');

      const held = `<p><img src="${third.url('/t.png')}?a=1&amp;b='2'" alt=""/><iframe src="${third.url('/f')}" title="A talk"></iframe></p>`;
      await run(
        site,
        `const place = document.querySelector('#host'); const html = ${JSON.stringify(held)}; ${put}`,
      );
      await expect(page.locator('#host img')).toHaveAttribute('data-service', 'tracker');
      expect(await page.locator('#host img').getAttribute('alt')).toBe('');
      expect(third.log.paths()).toEqual([]);

      await site.acceptAll();
      await expect(page.locator('#host img')).toHaveAttribute('src', `${third.url('/t.png')}?a=1&b='2'`);
      await expect(page.locator('#host iframe')).toHaveAttribute('src', third.url('/f'));
    });
});

test('a document of XML takes a text with something to hold', async ({ site, third, visit }) => {
  await visit();
  const kept = await run(
    site,
    `const xml = new DOMParser().parseFromString('<r/>', 'text/xml').documentElement;
    xml.innerHTML = '<img src="' + url + '" alt=""/>';
    return xml.firstElementChild.getAttribute('data-src');`,
    third.url('/t.png'),
  );
  expect(kept).toBe(third.url('/t.png'));
});
