import type { Guard } from './guard.js';

/**
 * `localStorage` and `sessionStorage`. A key can also be written as a property, and only a proxy sees that, so the
 * page gets one for each storage; the browser's own functions get the storage behind it.
 */
export const storageGuard: Guard = ({ win, intercept, stops }) => {
  const proxies = new WeakMap<object, object>();
  const storages = new WeakMap<object, object>();
  const behind = (value: unknown) => storages.get(value as object) ?? value;
  const isStopped = (key: unknown) => typeof key === 'string' && stops('storage', 'storage', key);

  const inFront = (value: unknown) => {
    if (!(value instanceof win.Storage)) return value;
    const known = proxies.get(value);
    if (known || storages.has(value)) return known ?? value;
    const proxy: object = new Proxy(value, {
      get: (storage, key) => Reflect.get(storage, key),
      set: (storage, key, next, receiver) =>
        isStopped(key) || Reflect.set(storage, key, next, receiver === proxy ? storage : receiver),
      // Not by `Reflect`: what the browser throws, the page gets.
      defineProperty: (storage, key, descriptor) =>
        isStopped(key) || Boolean(Object.defineProperty(storage, key, descriptor)),
    });
    proxies.set(value, proxy);
    storages.set(proxy, value);
    return proxy;
  };

  const { prototype } = win.Storage;
  for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key'])
    intercept(prototype, name, 'value', (self, args, native) => {
      const storage = behind(self);
      if (name !== 'setItem' || args.length < 2 || !(storage instanceof win.Storage))
        return native(args, storage);
      const [given, ...rest] = args;
      const key = typeof given === 'symbol' ? given : `${given}`;
      return isStopped(key) ? undefined : native([key, ...rest], storage);
    });
  intercept(prototype, 'length', 'get', (self, args, native) => native(args, behind(self)));

  for (const name of ['localStorage', 'sessionStorage'])
    intercept(win, name, 'get', (_self, _args, native) => inFront(native()));

  // Events carry the storage, and pages make such events themselves.
  intercept(win.StorageEvent.prototype, 'storageArea', 'get', (_self, _args, native) => inFront(native()));
  const area = (init: unknown) => {
    const storage = (init as StorageEventInit | undefined)?.storageArea;
    return storages.has(storage as object)
      ? Object.create(init as object, { storageArea: { value: behind(storage) } })
      : init;
  };
  intercept(win, 'StorageEvent', 'value', (_self, [type, init], native) =>
    native(init === undefined ? undefined : [type, area(init)]),
  );
  intercept(win.StorageEvent.prototype, 'initStorageEvent', 'value', (_self, args, native) =>
    native(args.map(behind)),
  );
};
