import { expect, test } from './browser.js';

test('what nobody tagged: dropped, refused and held before the grant, let through after it', async ({
  driver,
  server,
  third,
  visitor,
}) => {
  third.script('/t.js', 'document.title += " ran"');
  third.page('/frame', '<!doctype html><title>Frame</title>');
  for (const path of ['/fetch', '/xhr', '/beacon', '/image']) third.route(path, { status: 204 });
  const services = {
    tracker: {
      category: 'analytics',
      hosts: [new URL(third.origin).host],
      cookies: [{ name: '_tr*' }],
      storage: ['_tr*'],
      databases: ['tr-*'],
      caches: ['tr-*'],
    },
  };
  const call = (origin: string) =>
    driver.executeScript(async (origin: string) => {
      Reflect.set(document, 'cookie', '_tr=1');
      Reflect.set(document, 'cookie', 'own=1');
      for (const storage of [localStorage, sessionStorage]) {
        storage.setItem('_tr', '1');
        storage._tr2 = '1';
        Object.assign(storage, { _tr3: '1', own: '1' });
        Reflect.defineProperty(storage, '_tr4', { value: '1' });
        Storage.prototype.setItem.call(storage, '_tr5', '1');
      }
      const xhr = new XMLHttpRequest();
      const ended = new Promise((done) => {
        xhr.onload = xhr.onerror = (event) => done(event.type);
      });
      xhr.open('POST', `${origin}/xhr`);
      xhr.send('x');
      const script = document.createElement('script');
      script.src = `${origin}/t.js`;
      document.body.append(script);
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', `<iframe src="${origin}/frame"></iframe>`);
      new Image().src = `${origin}/image`;
      const keys = (storage: Storage) => Object.keys(storage).filter((key) => /^(_tr|own)/.test(key));
      return {
        cookies: document.cookie.split('; ').filter((pair) => !pair.startsWith('consentry')),
        local: keys(localStorage).sort(),
        session: keys(sessionStorage).sort(),
        there: ['_tr' in localStorage, 'own' in localStorage, JSON.stringify(sessionStorage)],
        fetch: await fetch(`${origin}/fetch`).then(
          ({ status }) => status,
          (error) => error instanceof TypeError,
        ),
        xhr: await ended,
        beacon: navigator.sendBeacon(`${origin}/beacon`, 'x'),
        cache: await caches.open('tr-1').then(
          () => 'open',
          (error) => error.name,
        ),
      };
    }, origin);

  await visitor.visit({ config: { services }, body: '<main></main>' });
  await visitor.banner();
  expect(await call(third.origin)).toMatchObject({
    cookies: ['own=1'],
    local: ['own'],
    session: ['own'],
    there: [false, true, '{"own":"1"}'],
    fetch: true,
    xhr: 'error',
    beacon: false,
  });
  expect(third.log.paths()).toEqual([]);
  expect(await driver.getTitle()).toBe('Test page');

  await visitor.acceptAll();
  await expect.poll(() => driver.getTitle()).toBe('Test page ran');
  await third.log.requested('/frame');
  expect(third.log.paths().filter((path) => /fetch|xhr|beacon/.test(path))).toEqual([]);

  const all = ['_tr', '_tr2', '_tr3', '_tr4', '_tr5', 'own'];
  expect(await call(third.origin)).toMatchObject({
    cookies: expect.arrayContaining(['_tr=1', 'own=1']),
    local: all,
    session: all,
    fetch: 204,
    xhr: 'load',
    beacon: true,
    cache: 'open',
  });
  for (const path of ['/fetch', '/xhr', '/beacon', '/image', '/frame', '/t.js'])
    await third.log.requested(path);

  // Withdrawn, all of it goes.
  server.log.clear();
  await visitor.evaluate(() => (window as unknown as { consentry: { revoke(): void } }).consentry.revoke());
  await server.log.requested('/');
  await visitor.one('button', 'Cookie preferences');
  expect(
    await visitor.evaluate(() => [
      document.cookie.includes('_tr'),
      '_tr' in localStorage,
      '_tr5' in sessionStorage,
    ]),
  ).toEqual([false, false, false]);
});

test('a page with Trusted Types and a nonce, with and without strict-dynamic: no violation', async ({
  driver,
  server,
  visitor,
}) => {
  server.page('/framed', '<!doctype html><title>Framed</title>');
  for (const dynamic of ['', " 'strict-dynamic'"]) {
    const origins = dynamic ? '' : " 'self'";
    await visitor.visit({
      nonce: 'abc',
      headers: {
        'content-security-policy': `default-src 'none'; script-src 'nonce-abc'${dynamic}${origins}; frame-src 'self'; require-trusted-types-for 'script'; trusted-types consentry`,
      },
      head: `<script nonce="abc">window.violated = [];
        document.addEventListener('securitypolicyviolation', (event) => violated.push(event.violatedDirective + ' ' + event.blockedURI))</script>`,
      body: `<script type="text/plain" data-consent="analytics" nonce="abc">document.title = 'ran'</script>
        <iframe data-consent="functional" data-src="/framed" title="A talk"></iframe>
        <template data-consent="marketing"><p id="in">In</p></template>`,
    });
    await visitor.one('group', 'A talk');
    await visitor.click('Preferences', await visitor.banner());
    await visitor.click('Accept all', await visitor.preferences());
    await expect.poll(() => driver.getTitle()).toBe('ran');
    await server.log.requested('/framed');
    await expect.poll(() => visitor.evaluate(() => document.getElementById('in')?.textContent)).toBe('In');
    // The icon, which the browser fetches when it thinks fit, is none of ours.
    expect(await driver.executeScript('return violated.filter((each) => !each.includes("favicon"))')).toEqual(
      [],
    );
    await driver.manage().deleteAllCookies();
    server.log.clear();
  }
});
