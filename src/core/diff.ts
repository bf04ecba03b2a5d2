import type { Decision, Verdict } from './types.js';

/** What one decision opens and shuts that the one before did not. */
export interface Change {
  /** Ids of categories. */
  readonly granted: readonly string[];
  readonly revoked: readonly string[];
  /** Ids of services. */
  readonly servicesGranted: readonly string[];
  readonly servicesRevoked: readonly string[];
}

type Verdicts = Readonly<Record<string, Verdict>>;

const turned = (to: boolean, before: Verdicts, after: Verdicts): string[] =>
  Object.keys(after).filter((id) => after[id]?.granted === to && (before[id]?.granted ?? false) !== to);

export const diff = (before: Decision, after: Decision): Change => ({
  granted: turned(true, before.categories, after.categories),
  revoked: turned(false, before.categories, after.categories),
  servicesGranted: turned(true, before.services, after.services),
  servicesRevoked: turned(false, before.services, after.services),
});
