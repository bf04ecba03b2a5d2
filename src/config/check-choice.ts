import type { Choice, Policy } from '../core/types.js';
import { didYouMean, isObject } from './rules.js';

/** What is wrong with a choice made by a call, in words; what is wrong is passed over, the rest counts. */
export const checkChoice = (choice: Choice, policy: Policy): string[] => {
  const problems: string[] = [];
  const look = (path: string, given: unknown, known: readonly string[]) => {
    if (!isObject(given)) return void problems.push(`${path}: expected an object`);
    for (const [id, value] of Object.entries(given)) {
      if (path === 'choose' && id === 'services') look('choose.services', value, [...policy.services.keys()]);
      else if (!known.includes(id)) problems.push(`${path}.${id}: unknown${didYouMean(id, known)}`);
      else if (typeof value !== 'boolean') problems.push(`${path}.${id}: expected true or false`);
    }
  };
  look('choose', choice, policy.categories);
  return problems;
};
