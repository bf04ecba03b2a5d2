import { lapse } from './lapse.js';
import type { Ask, ConsentRecord, Decision, Policy, Signals, Verdict } from './types.js';

/**
 * What may run now, and why. Do Not Track is not among the signals on purpose: it changes nothing.
 */
export const decide = (stored: ConsentRecord | null, policy: Policy, signals: Signals): Decision => {
  const lapsed = stored && lapse(stored, policy, signals.now);
  const record = lapsed ? null : stored;
  const categories: Record<string, Verdict> = Object.create(null);
  const services: Record<string, Verdict> = Object.create(null);

  const judge = (category: string, chosen: boolean | undefined): Verdict => {
    if (category === 'necessary') return { granted: true, because: 'necessary' };
    if (policy.locked) return { granted: false, because: 'locked' };
    if (category === 'marketing') {
      if (policy.childDirected) return { granted: false, because: 'child-directed' };
      // A grant made in sight of the signal stands; any other loses to it (11 CCR § 7025(c)(3)–(4)).
      if (signals.gpc && policy.honourGpc && chosen !== false && !(chosen && record?.gpc))
        return { granted: false, because: 'gpc' };
    }
    return chosen === undefined
      ? { granted: policy.mode === 'opt-out', because: 'default' }
      : { granted: chosen, because: 'chosen' };
  };

  for (const id of policy.categories) categories[id] = judge(id, find(id, record?.granted, record?.denied));

  for (const [id, category] of policy.services) {
    const chosen = find(id, record?.servicesGranted, record?.servicesDenied);
    services[id] =
      chosen === undefined ? (categories[category] ?? judge(category, undefined)) : judge(category, chosen);
  }

  return { categories, services, ask: ask(record, lapsed, policy) };
};

const find = (id: string, yes: readonly string[] = [], no: readonly string[] = []): boolean | undefined =>
  no.includes(id) ? false : yes.includes(id) || undefined;

const ask = (record: ConsentRecord | null, lapsed: Ask, policy: Policy): Ask => {
  if (!record) return lapsed || 'first-visit';
  const answered = [...record.granted, ...record.denied, 'necessary'];
  return policy.categories.every((id) => answered.includes(id)) ? null : 'undecided';
};
