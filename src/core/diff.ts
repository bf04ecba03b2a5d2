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
  const turned = (to: boolean, was: Verdicts, is: Verdicts) =>
    Object.keys(is).filter((id) => is[id]?.granted === to && !was[id]?.granted === to);
  return {
    granted: turned(true, before.categories, after.categories),
    revoked: turned(false, before.categories, after.categories),
    servicesGranted: turned(true, before.services, after.services),
    servicesRevoked: turned(false, before.services, after.services),
  };
};
