import type { Guard } from './guard.js';

export const cookieStoreGuard: Guard = ({ win, intercept, stops }) => {
  const { prototype } = (win as { CookieStore?: { prototype: object } }).CookieStore ?? {};
  intercept(prototype, 'set', (_self, args, native) => {
    const [given] = args;
    const name = typeof given === 'string' ? given : (given as { name?: unknown } | undefined)?.name;
    return stops('cookie', 'cookies', name) ? win.Promise.resolve() : native();
  });
};
