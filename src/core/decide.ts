import type { Ask, ConsentRecord, Decision, Policy, Signals, Verdict } from './types.js';

/** What was said about an id: yes, no, or nothing. */
export const said = (
  id: string,
  yes: readonly string[] = [],
  no: readonly string[] = [],
): boolean | undefined => !no.includes(id) && (yes.includes(id) || undefined);

/** Why a record counts as none although it can be read, or null while it is valid. */
export const lapse = (record: ConsentRecord, policy: Policy, now: number): 'revised' | 'expired' | null =>
  record.revision < policy.revision ? 'revised' : record.at + policy.lifetime < now ? 'expired' : null;

/**
 * What may run now, and why. Do Not Track is not among the signals on purpose: it changes nothing.
 */
export const decide = (stored: ConsentRecord | null, policy: Policy, signals: Signals): Decision => {
  const lapsed = stored && lapse(stored, policy, signals.now);
  const record = lapsed ? null : stored;
  const categories: Record<string, Verdict> = Object.create(null);
  const services: Record<string, Verdict> = Object.create(null);
  let ask: Ask = record ? null : lapsed || 'first-visit';

  const judge = (category: string, chosen: boolean | undefined): Verdict => {
    const marketing = category === 'marketing';
    if (category === 'necessary') return { granted: true, because: category };
    if (policy.locked) return { granted: false, because: 'locked' };
    if (marketing && policy.childDirected) return { granted: false, because: 'child-directed' };
    // What was chosen in sight of the signal stands; a grant without it loses to it (11 CCR § 7025(c)(3)–(4)).
    if (marketing && signals.gpc && policy.honourGpc && (chosen === undefined || !record?.gpc))
      return { granted: false, because: 'gpc' };
    return {
      granted: chosen ?? policy.mode === 'opt-out',
      because: chosen === undefined ? 'default' : 'chosen',
    };
  };

  for (const id of policy.categories) {
    const chosen = said(id, record?.granted, record?.denied);
    categories[id] = judge(id, chosen);
    if (chosen === undefined && id !== 'necessary') ask ||= 'undecided';
  }
  for (const [id, category] of policy.services) {
    const chosen = said(id, record?.servicesGranted, record?.servicesDenied);
    services[id] = (chosen === undefined && categories[category]) || judge(category, chosen);
  }
  return { categories, services, ask };
};
