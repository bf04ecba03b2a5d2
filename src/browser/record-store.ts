import Cookies from 'js-cookie';
import type { Config } from '../config/config.js';
import { decode, encode } from '../core/codec.js';
import { lapse } from '../core/decide.js';
import type { ConsentRecord } from '../core/types.js';
import { domains } from './domains.js';

/** The record as the browser keeps it: one cookie, written only after a choice. */
export interface RecordStore {
  /** The newest valid record, else the newest that can be read at all, else null. Never throws. */
  read(now: number): ConsentRecord | null;
  /** Whether the record is now stored; null removes it. Never throws. */
  write(record: ConsentRecord | null): boolean;
}

export const recordStore = (win: Window, { cookie, policy }: Config): RecordStore => {
  const { name, days, domain, path, sameSite } = cookie;

  // js-cookie shows one of several copies (host, domain, path); the text of all is in `document.cookie`.
  const copies = () =>
    win.document.cookie
      .split('; ')
      .filter((pair) => pair.startsWith(`${name}=`))
      .map((pair) => pair.slice(name.length + 1));

  return {
    read(now) {
      const decoded = (text: string) => {
        try {
          return decode(String(Cookies.converter.read?.(text, name)), now) ?? [];
        } catch {
          return []; // a `%` without two digits
        }
      };
      const rank = (record: ConsentRecord) => (lapse(record, policy, now) ? 0 : 1e12) + record.at;
      try {
        return (
          copies()
            .flatMap(decoded)
            .sort((a, b) => rank(b) - rank(a))[0] ?? null
        );
      } catch {
        return null; // cookies are off
      }
    },

    write(record) {
      const text = record ? encode(record) : '';
      const secure = win.location.protocol === 'https:';
      const set = () => record && Cookies.set(name, text, { path, domain, sameSite, expires: days, secure });
      try {
        set();
        // Other paths may belong to another workspace, so only copies at the configured one go.
        if (!record || copies().length > 1) {
          for (const each of [domain, ...domains(win.location.hostname)])
            Cookies.remove(name, { path, domain: each });
          set();
        }
        return !record || copies().includes(text);
      } catch {
        return false; // cookies are off
      }
    },
  };
};
