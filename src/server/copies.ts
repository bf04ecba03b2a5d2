import Cookies from 'js-cookie';
import { decode } from '../core/codec.js';
import { lapse } from '../core/decide.js';
import type { ConsentRecord, Policy } from '../core/types.js';

export interface Copy {
  readonly record: ConsentRecord;
  /** The cookie's value as the header has it. */
  readonly value: string;
}

/**
 * The record in a `Cookie` header, as the page's record store finds it in `document.cookie`: of several copies the
 * newest valid one, else the newest that can be read at all, else null. Never throws.
 */
export const newest = (header: unknown, name: string, policy: Policy, now: number): Copy | null => {
  const rank = ({ record }: Copy) => (lapse(record, policy, now) ? 0 : 1e12) + record.at;
  const copies = (value: string): Copy[] => {
    try {
      const record = decode(String(Cookies.converter.read?.(value, name)), now);
      return record ? [{ record, value }] : [];
    } catch {
      return []; // a `%` without two digits
    }
  };
  return (
    (typeof header === 'string' ? header : '')
      .split(/; */)
      .filter((pair) => pair.startsWith(`${name}=`))
      .flatMap((pair) => copies(pair.slice(name.length + 1)))
      .sort((a, b) => rank(b) - rank(a))[0] ?? null
  );
};

/** The same, but null where it is valid no more. */
export const newestValid = (header: unknown, name: string, policy: Policy, now: number): Copy | null => {
  const copy = newest(header, name, policy, now);
  return copy && !lapse(copy.record, policy, now) ? copy : null;
};
