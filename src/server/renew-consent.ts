import { newestValid } from './copies.js';
import { type SetCookieOptions, setCookie, storedAs } from './set-cookie.js';

/**
 * The value of a `Set-Cookie` header that keeps the choice of this request for the rest of its life, or null where
 * there is no valid one. Safari deletes what scripts have written after seven days without a visit, and leaves
 * alone what the server has set.
 *
 * Value and time stay as they were chosen, so the choice is asked for again when it would have been: `cookie.days`
 * after `t`. Nothing is made of nothing, and what is expired or answers an older `revision` is not renewed.
 *
 * Only for documents: an answer that is under way while the visitor withdraws brings the older choice back.
 *
 * @throws Error that lists every problem of the options
 */
export const renewConsent = (
  cookieHeader: string | null | undefined,
  options: SetCookieOptions = {},
): string | null => {
  const { now = Math.floor(Date.now() / 1000), secure } = options;
  const config = storedAs(options);
  const copy = newestValid(cookieHeader, config.cookie.name, config.policy, now);
  return copy && setCookie(copy, config, now, secure);
};
