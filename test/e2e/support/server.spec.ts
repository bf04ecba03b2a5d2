import { expect, test } from './fixtures.js';

test.describe('the test server', () => {
  test('serves pages and scripts, and logs what was asked for', async ({ page, server, third }) => {
    third.script('/t.js', 'window.seen = document.title');
    server.page('/', `<!doctype html><title>Hello</title><script src="${third.url('/t.js?a=1')}"></script>`);
    await page.goto(server.url('/'));
    expect(await page.evaluate('window.seen')).toBe('Hello');
    expect(server.log.paths()).toEqual(['/']);
    expect(third.log.all()).toMatchObject([{ method: 'GET', path: '/t.js', query: 'a=1' }]);
  });

  test('holds an answer back until it is released', async ({ page, server }) => {
    server.script('/late.js', 'window.late = true', { hang: true });
    server.page('/', '<!doctype html><script async src="/late.js"></script><p>here</p>');
    await page.goto(server.url('/'), { waitUntil: 'commit' });
    await server.log.requested('/late.js');
    expect(await page.evaluate('window.late')).toBeUndefined();
    server.release('/late.js');
    await page.waitForFunction('window.late');
  });

  test('takes what a tracker sends from another origin', async ({ page, server, third }) => {
    third.route('/collect', { status: 204 });
    server.page(
      '/',
      `<!doctype html><script>navigator.sendBeacon('${third.url('/collect')}', 'hit')</script>`,
    );
    await page.goto(server.url('/'));
    await third.log.requested('/collect');
    expect(third.log.all('/collect')).toMatchObject([{ method: 'POST', body: 'hit' }]);
  });

  test('starts every test empty and answers 404 to what nobody defined', async ({ request, server }) => {
    const answer = await request.get(server.url('/late.js'));
    expect(answer.status()).toBe(404);
    expect(server.log.paths()).toEqual(['/late.js']);
  });
});
