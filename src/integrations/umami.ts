import { flag } from './flag.js';
import type { Follows } from './follows.js';
import type { Integration } from './integration.js';

export interface UmamiOptions extends Follows {
  /** @default 'analytics' */
  category?: string;
}

/**
 * Umami: the key by which it leaves a visitor out, set when refused. Before a choice it counts: hold its tag where
 * that needs consent. Not verified against the vendor's page.
 */
export const umami = (options: UmamiOptions = {}): Integration => flag('umami.disabled', '1', options);
