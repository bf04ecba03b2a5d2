import { said } from './decide.js';
import type { AnsweredBy, Choice, ConsentRecord, Policy, Signals } from './types.js';

/** What a choice says of an id; only `true` and `false` are answers, and only own keys count. */
const named = (choice: Choice | boolean, id: string): boolean | undefined => {
  const value = typeof choice === 'boolean' ? choice : Object.hasOwn(choice, id) ? choice[id] : 0;
  return typeof value === 'boolean' ? value : undefined;
};

/**
 * The record that a choice leads to. `true` and `false` answer everything; what a choice does not name stays as it
 * was, and what the policy does not know is passed over.
 *
 * Denying a category takes its services with it. Granting one by name leaves a service that was refused by name
 * refused.
 */
export const choose = (
  choice: Choice | boolean,
  before: ConsentRecord | null,
  policy: Policy,
  signals: Signals,
  by: AnsweredBy,
): ConsentRecord => {
  const granted = ['necessary'];
  const denied: string[] = [];
  const servicesGranted: string[] = [];
  const servicesDenied: string[] = [];
  const services =
    typeof choice === 'boolean' ? choice : Object(Object.hasOwn(choice, 'services') && choice.services);
  const barred = (category: string, by = policy.childDirected) => by && category === 'marketing';
  // What was granted before the signal came has lost to it, and does not come back with an answer to something else.
  const lost = signals.gpc && policy.honourGpc && !before?.gpc;

  for (const id of policy.categories) {
    const value = named(choice, id) ?? (said(id, before?.granted, before?.denied) && !barred(id, lost));
    if (id !== 'necessary' && value !== undefined) (value && !barred(id) ? granted : denied).push(id);
  }
  for (const [id, category] of policy.services) {
    const gone = named(choice, category) === false || barred(category, lost);
    const value =
      named(services as Choice, id) ?? said(id, gone ? [] : before?.servicesGranted, before?.servicesDenied);
    // Kept only where it differs from its category, so that the cookie stays short.
    if (value && !granted.includes(category) && !barred(category)) servicesGranted.push(id);
    if (value === false && !denied.includes(category) && category !== 'necessary') servicesDenied.push(id);
  }
  return {
    revision: policy.revision,
    at: signals.now,
    granted,
    denied,
    servicesGranted,
    servicesDenied,
    by,
    mode: policy.mode,
    gpc: signals.gpc,
  };
};
