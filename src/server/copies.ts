import Cookies from 'js-cookie';
import { decode } from '../core/codec.js';
import { lapse } from '../core/decide.js';
import type { ConsentRecord, Policy } from '../core/types.js';

/**
 * The record in a `Cookie` header, as the page's record store finds it in `document.cookie`: of several copies the
 * newest valid one, else the newest that can be read at all, else null. Never throws.
 */
export const newest = (header: string, name: string, policy: Policy, now: number): ConsentRecord | null => {
  const rank = (record: ConsentRecord) => (lapse(record, policy, now) ? 0 : 1e12) + record.at;
  const decoded = (pair: string) => {
    try {
      return decode(String(Cookies.converter.read?.(pair.slice(name.length + 1), name)), now) ?? [];
    } catch {
      return []; // a `%` without two digits
    }
  };
  return (
    header
      .split(/; */)
      .filter((pair) => pair.startsWith(`${name}=`))
      .flatMap(decoded)
      .sort((a, b) => rank(b) - rank(a))[0] ?? null
  );
};
