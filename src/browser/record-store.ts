import Cookies from 'js-cookie';
import type { Config } from '../config/config.js';
import { decode, encode } from '../core/codec.js';
import { lapse } from '../core/decide.js';
import type { ConsentRecord } from '../core/types.js';
import { domains } from './domains.js';
import { logKey } from './log-key.js';

/** The record as the browser keeps it: one cookie and a log of the last ten, written only after a choice. */
export interface RecordStore {
  /** The newest valid record, else the newest that can be read at all, else null. Never throws. */
  read(now: number): ConsentRecord | null;
  /** Whether the record is now stored; null removes it, and the log. Never throws. */
  write(record: ConsentRecord | null): boolean;
}

export const recordStore = (win: Window, config: Config): RecordStore => {
  const { policy } = config;
  const { name, days, domain, path, sameSite } = config.cookie;

  // js-cookie shows one of several copies (host, domain, path); the text of all is in `document.cookie`.
  const copies = () =>
    win.document.cookie
      .split('; ')
      .filter((pair) => pair.startsWith(`${name}=`))
      .map((pair) => pair.slice(name.length + 1));

  const decoded = (now: number) => (text: string) => {
    try {
      return decode(String(Cookies.converter.read?.(text, name)), now) ?? [];
    } catch {
      return []; // a `%` without two digits
    }
  };

  const key = logKey(config);
  const logged = (): string[] => {
    try {
      return win.localStorage.getItem(key)?.split('\n') ?? [];
    } catch {
      return []; // storage is off
    }
  };
  const log = (text: string) => {
    try {
      // Written before it is removed, too: other tabs hear of nothing else.
      win.localStorage.setItem(key, text && [text, ...logged()].slice(0, 10).join('\n'));
      if (!text) win.localStorage.removeItem(key);
    } catch {
      // Off or full: the record itself is in the cookie.
    }
  };

  const all = domains(win.location.hostname);
  // The widest that the browser takes: it refuses public suffixes (`co.uk`, `github.io`), we need no list.
  const wanted = domain === 'auto' ? [...all].reverse() : [domain];
  const set = (text: string, to: string | undefined, expires = days) =>
    Cookies.set(name, text, {
      domain: to,
      path,
      expires,
      sameSite,
      // For removing, too: without it a browser looks at no `__Host-` and no `__Secure-`.
      secure: win.location.protocol === 'https:',
    });
  const put = (text: string) =>
    wanted.find((each) => {
      set(text, each);
      return copies().includes(text);
    });

  // An answer of a server that renews the cookie can have been under way while the visitor chose again.
  const current = (text: string): string => {
    const [last = text, ...past] = logged();
    if (last === text || !past.includes(text)) return text;
    put(last);
    return last;
  };

  const newest = (now: number): ConsentRecord | null => {
    const rank = (record: ConsentRecord) => (lapse(record, policy, now) ? 0 : 1e12) + record.at;
    return (
      copies()
        .map(current)
        .flatMap(decoded(now))
        .sort((a, b) => rank(b) - rank(a))[0] ?? null
    );
  };

  return {
    read(now) {
      try {
        return newest(now);
      } catch {
        return null; // cookies are off
      }
    },

    write(record) {
      const text = record ? encode(record) : '';
      try {
        const used = record && put(text);
        // Other paths may belong to another workspace, so only copies at the configured one go.
        if (!record || copies().length > 1) {
          // The one just written stays: another tab may look at any moment. Far back, in case the clock is wrong.
          for (const each of [...all, domain]) if (each !== used) set('', each, -1e4);
          if (record) put(text);
        }
        // Last, since it tells other tabs to read the cookie.
        log(text);
        // Another tab may have written a newer one meanwhile: that is stored, too.
        return !record || (newest(record.at)?.at ?? 0) >= record.at;
      } catch {
        return false; // cookies are off
      }
    },
  };
};
