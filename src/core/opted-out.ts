import type { ConsentRecord, Decision, Policy } from './types.js';

interface Known {
  readonly decision: Decision;
  readonly record: ConsentRecord | null;
}

/** Whether marketing is off and Global Privacy Control wanted it, now or when the visitor chose. */
export const optedOut = ({ honourGpc }: Policy, { decision, record }: Known): boolean => {
  const { marketing } = decision.categories;
  return honourGpc && marketing?.granted === false && (marketing.because === 'gpc' || record?.gpc === true);
};
