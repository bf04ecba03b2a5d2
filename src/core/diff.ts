import type { Decision, Verdict } from './types.js';

/** What one decision opens and shuts that the one before did not: ids of categories, then of services. */
export interface Change {
  readonly granted: readonly string[];
  readonly revoked: readonly string[];
  readonly servicesGranted: readonly string[];
  readonly servicesRevoked: readonly string[];
}

type Verdicts = Readonly<Record<string, Verdict>>;

export const diff = (before: Decision, after: Decision): Change => {
  const only = (some: Verdicts, others: Verdicts) =>
    Object.keys(some).filter((id) => some[id]?.granted && !others[id]?.granted);
  return {
    granted: only(after.categories, before.categories),
    revoked: only(before.categories, after.categories),
    servicesGranted: only(after.services, before.services),
    servicesRevoked: only(before.services, after.services),
  };
};
