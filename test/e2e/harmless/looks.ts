/** What a page can do and see, by topic. Each is code of a page; `say` notes what came of a call, errors included. */
export const LOOKS: Readonly<Record<string, string>> = {
  functions: `
    const found = {
      fetch, WebSocket, EventSource, Audio, StorageEvent, toString: Function.prototype.toString,
      open: XMLHttpRequest.prototype.open, sendBeacon: Navigator.prototype.sendBeacon,
      idb: IDBFactory.prototype.open, caches: CacheStorage.prototype.open, write: Document.prototype.write,
      writeln: Document.prototype.writeln, close: Document.prototype.close, insertNode: Range.prototype.insertNode,
      fragment: Range.prototype.createContextualFragment, cookieStore: CookieStore.prototype.set,
    };
    for (const name of ['appendChild', 'insertBefore', 'replaceChild']) found[name] = Node.prototype[name];
    for (const name of ['append', 'prepend', 'replaceChildren', 'before', 'after', 'replaceWith', 'insertAdjacentElement', 'insertAdjacentHTML', 'setHTMLUnsafe', 'setAttribute', 'setAttributeNS', 'setAttributeNode', 'setAttributeNodeNS'])
      found[name] = Element.prototype[name];
    for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key']) found['storage ' + name] = Storage.prototype[name];
    for (const [type, name] of [['Document', 'cookie'], ['Element', 'innerHTML'], ['Element', 'outerHTML'], ['ShadowRoot', 'innerHTML'], ['HTMLScriptElement', 'src'], ['HTMLImageElement', 'src'], ['HTMLImageElement', 'srcset'], ['HTMLIFrameElement', 'src'], ['HTMLLinkElement', 'href'], ['HTMLObjectElement', 'data'], ['HTMLMediaElement', 'src'], ['HTMLVideoElement', 'poster'], ['Storage', 'length'], ['StorageEvent', 'storageArea'], ['WebSocket', 'url'], ['EventSource', 'url']]) {
      const descriptor = Object.getOwnPropertyDescriptor(window[type].prototype, name);
      say(type + '.' + name, () => [descriptor.enumerable, descriptor.configurable, Object.keys(window[type].prototype).indexOf(name)]);
      for (const part of ['get', 'set']) if (descriptor[part]) found[type + '.' + name + ' ' + part] = descriptor[part];
    }
    for (const name of ['localStorage', 'sessionStorage']) found[name] = Object.getOwnPropertyDescriptor(window, name).get;
    for (const [name, each] of Object.entries(found)) {
      say(name + ' is', () => [typeof each, each.name, each.length, Reflect.ownKeys(each).map(String).sort(), Object.prototype.toString.call(each), 'prototype' in each]);
      say(name + ' text', () => [each + '', each.toString(), String(each), \`\${each}\`, Function.prototype.toString.call(each), Function.prototype.toString.apply(each)]);
      say(name + ' descriptors', () => ['name', 'length'].map((key) => Object.getOwnPropertyDescriptor(each, key)));
      say(name + ' proto', () => [Object.getPrototypeOf(each) === Function.prototype || Object.getPrototypeOf(each) === EventTarget || Object.getPrototypeOf(each) === Event || Object.getPrototypeOf(each) === HTMLElement, each instanceof Function, Object.isExtensible(each)]);
      // A fetch of nothing is a fetch of the page itself.
      for (const self of [undefined, null, {}, 1, Symbol('x'), Object.create(null), document, document.body])
        for (const args of [[], [Symbol('x')], [undefined], [null, null], [{}, {}, {}]])
          if (!/^(write|writeln|close)$/.test(name) || self !== document)
            say(name + ' called on ' + String(self && self.nodeName || typeof self) + ' with ' + args.length, () => each.apply(self, args));
      say(name + ' new', () => typeof new each());
      say(name + ' new with symbol', () => typeof new each(Symbol('x')));
      say(name + ' bound', () => [each.bind({}).name, each.bind({}).length]);
      say(name + ' own property', () => { each.mine = 1; const has = Object.hasOwn(each, 'mine'); delete each.mine; return has; });
      say(name + ' heir', () => Object.create(each).name);
    }
    for (const type of ['WebSocket', 'EventSource', 'StorageEvent', 'Audio', 'XMLHttpRequest', 'Storage'])
      say(type, () => [window[type].prototype.constructor === window[type], Object.getOwnPropertyDescriptor(window, type), Object.keys(window[type]), window[type].name]);
    say('own keys of window', () => Reflect.ownKeys(window).map(String).filter((key) => !/consentry/i.test(key)).length);
    say('functions of window', () => Object.keys(window).filter((key) => /fetch|Storage|Audio|Socket/.test(key)));
  `,

  constructors: `
    say('WebSocket', () => [WebSocket.CONNECTING, WebSocket.OPEN, WebSocket.prototype.OPEN]);
    for (const wrong of ['ftp://x', 'ws://x/#y', '', Symbol('x'), 'ws://x:99999', {}]) {
      say('new WebSocket ' + String(wrong), () => { const socket = new WebSocket(wrong); const { url } = socket; socket.onerror = () => {}; socket.close(); return url.replace(location.host, 'here'); });
      say('new EventSource ' + String(wrong), () => { const source = new EventSource(wrong); source.close(); return [source.url.replace(location.host, 'here'), source.readyState]; });
    }
    say('WebSocket protocol', () => new WebSocket('ws://' + location.host, ['a', 'a']));
    say('WebSocket called', () => WebSocket('ws://' + location.host));
    say('WebSocket, other target', () => {
      function Other() {}
      const socket = Reflect.construct(WebSocket, ['ws://' + location.host], Other);
      WebSocket.prototype.close.call(socket);
      return [socket instanceof Other, socket instanceof WebSocket, Object.getPrototypeOf(socket) === Other.prototype];
    });
    say('WebSocket, target without prototype', () => {
      const Other = function () {}; Other.prototype = 1;
      const socket = Reflect.construct(WebSocket, ['ws://' + location.host], Other);
      socket.close();
      return socket instanceof WebSocket;
    });
    say('WebSocket subclass', () => {
      class Mine extends WebSocket { #own = 1; constructor(path) { super('ws://' + location.host + path); this.made = new.target === Mine; } get own() { return this.#own; } send() { return 'mine'; } static more = 2; }
      const socket = new Mine('/x');
      const seen = [socket.made, socket.own, socket.send(), Mine.more, Mine.OPEN, socket instanceof Mine, socket instanceof WebSocket, socket.constructor.name, Object.getPrototypeOf(Mine) === WebSocket, socket.url.slice(-2)];
      socket.close();
      return seen;
    });
    say('EventSource subclass', () => { class Mine extends EventSource { constructor() { super('/nowhere'); } } const source = new Mine(); source.close(); return [source instanceof Mine, source.url.slice(-8)]; });
    say('XMLHttpRequest subclass', () => {
      class Mine extends XMLHttpRequest { open(...args) { this.seen = args.length; return super.open(...args); } }
      const request = new Mine();
      request.open('GET', '/x', true, 'user', 'word');
      return [request.seen, request.readyState, request instanceof Mine, String(request)];
    });
    for (const [method, url] of [['a b', '/x'], ['TRACE', '/x'], ['GET', 'http://'], ['get', ''], [Symbol('x'), '/']])
      say('open ' + String(method) + url, () => { const request = new XMLHttpRequest(); request.open(method, url); return request.readyState; });
    say('open with few', () => new XMLHttpRequest().open('GET'));
    say('open without async', () => { const request = new XMLHttpRequest(); request.open('GET', '/nowhere', undefined); request.send(); return [request.status, request.responseText]; });
    say('StorageEvent subclass', () => { class Mine extends StorageEvent {} const event = new Mine('x', { key: 'k', storageArea: localStorage, bubbles: true }); return [event instanceof Mine, event.key, event.storageArea === localStorage, event.bubbles, event.isTrusted, event.type]; });
    for (const init of [null, undefined, 1, {}, { storageArea: null }, { storageArea: {} }, { key: Symbol('x') }, { get storageArea() { throw new RangeError('mine'); } }, Object.create({ storageArea: sessionStorage })])
      say('new StorageEvent', () => { const event = new StorageEvent('x', init); return [event.storageArea === null, event.storageArea === sessionStorage, event.key]; });
    say('StorageEvent of nothing', () => new StorageEvent());
    for (const args of [[], [undefined], [null], [''], ['/a.mp3'], [{ toString: () => '/b.mp3' }], ['/a', 'more'], [Symbol('x')]])
      say('new Audio ' + args.length, () => { const audio = new Audio(...args); return [audio.outerHTML, audio.preload, audio instanceof HTMLAudioElement, audio.constructor.name, audio.networkState]; });
    say('Audio called', () => Audio('/a'));
    say('Audio, other target', () => { class Mine extends Audio {} return [new Mine() instanceof Mine, new Mine() instanceof HTMLAudioElement]; });
    say('Audio.prototype', () => Audio.prototype === HTMLAudioElement.prototype);
    say('iframe constructor', () => new HTMLIFrameElement());
    say('iframe subclass', () => { class Mine extends HTMLIFrameElement {} customElements.define('my-frame', Mine, { extends: 'iframe' }); const frame = new Mine(); frame.src = 'about:blank'; document.body.append(frame); const seen = [frame.outerHTML, frame.src, frame instanceof Mine]; frame.remove(); return seen; });
  `,

  calls: `
    for (const args of [[], ['http://'], ['/x', { method: 'a b' }], ['/x', { body: 'x' }], ['/x', null], ['/x', 1], [new Request('/nowhere'), { method: 'CONNECT' }], ['/nowhere', { signal: AbortSignal.abort() }], [null], [new URL('/nowhere', location)], [{ toString: () => '/nowhere' }], [{ toString() { throw new RangeError('mine'); } }]]) {
      let sync = 'nothing';
      let promise;
      try { promise = fetch(...args); sync = promise instanceof Promise; } catch (error) { sync = error.name + error.message; }
      log.push('fetch ' + sync + ' ' + (await Promise.resolve(promise).then((r) => [r.status, r.type, r.redirected, r.url.slice(-8)].join(), (error) => error.name + ': ' + error.message)));
    }
    for (const self of [undefined, null, window, {}, document]) log.push('fetch on ' + (await fetch.call(self, '/nowhere').then((r) => r.status, (e) => e.message)));
    say('beacon', () => [navigator.sendBeacon('/x'), navigator.sendBeacon('/x', 'y'), navigator.sendBeacon('/x', new Blob(['z'])), navigator.sendBeacon('/x', new FormData()), navigator.sendBeacon('/x', null)]);
    say('beacon limit', () => navigator.sendBeacon('/x', 'x'.repeat(70000)));
    for (const wrong of [['ftp://x'], ['http://'], [], [Symbol('x')], ['data:,x'], ['/x', Symbol('y')]]) say('beacon wrong', () => navigator.sendBeacon(...wrong));
    say('beacon on nothing', () => { const { sendBeacon } = navigator; return sendBeacon('/x'); });
    for (const args of [[], ['own', 0], ['own', -1], ['own', 1.5], [Symbol('x')], ['own', 'x']]) say('indexedDB.open', () => String(indexedDB.open(...args)));
    for (const args of [[], [Symbol('x')], [undefined]]) log.push('caches.open ' + (await caches.open(...args).then(String, (e) => e.message)));
    for (const args of [[], ['a'], ['a', 'b'], [{}], [{ name: 'a' }], [{ name: 'a', value: 'b', domain: 'x.example' }], ['=', 'b;'], [null, null], [Symbol('x'), '']])
      log.push('cookieStore.set ' + (await cookieStore.set(...args).then(String, (e) => e.name + e.message)));
    log.push(document.cookie.replace(/consentry=[^;]*/, ''));
  `,

  cookies: `
    const own = () => document.cookie.split('; ').filter((pair) => !pair.startsWith('consentry')).sort().join(' | ');
    for (const text of ['a=1', ' b = 2 ; path=/', 'bare', '=empty', 'a=2;max-age=0', 'c="quoted; no"', 'd=ü', 'e=1; domain=x.example', 'f=1; secure', '__Host-g=1; secure; path=/', '__Secure-h=1', 'i=1; expires=Thu, 01 Jan 1970 00:00:00 GMT', 'j=1; expires=nonsense', 'k=1; path=/nowhere', 'l=1; samesite=none', 'm=\\nx', 'n=\\u0000x', 'o'.repeat(5000) + '=1', 'p=' + 'x'.repeat(4000), '', ';', '=', 'q=1;q2=2', 'r=a=b', '\\tt=1', null, undefined, 1, true, ['u=1'], { toString: () => 'v=1' }, { toString() { throw new RangeError('mine'); } }, Symbol('x'), Object.create(null)])
      say('set ' + (typeof text === 'string' ? text.slice(0, 20) : typeof text), () => { document.cookie = text; return own(); });
    const { set, get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    say('set of nothing', () => { set.call(document); return own(); });
    say('set on another document', () => { const other = document.implementation.createHTMLDocument(''); other.cookie = 'w=1'; return [other.cookie, own()]; });
    say('returns', () => [set.call(document, 'x=1'), Reflect.set(document, 'cookie', 'y=1'), own(), Object.hasOwn(document, 'cookie')]);
    let count = 0;
    document.cookie = { toString: () => 'z=' + ++count };
    say('asked for its text', () => count);
    say('many', () => { for (let at = 0; at < 200; at++) document.cookie = 'many' + at + '=1'; return own().split('many').length; });
  `,

  storage: `
    for (const storage of [localStorage, sessionStorage]) {
      storage.clear();
      for (const name of ['key', 'length', 'getItem', 'setItem', 'clear', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'prototype', '', ' ', '0', '-0', '1e3', 'NaN', 'ü', '\\ud800', 'a.b', 'x'.repeat(1000)]) {
        say('setItem ' + name.slice(0, 9), () => storage.setItem(name, 'item'));
        say('in ' + name.slice(0, 9), () => [name in storage, Object.hasOwn(storage, name), storage.getItem(name), typeof storage[name], Object.getOwnPropertyDescriptor(storage, name)]);
        sayKind('assign ' + name.slice(0, 9), () => { 'use strict'; storage[name] = 'assigned'; return [storage.getItem(name), typeof storage[name]]; });
        say('define ' + name.slice(0, 9), () => Object.defineProperty(storage, name, { value: 'defined', configurable: true, enumerable: true, writable: true }) === storage);
        say('reflect ' + name.slice(0, 9), () => [Reflect.defineProperty(storage, name, { value: 'r' }), Reflect.set(storage, name, 's'), Reflect.set(storage, name, 't', {}), Reflect.has(storage, name), Reflect.get(storage, name) + ''.slice(0, 3), storage.getItem(name)]);
        say('keys after ' + name.slice(0, 9), () => [Object.keys(storage), Reflect.ownKeys(storage), storage.length, JSON.stringify(storage)]);
        say('delete ' + name.slice(0, 9), () => { 'use strict'; return [delete storage[name], Reflect.deleteProperty(storage, name), storage.getItem(name), storage.length]; });
        storage.clear();
      }
      for (let at = 0; at < 12; at++) storage.setItem('k' + (at * 7) % 12, at);
      say('order', () => [Object.keys(storage), Array.from({ length: 12 }, (_, at) => storage.key(at)), Object.entries(storage), [...Array(storage.length).keys()].map((at) => storage.key(at))]);
      say('order in for', () => { const keys = []; for (const key in storage) keys.push(key); return keys; });
      for (const at of [-1, 1.5, '2', null, undefined, NaN, {}, 2 ** 32, Symbol('x')]) say('key ' + String(at), () => storage.key(at));
      say('key of nothing', () => storage.key());
      say('removeItem', () => [storage.removeItem('k1'), storage.removeItem('nope'), storage.length]);
      for (const value of [null, undefined, 1, {}, [], [1, 2], true, 1n, { toString() { throw new RangeError('mine'); } }, Object.create(null), Symbol('x')]) {
        say('value ' + typeof value, () => { storage.setItem('v', value); return storage.v; });
        sayKind('value assigned ' + typeof value, () => { storage.v = value; return storage.v; });
      }
      const order = [];
      storage.setItem({ toString() { order.push('key'); return 'o'; } }, { toString() { order.push('value'); return 'O'; } });
      say('asked for their text', () => order);
      say('valueOf', () => [storage.valueOf() === storage, storage.toString(), storage + '', Object(storage) === storage, storage == storage]);
      say('proto', () => [Object.getPrototypeOf(storage) === Storage.prototype, storage.__proto__ === Storage.prototype, Storage.prototype.isPrototypeOf(storage), storage instanceof Storage, storage[Symbol.toStringTag]]);
      sayKind('clone', () => structuredClone(storage));
      sayKind('post', () => postMessage(storage, '*'));
      say('heir', () => { const heir = Object.create(storage); heir.x = 1; return [Object.keys(heir), storage.getItem('x'), heir.getItem]; });
      say('heir calls', () => Object.create(storage).getItem('x'));
      say('heir length', () => Object.create(storage).length);
      say('symbols', () => { const s = Symbol('mine'); storage[s] = 1; return [storage[s], Object.getOwnPropertySymbols(storage).length, s in storage, delete storage[s]]; });
      say('map', () => { const map = new Map([[storage, 1]]); const weak = new WeakSet([storage]); return [map.get(storage), weak.has(storage), [storage].includes(storage), [storage].indexOf(storage)]; });
      say('methods', () => [storage.getItem === Storage.prototype.getItem, storage.getItem === storage.getItem, Object.hasOwn(storage, 'getItem')]);
      say('patched', () => { const { getItem } = Storage.prototype; Storage.prototype.getItem = function (key) { return this === storage ? 'mine ' + getItem.call(this, key) : 'other'; }; const seen = [storage.getItem('k2'), localStorage.getItem('k3')]; Storage.prototype.getItem = getItem; return seen; });
      say('method of its own', () => { storage.getItem = () => 'own'; const seen = [typeof storage.getItem, storage.getItem('getItem')]; storage.removeItem('getItem'); return seen; });
      say('getter on the prototype', () => { Object.defineProperty(Storage.prototype, 'extra', { configurable: true, get() { return this === storage; }, set(value) { this.setItem('extra2', value); } }); const seen = [storage.extra]; storage.extra = 5; seen.push(Object.keys(storage).filter((key) => key.startsWith('extra'))); delete Storage.prototype.extra; storage.removeItem('extra'); return seen; });
      say('prevent', () => Reflect.preventExtensions(storage));
      sayKind('seal', () => Object.seal(storage));
      say('frozen', () => Object.isFrozen(storage));
      say('set proto', () => Reflect.setPrototypeOf(storage, Storage.prototype));
      say('spread', () => ({ ...storage }));
      say('assign from', () => Object.assign({}, storage));
      say('quota', () => storage.setItem('big', 'x'.repeat(2e7)));
      say('quota assigned', () => { storage.big = 'x'.repeat(2e7); });
      say('quota defined', () => Object.defineProperty(storage, 'big', { value: 'x'.repeat(2e7) }));
      say('accessor', () => Object.defineProperty(storage, 'acc', { get: () => 1 }));
      say('clear', () => [storage.clear(), storage.length, Object.keys(storage), JSON.stringify(storage)]);
    }
    say('same', () => [localStorage === localStorage, window.localStorage === localStorage, localStorage === sessionStorage, self.localStorage === localStorage, Object.is(localStorage, globalThis.localStorage)]);
    say('assign window.localStorage', () => { window.localStorage = 1; return typeof localStorage; });
    const { get } = Object.getOwnPropertyDescriptor(window, 'localStorage');
    say('getter', () => [get.call(window) === localStorage, get.call(undefined) === localStorage, get() === localStorage]);
    say('getter elsewhere', () => get.call({}));
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow.localStorage.setItem('from', 'frame');
    say('of a frame', () => [localStorage.getItem('from'), frame.contentWindow.parent.localStorage === localStorage]);
    const event = await new Promise((done) => { addEventListener('storage', done, { once: true }); frame.contentWindow.localStorage.setItem('from', 'again'); });
    say('its event', () => [event.key, event.newValue, event.storageArea === localStorage, event instanceof StorageEvent, event.isTrusted]);
    frame.remove();
  `,

  elements: `
    const names = ['getRootNode', 'isConnected', 'nodeType', 'localName', 'firstChild', 'querySelectorAll', 'getAttribute', 'setAttribute', 'attributes', 'parentNode', 'ownerDocument', 'nodeName', 'tagName', 'children', 'childNodes', 'nextSibling', 'remove', 'replaceWith', 'closest', 'matches', 'textContent', 'dataset', 'src', 'type'];
    for (const name of names) {
      const form = () => { const made = document.createElement('form'); const field = document.createElement('input'); field.name = name; Node.prototype.appendChild.call(made, field); return made; };
      say('a form with a field named ' + name, () => {
        const outside = form();
        Node.prototype.appendChild.call(outside, document.createElement('img'));
        Element.prototype.append.call(outside, document.createElement('p'), 'text');
        Node.prototype.appendChild.call(document.body, outside);
        Element.prototype.append.call(outside, document.createElement('b'));
        Reflect.set(Element.prototype, 'innerHTML', '<i>x</i><img src="data:,">', outside);
        Element.prototype.remove.call(outside);
        const again = form();
        document.body.append(again);
        Element.prototype.setAttribute.call(again, 'src', 'x');
        Element.prototype.replaceChildren.call(again, 'y');
        Element.prototype.remove.call(again);
        return Object.getOwnPropertyDescriptor(Element.prototype, 'outerHTML').get.call(outside);
      });
      say('markup with a form with a field named ' + name, () => { const host = document.createElement('div'); host.innerHTML = '<form><input name=' + name + '><img src="data:,"></form>'; document.body.append(host); const { innerHTML } = host; host.remove(); return innerHTML; });
    }
    for (const [name, value] of [['src', '/x'], ['SRC', '/x'], ['srcset', 'x 1x, y 2x'], ['href', 'x'], ['data', 'x'], ['poster', 'x'], ['', 'x'], ['a b', 'x'], [null, null], [undefined, undefined], [1, 2], [Symbol('x'), 'y'], ['src', Symbol('x')], [{ toString() { throw new RangeError('mine'); } }, 'x'], ['src', { toString() { throw new RangeError('mine'); } }]])
      for (const type of ['script', 'iframe', 'img', 'link', 'object', 'embed', 'video', 'audio', 'source', 'track', 'input', 'div', 'a', 'x-y']) {
        const element = document.createElement(type);
        say(type + ' setAttribute ' + String(name && typeof name), () => { element.setAttribute(name, value); return element.outerHTML; });
        say(type + ' setAttributeNS', () => { element.setAttributeNS(null, name, value); return element.outerHTML; });
        say(type + ' property', () => { element[name] = value; return [element.outerHTML, element[name], typeof element[name]]; });
        say(type + ' setAttributeNode', () => { const attr = document.createAttribute(name); attr.value = value; const old = element.setAttributeNode(attr); return [old && old.value, element.outerHTML, attr.ownerElement === element]; });
      }
    say('setAttributeNode of another', () => { const a = document.createElement('img'); const b = document.createElement('img'); a.src = 'x'; b.setAttributeNode(a.getAttributeNode('src')); });
    for (const wrong of [null, {}, 'x', document]) say('setAttributeNode wrong', () => document.body.setAttributeNode(wrong));
    for (const method of ['appendChild', 'insertBefore', 'replaceChild', 'append', 'prepend', 'replaceChildren', 'before', 'after', 'replaceWith', 'insertAdjacentElement', 'insertAdjacentHTML'])
      for (const args of [[], [null], ['x'], [{}], [document], [document.documentElement], [document.body, document.body], ['beforebegin', 'x'], ['nowhere', document.createElement('p')], [document.createElement('p'), document.head], [document.createTextNode('t')], [document.createAttribute('x')], [document.implementation.createDocumentType('html', '', '')]]) {
        const host = document.createElement('div');
        host.append(document.createElement('p'), 'text');
        say(method + ' with ' + args.length, () => { const back = host.firstChild[method]?.(...args); return [back && String(back), host.innerHTML]; });
        say(method + ' with ' + args.length + ' on the document', () => { const back = document[method]?.(...args); return [back && String(back), document.childNodes.length]; });
      }
    say('a body lost and put back', () => document.documentElement.childElementCount);
  `,

  order: `
    const seen = [];
    class Mine extends HTMLElement {
      static observedAttributes = ['src', 'data-x'];
      constructor() { super(); seen.push('constructed'); }
      connectedCallback() { seen.push('connected ' + this.id + this.isConnected + document.body.childElementCount); }
      disconnectedCallback() { seen.push('disconnected ' + this.id); }
      adoptedCallback() { seen.push('adopted ' + this.id); }
      attributeChangedCallback(name, old, value) { seen.push(name + ' ' + old + ' ' + value); }
    }
    customElements.define('my-own', Mine);
    const records = [];
    const note = (list) => records.push(...list.map((r) => [r.type, r.target.nodeName, r.attributeName, r.oldValue, [...r.addedNodes].map((n) => n.nodeName), [...r.removedNodes].map((n) => n.nodeName), r.previousSibling && r.previousSibling.nodeName, r.nextSibling && r.nextSibling.nodeName].join()));
    const observer = new MutationObserver(note);
    observer.observe(document, { childList: true, subtree: true, attributes: true, attributeOldValue: true, characterData: true });
    const host = document.createElement('div');
    document.body.append(host);
    const made = document.createElement('my-own');
    made.setAttribute('src', '/a');
    made.setAttribute('data-x', '1');
    host.appendChild(made);
    host.innerHTML = '<my-own id="b" src="/b"><img alt="" src="data:,"></my-own><template><my-own id="t"></my-own></template>';
    host.insertAdjacentHTML('beforeend', '<my-own id="c"></my-own>');
    host.append(host.firstChild, 'text', document.createElement('my-own'));
    const range = document.createRange();
    range.selectNodeContents(host);
    range.insertNode(range.createContextualFragment('<my-own id="d"></my-own><p>x</p>'));
    const other = document.implementation.createHTMLDocument('');
    other.body.append(host.firstChild);
    host.append(other.body.firstChild);
    host.append(document.importNode(host.querySelector('template').content, true));
    const shadow = document.createElement('section').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<my-own id="s"></my-own><slot></slot>';
    host.append(shadow.host);
    shadow.append(document.createElement('my-own'));
    host.replaceChildren(...host.children);
    host.firstElementChild.replaceWith(document.createElement('my-own'), 'y');
    host.lastElementChild.outerHTML = '<my-own id="o"></my-own>';
    const image = document.createElement('img');
    image.setAttribute('src', 'data:,');
    image.src = 'data:,x';
    image.srcset = 'data:, 1x';
    host.append(image);
    image.src = 'data:,y';
    image.setAttributeNS(null, 'src', 'data:,z');
    host.setHTMLUnsafe('<my-own id="u"><template shadowrootmode="open">x</template></my-own>');
    note(observer.takeRecords());
    host.remove();
    await new Promise(requestAnimationFrame);
    log.push(...seen, ...records);

    const ran = [];
    globalThis.ran2 = (what) => ran.push(what);
    const script = (text, more = {}) => Object.assign(document.createElement('script'), { text, ...more });
    const box = document.createElement('div');
    document.body.append(box);
    box.append(script('ran2("first " + document.currentScript.isConnected)'), script('ran2("second")'));
    const fragment = document.createDocumentFragment();
    fragment.append(script('ran2("third"); document.querySelector("#late")?.remove()'), script('ran2("fourth")', { id: 'late' }));
    box.append(fragment);
    box.innerHTML = '<script>ran2("never")<' + '/script><img alt="">';
    box.append(document.createRange().createContextualFragment('<script>ran2("fifth")<' + '/script>'));
    const empty = script('');
    box.append(empty);
    empty.text = 'ran2("sixth")';
    const typed = script('ran2("seventh")', { type: 'text/x' });
    box.append(typed);
    typed.type = 'text/javascript';
    const moved = script('ran2("once")');
    box.append(moved);
    document.head.append(moved);
    await new Promise((done) => { const external = script('', { src: 'data:text/javascript,ran2("data")' }); external.onload = done; ran2('before'); box.append(external); ran2('after'); });
    log.push(...ran);
    box.remove();
    moved.remove();
  `,

  globals: `
    // Names that pages use for their own things.
    const kept = {};
    const take = (name, value) => { kept[name] = Object.getOwnPropertyDescriptor(window, name); Object.defineProperty(window, name, { value, configurable: true, writable: true }); };
    for (const name of ['Storage', 'Request', 'Attr', 'Element', 'Node', 'Comment', 'Object', 'Promise', 'DOMException', 'ShadowRoot', 'URL', 'MutationObserver', 'Event', 'queueMicrotask', 'setTimeout', 'Image', 'Document', 'Range', 'Function', 'Set', 'WeakMap', 'Reflect', 'Proxy', 'Date', 'RegExp', 'Array'])
      for (const value of [{ mine: 1 }, undefined, function mine() {}]) {
        const { Object, Reflect, Array, Promise: P, document } = window;
        const { StorageEvent } = window;
        const attr = document.createAttribute('title');
        const request = new Request('/nowhere');
        const lines = [];
        const tell = (what, get) => { try { lines.push(what + ': ' + get()); } catch (error) { lines.push(what + ' throws ' + error.name + ': ' + error.message); } };
        const later = [];
        take(name, value);
        try {
          tell('local', () => { localStorage.setItem('a', '1'); localStorage.b = '2'; return [localStorage.a, localStorage.length, localStorage.getItem('b')]; });
          tell('event', () => new StorageEvent('x').storageArea);
          tell('cookie', () => { document.cookie = 'g=1'; return document.cookie.includes('g=1'); });
          tell('fetch', () => { later.push(fetch('/nowhere'), fetch(request)); return 2; });
          tell('xhr', () => { const x = new XMLHttpRequest(); x.open('GET', '/nowhere'); return x.readyState; });
          tell('beacon', () => navigator.sendBeacon('/nowhere'));
          tell('db', () => { indexedDB.open('own'); return 1; });
          tell('cache', () => { later.push(caches.open('own').then(() => ({ status: 1 }))); return 1; });
          tell('cookieStore', () => { later.push(cookieStore.set({ name: 'cs', value: '1' }).then(() => ({ status: 2 }))); return 1; });
          tell('attr', () => { const i = document.createElement('img'); i.setAttributeNode(attr); i.setAttribute('src', 'data:,'); i.src = 'data:,'; i.srcset = 'data:,'; return i.outerHTML; });
          tell('insert', () => { const d = document.createElement('div'); document.body.append(d); d.innerHTML = '<p>x</p><img src="data:,">'; d.append(document.createElement('img')); d.attachShadow({ mode: 'open' }).append('x'); d.remove(); return d.outerHTML; });
          tell('audio', () => new Audio('data:,').outerHTML);
          tell('socket', () => { const s = new WebSocket('ws://' + location.host + '/x'); s.onerror = null; s.close(); return s.url.slice(-2); });
          tell('text', () => Node.prototype?.appendChild + '');
        } finally {
          if (kept[name]) Object.defineProperty(window, name, kept[name]);
        }
        log.push(name + ' as ' + typeof value, ...lines, (await Promise.all(later.map((each) => each ? each.then((r) => r.status, (e) => e.message) : 'nothing'))).join());
      }
  `,
};
