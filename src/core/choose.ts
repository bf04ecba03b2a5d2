import type { AnsweredBy, Choice, ConsentRecord, Policy, Signals } from './types.js';

/**
 * The record that a choice leads to. What the choice does not name stays as it was; what the policy does not
 * know, and anything that is not exactly `true` or `false`, is passed over.
 *
 * Denying a category takes its services with it. Granting one leaves a service that was refused by name refused.
 */
export const choose = (
  choice: Choice,
  before: ConsentRecord | null,
  policy: Policy,
  signals: Signals,
  by: AnsweredBy,
): ConsentRecord => {
  const granted: string[] = [];
  const denied: string[] = [];
  for (const id of policy.categories) {
    const named = Object.hasOwn(choice, id) ? choice[id] : undefined;
    const value =
      typeof named === 'boolean'
        ? named
        : before?.granted.includes(id) || (before?.denied.includes(id) ? false : undefined);
    if (id === 'necessary') granted.push(id);
    else if (value === false || (value && id === 'marketing' && policy.childDirected)) denied.push(id);
    else if (value) granted.push(id);
  }

  const servicesGranted: string[] = [];
  const servicesDenied: string[] = [];
  const services = choice.services ?? {};
  for (const [id, category] of policy.services) {
    if (category === 'necessary') continue;
    const named = Object.hasOwn(services, id) ? services[id] : undefined;
    const revoked = Object.hasOwn(choice, category) && choice[category] === false;
    const value =
      typeof named === 'boolean'
        ? named
        : revoked
          ? undefined
          : before?.servicesGranted.includes(id) || (before?.servicesDenied.includes(id) ? false : undefined);
    // Kept only where it differs from its category, so that the cookie stays short.
    if (value && !granted.includes(category) && !(category === 'marketing' && policy.childDirected))
      servicesGranted.push(id);
    if (value === false && !denied.includes(category)) servicesDenied.push(id);
  }

  return {
    revision: policy.revision,
    at: signals.now,
    granted,
    denied,
    servicesGranted,
    servicesDenied,
    by,
    gpc: signals.gpc,
  };
};

/** The choice that answers every category, and every service with it, in one way. */
export const chooseAll = (value: boolean, policy: Policy): Choice => {
  const choice: Record<string, boolean | Record<string, boolean>> = Object.create(null);
  const services: Record<string, boolean> = Object.create(null);
  for (const id of policy.categories) choice[id] = value;
  for (const id of policy.services.keys()) services[id] = value;
  // Last: a category may not be called `services`, which configuration checks.
  choice.services = services;
  return choice as Choice;
};
