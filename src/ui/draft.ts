import type { Verdict } from '../core/types.js';
import type { View } from './view.js';

/** What the switches say before they are saved: the choice that will be made, less what is always on. */
export interface Draft {
  readonly categories: Record<string, boolean>;
  readonly services: Record<string, boolean>;
}

const granted = (verdicts: Readonly<Record<string, Verdict>>): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(verdicts)
      .filter(([, { because }]) => because !== 'necessary')
      .map(([id, verdict]) => [id, verdict.granted]),
  );

/** Starts from what is in force. In opt-in mode nothing optional is granted unless chosen, so nothing is on. */
export const createDraft = ({ state: { decision } }: View): Draft => ({
  categories: granted(decision.categories),
  services: granted(decision.services),
});
