export { contentSecurityPolicy, type PolicyOptions } from './content-security-policy.js';
export {
  type Handover,
  type HandoverEnds,
  handoverCookie,
  type SignOptions,
  signHandover,
  type VerifyOptions,
  verifyHandover,
} from './handover.js';
export { type ParseOptions, parseConsent, type ServerConsent } from './parse-consent.js';
export { renewConsent } from './renew-consent.js';
export type { SetCookieOptions } from './set-cookie.js';
export type { Secret } from './tokens.js';
