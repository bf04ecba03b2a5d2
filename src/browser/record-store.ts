import Cookies from 'js-cookie';
import type { Config } from '../config/config.js';
import { decode, encode } from '../core/codec.js';
import { lapse } from '../core/lapse.js';
import type { ConsentRecord } from '../core/types.js';
import { domains } from './domains.js';

/** The record as the browser keeps it: one cookie, written only after a choice. */
export interface RecordStore {
  /** The newest valid record, else the newest that can be read at all, else null. Never throws. */
  read(now: number): ConsentRecord | null;
  /** Whether the record is now stored. */
  write(record: ConsentRecord): boolean;
  remove(): void;
}

export const recordStore = (win: Window, { cookie, policy }: Config): RecordStore => {
  const { name, domain, path, sameSite, days } = cookie;
  // js-cookie shows one of several copies (host, domain, path); the text of all is in `document.cookie`.
  const copies = () =>
    win.document.cookie
      .split('; ')
      .filter((pair) => pair.startsWith(`${name}=`))
      .map((pair) => pair.slice(name.length + 1));

  const decoded = (text: string, now: number) => {
    try {
      return decode(String(Cookies.converter.read?.(text, name)), now);
    } catch {
      return null; // `%` and no two digits: not ours
    }
  };

  // Other paths may belong to another workspace, so only the configured one is swept.
  const removeCopies = () => {
    for (const each of domains(win.location.hostname))
      Cookies.remove(name, { path, ...(each && { domain: each }) });
  };

  return {
    read(now) {
      try {
        const valid = (record: ConsentRecord) => (lapse(record, policy, now) ? 0 : 1);
        const [best] = copies()
          .flatMap((text) => decoded(text, now) ?? [])
          .sort((a, b) => valid(b) - valid(a) || b.at - a.at);
        return best ?? null;
      } catch {
        return null; // cookies are off (sandboxed frame)
      }
    },

    write(record) {
      const text = encode(record);
      const set = () =>
        Cookies.set(name, text, {
          expires: days,
          path,
          sameSite,
          secure: win.location.protocol === 'https:',
          ...(domain && { domain }),
        });
      try {
        set();
        if (copies().length > 1) {
          removeCopies();
          set();
        }
        return copies().includes(text);
      } catch {
        return false;
      }
    },

    remove() {
      try {
        removeCopies();
        if (domain) Cookies.remove(name, { path, domain });
      } catch {
        // Cookies are off: there is nothing to remove.
      }
    },
  };
};
