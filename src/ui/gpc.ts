import type { Messages } from './en.js';
import type { View } from './view.js';

/** Whether something is off because of Global Privacy Control. */
export const optedOut = ({ config, state }: View): boolean =>
  config.policy.honourGpc &&
  Object.values(state.decision.categories).some((verdict) => verdict.because === 'gpc');

/** What the preferences say about the signal, or undefined where there is none. */
export const gpcText = (view: View): keyof Messages | undefined => {
  if (optedOut(view)) return 'gpc.honoured';
  if (!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) return undefined;
  return view.config.policy.honourGpc ? 'gpc.chosen' : 'gpc.ignored';
};
