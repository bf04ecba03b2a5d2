import type { Guard } from './guard.js';

/** Deleting is always allowed. */
const isDeletion = (cookie: string): boolean =>
  /;\s*max-age\s*=\s*(0|-)/i.test(cookie) ||
  Date.parse(/;\s*expires\s*=([^;]*)/i.exec(cookie)?.[1] ?? '') < Date.now();

export const cookieGuard: Guard = ({ win, intercept, stops }) => {
  const { prototype } = win.Document;
  const read = Object.getOwnPropertyDescriptor(prototype, 'cookie')?.get;
  intercept(prototype, 'cookie', 'set', (self, [value], native) => {
    if (typeof value === 'symbol') return native();
    const text = `${value}`;
    const [name = ''] = text.split(/[=;]/, 1);
    if (isDeletion(text) || !stops('cookie', 'cookies', name.trim())) return native([text]);
    // Where cookies are off, it throws here as it would have there.
    return void read?.call(self);
  });
};
