import { dataLayer } from './data-layer.js';
import { googleConsentMode } from './google-consent-mode.js';
import type { BuiltIn } from './start.js';

/** What the plain script tag holds; others come with a build of one's own, or from npm. */
export const BUILT_IN: BuiltIn = { dataLayer, googleConsentMode };
