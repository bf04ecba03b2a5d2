import type { ConsentRecord, Policy } from './types.js';

/** Why a record counts as none although it can be read, or null while it is valid. */
export const lapse = (record: ConsentRecord, policy: Policy, now: number): 'revised' | 'expired' | null =>
  record.revision < policy.revision ? 'revised' : record.at + policy.lifetime < now ? 'expired' : null;
