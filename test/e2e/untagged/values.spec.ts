import { expect, run, test } from './untagged.js';

/** Elements that a sanitiser lets through, with an attribute that may say anything. */
const TAGS = ['p', 'h1', 'h6', 'x1-y', 'title-x', 'textarea', 'style', 'script-x'];

test.describe('what looks like a tag in a value of another tag', () => {
  for (const tag of TAGS)
    for (const way of ['innerHTML', 'insertAdjacentHTML', 'document.write'])
      test(`is text: ${tag}, ${way}`, async ({ page, site, third, visit }) => {
        await visit({ body: '<div id="host"></div>' });
        // Made into a held one, its quotes would end the value: what is in `alt` would be attributes.
        const planted = `</${tag} <img src='${third.url('/t.png')}' alt='x onmouseover=ran.push(1) y'>`;
        const html = `<${tag} title="${planted}" id="planted">text</${tag}>`;
        const put =
          way === 'innerHTML'
            ? `document.querySelector('#host').innerHTML = html`
            : way === 'insertAdjacentHTML'
              ? `document.querySelector('#host').insertAdjacentHTML('beforeend', html)`
              : `document.open(); document.write(html); document.close()`;
        await run(site, `const html = ${JSON.stringify(html)}; ${put}`);
        expect(
          await page.evaluate(() =>
            [...(document.querySelector('#planted')?.attributes ?? [])].map(({ name, value }) => [
              name,
              value,
            ]),
          ),
        ).toEqual([
          ['title', planted],
          ['id', 'planted'],
        ]);
      });

  // Text that only a whole parser knows to be some. The quote in it seems to open a value, and what does is its end.
  for (const [tag, before, end] of [
    ['noembed', '<noembed>', '</noembed>'],
    ['iframe', '<iframe>', '</iframe>'],
    ['noframes', '<noframes>', '</noframes>'],
  ] as const)
    test(`stays in it where only a whole parser sees that: ${tag}`, async ({ page, site, third, visit }) => {
      await visit({ body: '<div id="host"></div>' });
      const planted = `><img src='${third.url('/t.png')}' alt='x onmouseover=ran.push(1) y'>`;
      const html = `${before}<p title="${end}<i title="${planted}">text</i>`;
      await run(site, `document.querySelector('#host').innerHTML = ${JSON.stringify(html)}`);
      expect(await page.evaluate(() => document.querySelector('#host i')?.getAttributeNames())).toEqual([
        'title',
      ]);
    });

  test('does not hide a tag behind it', async ({ page, site, third, visit }) => {
    await visit({ body: '<div id="host"></div>' });
    const html = `<h1 title="</h1 <img src='/own.png'>">text</h1><img src="${third.url('/t.png')}" alt="">`;
    await run(site, `document.querySelector('#host').innerHTML = ${JSON.stringify(html)}`);
    await expect(page.locator('#host img')).toHaveAttribute('data-service', 'tracker');
    expect(third.log.paths()).toEqual([]);
  });
});
