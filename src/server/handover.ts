import { decode, encode } from '../core/codec.js';
import type { ConsentRecord } from '../core/types.js';
import { newestValid } from './copies.js';
import { type SetCookieOptions, setCookie, storedAs } from './set-cookie.js';
import { bytesOf, nonce, open, type Secret, sign } from './tokens.js';

/** The two ends of a hand-over. Both servers name them alike. */
export interface HandoverEnds {
  /** Origin of the site that the choice was made on: `https://shop.example`. */
  issuer: string;
  /** Origin of the site that it is for. A token for one is none for another. */
  audience: string;
}

export interface SignOptions extends SetCookieOptions, HandoverEnds {
  /** Shared by the two servers, at least 32 bytes. Of a list the first one signs. */
  secret: Secret | readonly Secret[];
  /** Seconds that the token is good for, 1 to 60: it is made when the visitor goes, not when the page is. @default 60 */
  lifetime?: number | undefined;
}

export interface VerifyOptions extends HandoverEnds {
  /** Shared by the two servers. Any of a list will do: to change it, first accept the new one, then sign with it. */
  secret: Secret | readonly Secret[];
  /**
   * The request's `Referer` header. It has to be of `issuer`: a link from anywhere else, in a letter or on somebody's
   * page, could carry somebody else's choice.
   */
  referrer: string | null | undefined;
  /** Unix seconds. @default the clock's */
  now?: number | undefined;
}

/** A choice that has come from another site of the same owner. */
export interface Handover {
  /** As it was made there, but for `gpc`: that the signal was seen there says nothing of this site. */
  readonly record: ConsentRecord;
  /** 22 characters base64url, new with every token: whoever remembers it until `expires` takes it only once. */
  readonly id: string;
  /** Unix seconds. */
  readonly expires: number;
}

/** Seconds. Nothing that lives longer is made or taken. */
const LONGEST = 60;
/** Seconds by which the clocks of two servers may differ. */
const SKEW = 10;

const clock = () => Math.floor(Date.now() / 1000);

const ORIGIN = /^https?:\/\/([a-z\d.-]+|\[[\da-f:.]+\])(:\d+)?$/;

/** @throws Error that lists every problem: mistakes of the site, never of a request */
const secretsOf = ({ secret, issuer, audience }: SignOptions | VerifyOptions): readonly Secret[] => {
  const secrets = (Array.isArray(secret) ? secret : [secret]) as readonly Secret[];
  const isSecret = (each: unknown) =>
    (typeof each === 'string' || each instanceof Uint8Array) && bytesOf(each).length >= 32;
  const problems = Object.entries({ issuer, audience })
    .filter(([, origin]) => typeof origin !== 'string' || !ORIGIN.test(origin))
    .map(([name]) => `${name}: expected an origin in small ASCII letters such as "https://shop.example"`);
  if (secrets.length === 0 || !secrets.every(isSecret)) problems.push('secret: expected at least 32 bytes');
  if (problems.length > 0) throw new Error(`Consentry: ${problems.join('; ')}`);
  return secrets;
};

/**
 * A token that carries the valid choice of this request to another site of the same owner, or null where there is
 * none. Whoever has it can use it until it expires, so it goes into the address of a redirect and nowhere else.
 *
 * @throws Error that lists every problem of the options
 */
export const signHandover = async (
  cookieHeader: string | null | undefined,
  { secret, issuer, audience, lifetime = LONGEST, ...options }: SignOptions,
): Promise<string | null> => {
  const [first] = secretsOf({ secret, issuer, audience });
  if (!Number.isInteger(lifetime) || lifetime < 1 || lifetime > LONGEST)
    throw new Error(`Consentry: lifetime: expected a whole number from 1 to ${LONGEST}`);
  const { now = clock() } = options;
  const { cookie, policy } = storedAs(options);
  const copy = newestValid(cookieHeader, cookie.name, policy, now);
  if (!copy || !first) return null;
  const claims = {
    iss: issuer,
    aud: audience,
    iat: now,
    exp: now + lifetime,
    jti: nonce(),
    consent: encode(copy.record),
  };
  return sign(claims, first);
};

type Claims = Readonly<Record<string, unknown>>;

/**
 * What a token carries, or null for whatever is not one of `issuer` for `audience`, signed with the secret, fresh,
 * and brought by a link of the issuer's. Never throws because of a request.
 *
 * @throws Error for a secret or an origin that is none
 */
export const verifyHandover = async (token: unknown, options: VerifyOptions): Promise<Handover | null> => {
  const { issuer, audience, referrer, now = clock() } = options;
  const secrets = secretsOf(options);
  if (referrer !== issuer && !String(referrer).startsWith(`${issuer}/`)) return null;
  const claims = (await open(token, secrets)) as Claims | null;
  const { iss, aud, iat, exp, jti, consent } = claims ?? {};
  if (
    iss !== issuer ||
    aud !== audience ||
    typeof iat !== 'number' ||
    typeof exp !== 'number' ||
    typeof jti !== 'string' ||
    typeof consent !== 'string' ||
    iat > now + SKEW ||
    exp > iat + LONGEST ||
    exp <= now
  )
    return null;
  const record = decode(consent, now);
  return record && { record: { ...record, gpc: false }, id: jti, expires: exp };
};

/**
 * The value of a `Set-Cookie` header that makes a choice that was handed over that of this site, or null where it
 * must not be: this site has a newer one, or one as new, or would not accept this one (too old, or an older
 * `revision`).
 *
 * Global Privacy Control stands over it: a marketing grant from another site counts as made without the signal.
 *
 * @throws Error that lists every problem of the options
 */
export const handoverCookie = (
  { record }: Handover,
  cookieHeader: string | null | undefined,
  options: SetCookieOptions = {},
): string | null => {
  const { now = clock(), secure } = options;
  const config = storedAs(options);
  const { name } = config.cookie;
  const own = newestValid(cookieHeader, name, config.policy, now);
  if (own && own.record.at >= record.at) return null;
  const value = encode({ ...record, gpc: false });
  const copy = newestValid(`${name}=${value}`, name, config.policy, now);
  return copy && setCookie(copy, config, now, secure);
};
