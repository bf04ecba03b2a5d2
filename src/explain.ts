import type { Ask, Decision, Policy, Signals, Verdict } from './core/types.js';

/** Why things are as they are, for a console or a support page. */
export interface Explanation {
  readonly categories: Readonly<Record<string, Verdict>>;
  readonly services: Readonly<Record<string, Verdict>>;
  /** Why the visitor is asked, or null. */
  readonly ask: Ask;
  /** What Do Not Track does, in words: nothing. */
  readonly doNotTrack: string;
  /** What Global Privacy Control does here and now, in words. */
  readonly globalPrivacyControl: string;
}

export const explain = (
  { categories, services, ask }: Decision,
  policy: Policy,
  { gpc }: Signals,
): Explanation => ({
  categories,
  services,
  ask,
  doNotTrack: 'Do Not Track (DNT) changes nothing: this site does not respond to DNT signals.',
  globalPrivacyControl: `Global Privacy Control (GPC) is ${gpc ? 'on' : 'off'}${
    policy.honourGpc ? ' and honoured: marketing is denied unless granted' : ' and ignored by this site'
  }.`,
});
