import { expect, run, test } from './untagged.js';

const NAMES = {
  cookies: [{ name: '_tr*' }, { name: 'id' }],
  storage: ['_tr*', 'tr-*-x'],
  databases: ['tr-*'],
  caches: ['tr*'],
};
const config = { services: { tracker: { category: 'analytics', ...NAMES } } };
/** Nothing of what the page below does fits these, so nothing may differ. */
const other = {
  services: {
    tracker: {
      category: 'analytics',
      hosts: ['stats.example'],
      cookies: [{ name: 'zz*' }],
      storage: ['zz*'],
      databases: ['zz'],
      caches: ['zz'],
    },
  },
};

/** Everything a page can see of the functions that are guarded. */
const LOOK = `
  const log = [];
  const say = (what, get) => {
    try { const value = get(); log.push(what + ': ' + (typeof value === 'function' ? 'function ' + value.name : JSON.stringify(value) ?? String(value))); }
    catch (error) { log.push(what + ' throws ' + error.name + ': ' + error.message); }
  };
  for (const storage of [localStorage, sessionStorage]) {
    storage.clear();
    say('set', () => storage.setItem('a', 1));
    say('set object', () => storage.setItem({ toString: () => 'b' }, { toString: () => 'B' }));
    say('property', () => (storage.c = 3));
    say('index', () => (storage[7] = 'seven'));
    say('define', () => Object.defineProperty(storage, 'd', { value: 'D' }) === storage);
    say('define accessor', () => Object.defineProperty(storage, 'e', { get: () => 1 }));
    say('assign', () => Object.assign(storage, { f: 'F', g: null }) === storage);
    say('keys', () => Object.keys(storage).sort());
    say('names', () => Object.getOwnPropertyNames(storage).sort());
    say('length', () => storage.length);
    say('in', () => ['a' in storage, 'setItem' in storage, 'nope' in storage, 'length' in storage]);
    say('own', () => [Object.hasOwn(storage, 'a'), Object.hasOwn(storage, 'setItem'), storage.hasOwnProperty('c')]);
    say('json', () => storage);
    say('spread', () => ({ ...storage }));
    say('entries', () => Object.entries(storage).sort());
    say('descriptor', () => Object.getOwnPropertyDescriptor(storage, 'a'));
    say('proto descriptor', () => Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem'));
    say('length descriptor', () => Object.keys(Object.getOwnPropertyDescriptor(Storage.prototype, 'length')));
    say('delete', () => [delete storage.a, delete storage.nope, storage.a, storage.length]);
    say('key', () => [storage.key(0) !== null, storage.key(99)]);
    say('get', () => [storage.getItem('c'), storage.c, storage.getItem('nope'), storage.nope]);
    say('too few', () => storage.setItem('a'));
    say('symbol', () => storage.setItem(Symbol.iterator, 'x'));
    say('symbol property', () => { storage[Symbol.for('s')] = 1; return storage[Symbol.for('s')]; });
    say('toString', () => String(storage) + Object.prototype.toString.call(storage));
    say('instance', () => [storage instanceof Storage, storage.constructor === Storage, Object.getPrototypeOf(storage) === Storage.prototype]);
    say('illegal', () => Storage.prototype.setItem.call({}, 'a', 'b'));
    say('borrowed', () => { Storage.prototype.setItem.call(storage, 'h', 'H'); return Storage.prototype.getItem.call(storage, 'h'); });
    say('inherited', () => { const heir = Object.create(storage); heir.i = 'I'; return [Object.keys(heir), storage.i]; });
    say('quota', () => storage.setItem('big', 'x'.repeat(20000000)));
    say('quota property', () => { storage.big = 'x'.repeat(20000000); });
    say('for in', () => { const keys = []; for (const key in storage) keys.push(key); return keys.sort(); });
    say('freeze', () => { try { Object.freeze(storage); } catch (error) { return error.name; } });
    say('extensible', () => Object.isExtensible(storage));
    say('clone', () => { try { structuredClone(storage); } catch (error) { return error.name; } });
  }
  say('same', () => [localStorage === localStorage, localStorage === window.localStorage, localStorage === sessionStorage]);
  say('window descriptor', () => { const d = Object.getOwnPropertyDescriptor(window, 'localStorage'); return [d.enumerable, d.configurable, d.get.name, d.get.length, String(d.set)]; });
  say('event', () => { const e = new StorageEvent('storage', { key: 'k', storageArea: localStorage }); return [e.storageArea === localStorage, e.key, e instanceof Event]; });
  say('event without', () => new StorageEvent('storage').storageArea);
  say('event wrong', () => new StorageEvent('storage', { storageArea: {} }));
  say('event init', () => { const e = document.createEvent('StorageEvent'); e.initStorageEvent('storage', true, true, 'k', '1', '2', 'u', sessionStorage); return [e.storageArea === sessionStorage, e.oldValue, e.type]; });
  say('event subclass', () => { class Mine extends StorageEvent {} const e = new Mine('x', { storageArea: localStorage }); return [e instanceof Mine, e.constructor.name, e.storageArea === localStorage]; });

  document.cookie = 'a=1'; document.cookie = ' b = 2 ; path=/'; document.cookie = 'bare'; document.cookie = '=empty';
  document.cookie = { toString: () => 'o=1' }; document.cookie = 'c=1;max-age=0';
  say('cookie', () => document.cookie.split('; ').filter((pair) => !pair.startsWith('consentry')).sort());
  say('cookie symbol', () => { document.cookie = Symbol('x'); });
  say('cookie illegal', () => Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set.call({}, 'a=1'));
  say('cookie descriptor', () => { const d = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie'); return [d.set.name, d.set.length, d.get.name, d.enumerable, d.configurable, Object.hasOwn(document, 'cookie')]; });

  const functions = {
    fetch, open: XMLHttpRequest.prototype.open, sendBeacon: navigator.sendBeacon, WebSocket, EventSource, Audio,
    StorageEvent, setItem: Storage.prototype.setItem, append: Element.prototype.append, appendChild: Node.prototype.appendChild,
    setAttribute: Element.prototype.setAttribute, write: document.write, html: Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML').set,
    src: Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src').set, idb: IDBFactory.prototype.open,
    own: Function.prototype.toString, cookieStore: window.CookieStore?.prototype.set, caches: window.CacheStorage?.prototype.open,
  };
  for (const [name, each] of Object.entries(functions)) {
    say(name + ' text', () => Function.prototype.toString.call(each));
    say(name + ' text 2', () => each + '');
    say(name + ' shape', () => [each.name, each.length, Object.getOwnPropertyNames(each).sort(), 'prototype' in each]);
    say(name + ' call', () => each.call(undefined));
    say(name + ' new', () => typeof new each());
  }
  say('WebSocket', () => [WebSocket.OPEN, WebSocket.prototype.constructor === WebSocket, Object.getOwnPropertyDescriptor(window, 'WebSocket').enumerable]);
  say('WebSocket wrong', () => new WebSocket('ftp://x'));
  say('WebSocket call', () => WebSocket('ws://x'));
  say('subclass', () => { class Mine extends EventSource { more() { return 1; } } const one = new Mine('/nowhere'); one.close(); return [one.more(), one instanceof EventSource, one.url.slice(-8)]; });
  say('Image', () => { const i = new Image(2, 3); i.src = 'data:,x'; return [i.width, i.src, i.getAttribute('src')]; });
  say('Audio', () => { const a = new Audio('/a.mp3'); return [a.preload, a.getAttribute('src'), a.outerHTML, new Audio().outerHTML]; });
  say('setAttribute few', () => document.body.setAttribute('src'));
  say('setAttribute wrong', () => document.body.setAttribute('a b', 1));
  say('append', () => { const d = document.createElement('div'); document.body.append(d, 'text', null, 3); d.append(document.createElement('img')); return document.body.lastChild.data + d.innerHTML; });
  say('append wrong', () => document.body.appendChild('x'));
  say('insert wrong', () => document.body.insertBefore(document.createElement('p'), document.head));
  say('innerHTML', () => { const d = document.createElement('div'); d.innerHTML = null; const a = d.innerHTML; d.innerHTML = '<img src=x><script src=y></' + 'script>'; return [a, d.innerHTML]; });
  say('insertAdjacentHTML', () => document.body.insertAdjacentHTML('nowhere', '<img src=x>'));
  say('link', () => { const l = document.createElement('link'); l.href = '/x'; return [l.href.slice(-2), l.getAttribute('href')]; });
  say('once', () => { let n = 0; localStorage.setItem({ toString() { n++; return 'n'; } }, ''); return n; });
  const requests = [];
  requests.push(await fetch('/nowhere').then((r) => r.status), await fetch(Symbol('x')).catch((e) => e.name + e.message), await fetch().catch((e) => e.name + e.message));
  await new Promise((done) => { indexedDB.deleteDatabase('own').onsuccess = done; });
  requests.push(await new Promise((done) => { const r = indexedDB.open('own', 2); r.onupgradeneeded = () => requests.push('upgrade'); r.onsuccess = () => { r.result.close(); done(r.result.name + r.result.version); }; }));
  requests.push(await (window.caches ? caches.open('own').then((c) => c instanceof Cache) : 'no caches'));
  requests.push(await (window.cookieStore ? cookieStore.set({ name: 'cs', value: '1' }).then(() => document.cookie.includes('cs=1')) : 'none'));
  return [...log, ...requests.map(String)];
`;

