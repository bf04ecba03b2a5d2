import type { Guard } from './guard.js';

/**
 * `localStorage` and `sessionStorage`. A key can also be written as a property, and only a proxy sees that, so the
 * page gets one for each storage; the browser's own functions get the storage behind it.
 */
export const storageGuard: Guard = ({ win, intercept, stops }) => {
  const proxies = new WeakMap<object, object>();
  const storages = new WeakMap<object, object>();
  // A page may take the name for something of its own.
  const { Storage, StorageEvent } = win;
  const { create, defineProperty } = Object;
  const behind = (value: unknown) => storages.get(value as object) ?? value;
  const isStopped = (key: unknown) => typeof key === 'string' && stops('storage', 'storage', key);

  const inFront = (value: unknown) => {
    if (!(value instanceof Storage)) return value;
    const known = proxies.get(value);
    if (known || storages.has(value)) return known ?? value;
    const proxy = new Proxy(value, {
      // A property that is set is defined too. Not by `Reflect`: what the browser throws, the page gets.
      defineProperty: (storage, key, descriptor) =>
        isStopped(key) || Boolean(defineProperty(storage, key, descriptor)),
    });
    proxies.set(value, proxy);
    storages.set(proxy, value);
    return proxy;
  };

  const { prototype } = Storage;
  for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key'])
    intercept(prototype, name, (self, args, native) => {
      const storage = behind(self);
      if (name !== 'setItem' || args.length < 2 || !(storage instanceof Storage))
        return native(args, storage);
      const [given, ...rest] = args;
      const key = typeof given === 'symbol' ? given : `${given}`;
      return isStopped(key) ? undefined : native([key, ...rest], storage);
    });
  intercept(prototype, 'length', (self, args, native) => native(args, behind(self)), 'get');

  for (const name of ['localStorage', 'sessionStorage'])
    intercept(win, name, (_self, _args, native) => inFront(native()), 'get');

  // Events carry the storage, and pages make such events themselves.
  intercept(StorageEvent.prototype, 'storageArea', (_self, _args, native) => inFront(native()), 'get');
  const area = (init: unknown) => {
    const storage = (init as StorageEventInit | undefined)?.storageArea;
    return storages.has(storage as object)
      ? create(init as object, { storageArea: { value: behind(storage) } })
      : init;
  };
  intercept(win, 'StorageEvent', (_self, [type, init], native) =>
    native(init === undefined ? undefined : [type, area(init)]),
  );
  intercept(StorageEvent.prototype, 'initStorageEvent', (_self, args, native) => native(args.map(behind)));
};
