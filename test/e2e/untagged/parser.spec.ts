import { expect, fence, reports, test } from './untagged.js';

test.describe('markup of the page that nobody tagged', () => {
  test('scripts do not run before the grant, then in order, once', async ({ page, site, third, visit }) => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) third.script(`/${name}.js`, `ran.push('${name}')`);
    third.script('/m.mjs', `ran.push('m')`);
    await visit({
      head: `<script src="${third.url('/a.js')}" id="a" onload="ran.push('loaded ' + this.id)"></script>
        <script>ran.push('own')</script>
        <script defer src="${third.url('/c.js')}"></script>
        <script type="module" src="${third.url('/m.mjs')}"></script>
        <script src="${third.url('/b.js')}" type="text/javascript"></script>`,
      body: `<svg><script href="${third.url('/d.js')}"></script></svg>
        <script>document.write('<scr' + 'ipt src="${third.url('/e.js')}"></scr' + 'ipt><p id="written">')</script>`,
    });
    await fence(site);
    expect(await page.evaluate(() => ran)).toEqual(['own']);
    expect(await page.locator('#written').count()).toBe(1);
    await site.acceptAll();
    await expect
      .poll(() => page.evaluate(() => ran.filter((name) => name !== 'd')))
      .toEqual(['own', 'a', 'loaded a', 'b', 'e', 'c', 'm']);
    await expect.poll(() => page.evaluate(() => ran.filter((name) => name === 'd'))).toEqual(['d']);
    // The elements are those of the page.
    expect(await page.evaluate(() => (document.querySelector('#a') as HTMLScriptElement).type)).toBe('');
  });

  test('what may run already runs where it stands, and a withdrawal reloads', async ({
    page,
    site,
    third,
    visit,
  }) => {
    third.script('/a.js', `ran.push('a')`);
    await site.remember(['marketing']);
    await visit({ head: `<script src="${third.url('/a.js')}"></script><script>ran.push('own')</script>` });
    expect(await page.evaluate(() => ran)).toEqual(['a', 'own']);
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => consentry.revoke())]);
    expect(await page.evaluate(() => ran)).toEqual(['own']);
  });

  test('frames and objects show nothing before the grant, and nothing after a withdrawal', async ({
    page,
    site,
    third,
    visit,
  }) => {
    // Another origin cannot write into the page: it says that it ran by a request.
    for (const path of ['/frame', '/object', '/embed'])
      third.route(path, {
        body: `<script>new Image().src = '${path}-ran'</script>`,
        headers: { 'content-type': 'text/html' },
      });
    await visit({
      body: `<iframe title="Talk" src="${third.url('/frame')}"></iframe><object data="${third.url('/object')}"></object>
        <embed src="${third.url('/embed')}">`,
    });
    await fence(site);
    expect(third.log.paths().filter((path) => path.endsWith('-ran'))).toEqual([]);
    await expect(page.getByRole('group', { name: 'Talk' })).toBeVisible();
    await site.acceptAll();
    for (const path of ['/frame', '/object', '/embed']) await third.log.requested(`${path}-ran`);
    const frames = () => page.frames().filter((frame) => frame.url().startsWith(third.origin)).length;
    // The browser tells of a frame's new page later than the frame asks for anything.
    await expect.poll(frames).toBeGreaterThan(0);
    await page.evaluate(() => consentry.revoke());
    await expect.poll(frames).toBe(0);
    await expect(page.getByRole('group', { name: 'Talk' })).toBeVisible();
  });

  test('“Load once” lets one element through and nothing else', async ({ page, third, visit }) => {
    third.route('/frame', { body: '<p>here', headers: { 'content-type': 'text/html' } });
    await visit({
      body: `<iframe title="One" data-x src="${third.url('/frame')}"></iframe><iframe title="Two" src="${third.url('/frame?2')}"></iframe>`,
    });
    await page.getByRole('group', { name: 'One' }).getByRole('button', { name: 'Load once' }).click();
    await expect(page.frameLocator('[data-x]').getByText('here')).toBeVisible();
    await expect(page.getByRole('group', { name: 'Two' })).toBeVisible();
    await page.getByRole('group', { name: 'Two' }).getByRole('button', { name: 'Always allow' }).click();
    await expect(page.getByRole('group', { name: 'Two' })).toHaveCount(0);
    expect(await page.evaluate(() => consentry.allows('marketing', 'tracker'))).toBe(true);
    expect(await page.evaluate(() => consentry.allows('marketing'))).toBe(false);
  });

  test('of a granted element that is shown, a withdrawal takes the page away', async ({
    page,
    site,
    third,
    visit,
  }) => {
    third.route('/frame', { body: '<p>here', headers: { 'content-type': 'text/html' } });
    await site.remember(['marketing']);
    await visit({ body: `<iframe title="Talk" src="${third.url('/frame')}"></iframe>` });
    await expect(page.frameLocator('iframe').getByText('here')).toBeVisible();
    await page.evaluate(() => consentry.revoke());
    await expect(page.getByRole('group', { name: 'Talk' })).toBeVisible();
    await expect
      .poll(() => page.frames().filter((frame) => frame.url().startsWith(third.origin)).length)
      .toBe(0);
  });

  test('a script without the nonce of Consentry’s own stays shut', async ({
    page,
    site,
    third,
    visit,
    consoleErrors,
  }) => {
    third.script('/with.js', `ran.push('with')`);
    third.script('/without.js', `ran.push('without')`);
    await visit({
      nonce: 'abc',
      head: `<script nonce="abc" src="${third.url('/with.js')}"></script><script src="${third.url('/without.js')}"></script>`,
    });
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['with']);
    await expect.poll(() => reports(consoleErrors).length).toBe(1);
    expect(reports(consoleErrors)[0]).toContain('nonce');
  });

  test('an inline script that a service knows by its text waits too', async ({ page, site, visit }) => {
    await visit({
      config: { services: { pixel: { category: 'marketing', inline: ['*fbq(*'] } } },
      head: `<script>ran.push('own')</script><script> window.x = 1; fbq('init'); </script>
        <script>window['fbq'] = () => ran.push('parsed')</script>`,
      body: `<script>
        const s = document.createElement('script'); s.text = 'fbq()'; document.body.append(s);
        document.write('<script>fbq()<' + '/script>');
      </script>`,
    });
    expect(await page.evaluate(() => ran)).toEqual(['own']);
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['own', 'parsed', 'parsed', 'parsed']);
  });

  test('scripts that come by innerHTML run neither before nor after, as ever', async ({
    page,
    site,
    third,
    visit,
  }) => {
    third.script('/t.js', `ran.push('t')`);
    third.script('/end.js', `ran.push('end')`);
    await visit({
      body: `<div id="host"></div><script>
        document.querySelector('#host').innerHTML = '<script src="${third.url('/t.js')}"><' + '/script>';
        const s = document.createElement('script'); s.src = '${third.url('/end.js')}'; document.body.append(s);
      </script>`,
    });
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['end']);
    expect(third.log.all('/t.js')).toHaveLength(0);
  });

  test('text that only looks like a tag of it is left alone', async ({ page, third, visit }) => {
    await visit({ body: '<div id="host"></div>' });
    const tag = `<iframe src="${third.url('/t')}"></iframe>`;
    const html = `<textarea>${tag}</textarea><p title='${tag}'>x</p><!--${tag}--><style>a{content:'${tag}'}</style>`;
    const back = await page.evaluate((text) => {
      const host = document.querySelector('#host') as HTMLElement;
      host.innerHTML = text;
      const area = document.createElement('textarea');
      area.innerHTML = text;
      return [
        host.querySelector('textarea')?.value,
        host.querySelector('p')?.title,
        host.querySelector('style')?.textContent,
        area.value,
      ];
    }, html);
    expect(back).toEqual([tag, tag, `a{content:'${tag}'}`, html]);
  });
});