test('what nobody claims behaves as without Consentry’s guards', async ({ page, server, site, visit }) => {
  test.slow();
  server.page('/bare', '<!doctype html><title>Bare</title><body>');
  await page.goto(server.url('/bare'));
  const native = await run(site, LOOK);
  await page.context().clearCookies();
  await visit({ config: other });
  expect(await run(site, LOOK)).toEqual(native);
});

test.describe('what is stored by a service that is not granted', () => {
  test('is dropped: cookies, keys, and nothing else', async ({ page, site, visit }) => {
    await visit({ config });
    const write = (round: number) =>
      run(
        site,
        `document.cookie = '_tr=${round}; path=/'; document.cookie = ' id =${round}'; document.cookie = 'ids=${round}';
         if (window.cookieStore) { await cookieStore.set('_tr2', '${round}'); await cookieStore.set({ name: '_tr3', value: '${round}' }); await cookieStore.set('own2', '${round}'); }
         for (const storage of [localStorage, sessionStorage]) {
           storage.setItem('_tr', ${round}); storage._tr2 = ${round}; storage['tr-a-x'] = ${round}; Object.assign(storage, { _tr3: ${round}, own: ${round} });
           Reflect.defineProperty(storage, '_tr4', { value: '${round}' }); Storage.prototype.setItem.call(storage, '_tr5', ${round});
         }`,
      );
    const left = () =>
      run(
        site,
        `return [document.cookie.split('; ').filter((pair) => !pair.startsWith('consentry')).sort(), Object.keys(localStorage).filter((key) => !key.startsWith('consentry')).sort(), Object.keys(sessionStorage).sort()]`,
      );
    await write(1);
    expect(await left()).toEqual([['ids=1', 'own2=1'], ['own'], ['own']]);
    const blocked = await page.evaluate(() =>
      window.heard.filter(({ name }) => name === 'block').map(({ detail }) => detail),
    );
    expect(blocked).toContainEqual({
      kind: 'cookie',
      url: null,
      element: null,
      category: 'analytics',
      service: 'tracker',
      rule: '_tr*',
      name: '_tr',
    });
    expect(blocked).toContainEqual({
      kind: 'storage',
      url: null,
      element: null,
      category: 'analytics',
      service: 'tracker',
      rule: 'tr-*-x',
      name: 'tr-a-x',
    });

    await page.evaluate(() => consentry.acceptAll());
    await write(2);
    const keys = ['_tr', '_tr2', '_tr3', '_tr4', '_tr5', 'own', 'tr-a-x'];
    expect(await left()).toEqual([['_tr2=2', '_tr3=2', '_tr=2', 'id=2', 'ids=2', 'own2=2'], keys, keys]);

    await page.evaluate(() => consentry.revoke());
    expect(await left()).toEqual([['ids=2', 'own2=2'], ['own'], ['own']]);
    await write(3);
    expect(await left()).toEqual([['ids=3', 'own2=3'], ['own'], ['own']]);
  });

  test('is dropped too where the expiry lies: `Max-Age` comes first', async ({ site, visit }) => {
    await visit({ config });
    const left = await run(
      site,
      `document.cookie = '_tr=1; max-age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT'; document.cookie = '_tr6=1; max-age=060'; return document.cookie`,
    );
    expect(left).toBe('');
  });

  for (const life of [
    'expires=0',
    'expires=-1',
    'expires=2020',
    'expires=1970-01-01T00:00:00Z',
    'expires=Thu, 18 Dec 2013',
    'expires=Fri, 31-Dec-60 10:00:00 GMT',
    'max-age=0; max-age=60',
    'max-age=0x0',
  ])
    test(`is dropped too where only a script takes it for over: ${life}`, async ({ site, visit }) => {
      await visit({ config });
      expect(await run(site, `document.cookie = '_tr=1; ${life}'; return document.cookie`)).toBe('');
    });

  test('is let be as it is written once it is granted: `expires=0` is for the session', async ({
    site,
    visit,
  }) => {
    await visit({ config });
    await site.acceptAll();
    expect(await run(site, `document.cookie = '_tr=1; expires=0'; return document.cookie`)).toContain(
      '_tr=1',
    );
  });

  test('can be deleted by the page', async ({ page, server, site, visit }) => {
    await page.context().addCookies([
      { name: '_tr', value: '1', url: server.origin },
      { name: 'id', value: '1', url: server.origin },
    ]);
    await visit({ config });
    await run(
      site,
      `document.cookie = '_tr=; max-age=0; path=/'; document.cookie = 'id=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/'`,
    );
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  test('is no database and no cache', async ({ page, site, visit }) => {
    await visit({ config });
    const open = (name: string) =>
      run(
        site,
        `const log = [];
         log.push(await new Promise((done) => {
           const request = indexedDB.open(host, 3);
           request.onupgradeneeded = () => log.push('upgrade');
           request.onsuccess = () => { request.result.close(); done('open'); };
           request.onerror = () => done(request.error.name);
         }));
         log.push(await caches.open(host).then((c) => c instanceof Cache, (error) => error instanceof DOMException && error.name));
         log.push((await indexedDB.databases()).map((each) => each.name).sort(), await caches.keys());
         return log;`,
        '',
        name,
      );
    expect(await open('tr-a')).toEqual(['AbortError', 'SecurityError', [], []]);
    expect(await open('own')).toEqual(['upgrade', 'open', true, ['own'], ['own']]);
    await page.evaluate(() => consentry.acceptAll());
    expect(await open('tr-a')).toEqual(['upgrade', 'open', true, ['own', 'tr-a'], ['own', 'tr-a']]);
  });

  test('another script that patches the same, before or after, works', async ({ page, site, visit }) => {
    const patch = (name: string) => `<script>{
      window.seen ??= [];
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) { seen.push('${name} ' + key); return setItem.call(this, key, value); };
      const { set, get, ...rest } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      Object.defineProperty(Document.prototype, 'cookie', { ...rest, get, set(text) { seen.push('${name} ' + text); set.call(this, text); } });
      const { fetch } = window;
      window.fetch = (...args) => { seen.push('${name} fetch'); return fetch(...args); };
    }</script>`;
    await visit({ config, head: patch('after') });
    await run(
      site,
      `localStorage.setItem('own', 1); localStorage.setItem('_tr', 1); document.cookie = 'own=1'; document.cookie = '_tr=1'; await fetch('/x')`,
    );
    expect(
      await page.evaluate(() => [
        (window as never as { seen: string[] }).seen,
        { ...localStorage },
        document.cookie,
      ]),
    ).toEqual([
      ['after own', 'after _tr', 'after own=1', 'after _tr=1', 'after fetch'],
      { own: '1' },
      'own=1',
    ]);
  });
});
