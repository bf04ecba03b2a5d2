import type { Guard } from './guard.js';

export const cacheGuard: Guard = ({ win, intercept, stops }) => {
  // Not there on http.
  const { prototype } = win.CacheStorage ?? {};
  intercept(prototype, 'open', (_self, args, native) =>
    args.length > 0 && stops('cache', 'caches', args[0])
      ? win.Promise.reject(new win.DOMException('The operation is insecure.', 'SecurityError'))
      : native(),
  );
};
