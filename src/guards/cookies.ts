import type { Guard } from './guard.js';

export const cookieGuard: Guard = ({ win, intercept, stops }) => {
  const { prototype } = win.Document;
  // A page may take the name for something of its own.
  const { parse, now } = Date;
  /** Deleting is always allowed. */
  const isDeletion = (cookie: string): boolean =>
    +(
      /;\s*max-age\s*=([^;]+)/i.exec(cookie)?.[1] ??
      parse(/;\s*expires\s*=([^;]+)/i.exec(cookie)?.[1] ?? '') - now()
    ) <= 0;
  const read = Object.getOwnPropertyDescriptor(prototype, 'cookie')?.get;
  intercept(
    prototype,
    'cookie',
    (self, [value], native) => {
      let text: string;
      try {
        text = `${value}`;
      } catch {
        return native(); // the browser says why
      }
      const [name = ''] = text.split(/[=;]/, 1);
      if (isDeletion(text) || !stops('cookie', 'cookies', name.trim())) return native([text]);
      // Where cookies are off, it throws here as it would have there.
      return void read?.call(self);
    },
    'set',
  );
};
