import type { Config } from '../config/config.js';
import { resolve } from '../config/resolve.js';
import { check } from '../reports/check.js';
import { configText } from '../reports/config-text.js';
import type { Copy } from './copies.js';
import type { ParseOptions } from './parse-consent.js';

/** The options of the page, and what the request says as `parseConsent` takes it. */
export interface SetCookieOptions extends ParseOptions {
  /** The attribute `Secure`. Only a site without https gives `false`, as a developer's own machine. @default true */
  secure?: boolean | undefined;
}

/**
 * Right options → configuration, region and signals left out: neither changes what is stored.
 *
 * @throws Error that lists every problem of the options
 */
export const storedAs = ({ gpc, region, now, secure, ...options }: SetCookieOptions): Config => {
  const problems = check(options);
  if (options.cookie?.domain === 'auto')
    problems.push('cookie.domain: "auto" is for the page alone, which can try; name the domain here');
  if (problems.length > 0) throw new Error(`Consentry: ${configText(problems)}`);
  return resolve(options);
};

/** What a cookie's value may hold. Anything else could begin another attribute, or another header. */
const OCTETS = /^"?[!#-+\--:<-[\]-~]*"?$/;

/**
 * The value of a `Set-Cookie` header as the page would write it, for the rest of the record's life and no longer;
 * null where nothing is left of it.
 */
export const setCookie = (
  { record, value }: Copy,
  { cookie, policy }: Config,
  now: number,
  secure = true,
): string | null => {
  const { name, domain, path, sameSite } = cookie;
  const left = Math.min(policy.lifetime, record.at + policy.lifetime - now);
  if (left <= 0 || !OCTETS.test(value)) return null;
  const parts = [
    `${name}=${value}`,
    domain && `Domain=${domain}`,
    `Path=${path}`,
    `Max-Age=${left}`,
    `SameSite=${sameSite}`,
    secure && 'Secure',
  ];
  return parts.filter(Boolean).join('; ');
};
