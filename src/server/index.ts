export { contentSecurityPolicy, type PolicyOptions } from './content-security-policy.js';
export { type ParseOptions, parseConsent, type ServerConsent } from './parse-consent.js';
