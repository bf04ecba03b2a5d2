import { documentPrototype } from '../browser/document-prototype.js';
import type { Guard } from './guard.js';

export const cookieGuard: Guard = ({ win, intercept, claimants, mayPass, stops }) => {
  const prototype = documentPrototype(win);
  // A page may take the name for something of its own.
  const { parse, now } = Date;
  /** Deleting is always allowed. To a browser a date without a time is none, and `expires=0` lasts for the session. */
  const isDeletion = (cookie: string): boolean =>
    +(
      /;\s*max-age\s*=([^;]+)/i.exec(cookie)?.[1] ??
      parse(/;\s*expires\s*=([^;]+:[^;]+)/i.exec(cookie)?.[1] ?? '') - now()
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
      const name = text.split(/[=;]/, 1)[0]?.trim();
      if (mayPass(claimants('cookies', name))) return native([text]);
      // Browsers read dates and repeated attributes in ways of their own: what is said last counts.
      if (isDeletion(text)) return native([`${text};max-age=0`]);
      stops('cookie', 'cookies', name);
      // Where cookies are off, it throws here as it would have there.
      return void read?.call(self);
    },
    'set',
  );
};
