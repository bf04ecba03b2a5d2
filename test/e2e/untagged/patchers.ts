/** Two scripts that wrap what guards wrap, as error trackers and session recorders do. Text of a page's script. */

/** Fills methods, remembers the original on the wrapper, never takes anything back. */
export const ERROR_TRACKER = `{
  globalThis.tracked = [];
  const fill = (object, name, make) => {
    const original = object[name];
    const wrapped = make(original);
    Object.defineProperty(wrapped, '__original__', { value: original });
    try { wrapped.prototype = original.prototype; } catch {}
    object[name] = wrapped;
  };
  fill(globalThis, 'fetch', (original) => function (...args) {
    tracked.push('fetch');
    const promise = original.apply(globalThis, args);
    promise.then((response) => tracked.push('fetched ' + response.status), (error) => tracked.push('failed ' + error.name));
    return promise;
  });
  fill(XMLHttpRequest.prototype, 'open', (original) => function (...args) {
    this.__url__ = args[1];
    return original.apply(this, args);
  });
  fill(XMLHttpRequest.prototype, 'send', (original) => function (...args) {
    tracked.push('send');
    this.addEventListener('loadend', () => tracked.push('sent ' + this.status));
    return original.apply(this, args);
  });
  fill(Navigator.prototype, 'sendBeacon', (original) => function (...args) {
    tracked.push('beacon');
    return original.apply(this, args);
  });
  for (const name of ['addEventListener', 'removeEventListener'])
    fill(EventTarget.prototype, name, (original) => function (type, listener, options) {
      const wrapped = typeof listener === 'function' ? (listener.__wrapped__ ??= function (...args) { return listener.apply(this, args); }) : listener;
      return original.call(this, type, wrapped, options);
    });
  for (const name of ['setTimeout', 'requestAnimationFrame'])
    fill(globalThis, name, (original) => function (callback, ...args) {
      return original.call(globalThis, typeof callback === 'function' ? (...given) => callback(...given) : callback, ...args);
    });
  for (const name of ['pushState', 'replaceState'])
    fill(History.prototype, name, (original) => function (...args) { tracked.push(name); return original.apply(this, args); });
}`;

/** Wraps methods and accessors, notes every write, and puts back what it found when it stops. */
export const SESSION_RECORDER = `{
  globalThis.recorded = [];
  const undo = [];
  const hook = (object, name, part, before) => {
    const descriptor = Object.getOwnPropertyDescriptor(object, name);
    const original = descriptor[part];
    Object.defineProperty(object, name, { ...descriptor, [part]: function (...args) { before(this, args); return original.apply(this, args); } });
    undo.push(() => Object.defineProperty(object, name, descriptor));
  };
  const note = (what) => (_self, args) => recorded.push(what + ' ' + String(args[0]?.localName ?? args[0]).slice(0, 20));
  hook(Node.prototype, 'appendChild', 'value', note('appendChild'));
  hook(Node.prototype, 'insertBefore', 'value', note('insertBefore'));
  hook(Element.prototype, 'append', 'value', note('append'));
  hook(Element.prototype, 'setAttribute', 'value', note('setAttribute'));
  hook(Element.prototype, 'innerHTML', 'set', note('innerHTML'));
  hook(Element.prototype, 'attachShadow', 'value', note('attachShadow'));
  hook(HTMLScriptElement.prototype, 'src', 'set', note('src'));
  hook(HTMLImageElement.prototype, 'src', 'set', note('src'));
  hook(Document.prototype, 'cookie', 'set', note('cookie'));
  hook(Storage.prototype, 'setItem', 'value', note('setItem'));
  hook(IDBFactory.prototype, 'open', 'value', note('db'));
  const { WebSocket } = globalThis;
  globalThis.WebSocket = class extends WebSocket { constructor(...args) { super(...args); recorded.push('socket'); } };
  undo.push(() => { globalThis.WebSocket = WebSocket; });
  globalThis.stopRecording = () => { for (const each of undo.splice(0).reverse()) each(); };
}`;
