/**
 * The vocabulary. A visitor *grants* or *revokes* a category; the *record* is what was chosen; the *policy*
 * is what the site asks; the *decision* is what may run now, and why.
 */

/** Who answered: which surface or call a choice came through. */
export type AnsweredBy = 'banner' | 'preferences' | 'placeholder' | 'control' | 'api';

/** What a visitor chose, as the cookie keeps it. A category in neither list is undecided. */
export interface ConsentRecord {
  /** The policy revision that was answered. */
  readonly revision: number;
  /** When, in Unix seconds. */
  readonly at: number;
  /** Categories granted, `necessary` included. */
  readonly granted: readonly string[];
  /** Categories denied. */
  readonly denied: readonly string[];
  /** Services granted although their category is not. */
  readonly servicesGranted: readonly string[];
  /** Services denied although their category is not. */
  readonly servicesDenied: readonly string[];
  readonly by: AnsweredBy;
  /** The regime under which it was asked: the mode that the policy had. */
  readonly mode: Mode;
  /** Whether Global Privacy Control was present when the choice was made. */
  readonly gpc: boolean;
  /** Receipt id, 22 characters base64url; only where receipts are on. */
  readonly id?: string;
}

/** Opt-in denies until granted; opt-out grants until refused. */
export type Mode = 'opt-in' | 'opt-out';

/** What the site asks, resolved: no optional field, ids in `Map`s because they may be `constructor`. */
export interface Policy {
  readonly revision: number;
  readonly mode: Mode;
  /** Categories in display order; `necessary` is always the first. */
  readonly categories: readonly string[];
  /** Service id → its category. */
  readonly services: ReadonlyMap<string, string>;
  /** Seconds a record is valid for. */
  readonly lifetime: number;
  /** Whether Global Privacy Control denies marketing. */
  readonly honourGpc: boolean;
  /** Marketing stays denied whatever is chosen. */
  readonly childDirected: boolean;
  /** Set while the configuration is wrong or has not come yet: everything optional is shut, choices are not kept. */
  readonly locked: boolean;
}

/** What the browser says at this moment. */
export interface Signals {
  /** Unix seconds. */
  readonly now: number;
  /** `navigator.globalPrivacyControl === true`. */
  readonly gpc: boolean;
}

/** Why a category or service is open or shut. */
export type Because =
  /** It is strictly necessary. */
  | 'necessary'
  /** The visitor chose so. */
  | 'chosen'
  /** Nobody chose; the mode's default. */
  | 'default'
  /** Global Privacy Control is on. */
  | 'gpc'
  /** The site is directed at children. */
  | 'child-directed'
  /** The configuration is wrong or missing: everything optional stays shut. */
  | 'locked';

export interface Verdict {
  readonly granted: boolean;
  readonly because: Because;
}

/** Why the visitor is asked, or null when there is nothing to ask. */
export type Ask = 'first-visit' | 'expired' | 'revised' | 'undecided' | null;

/** What may run now, and why. Made by `decide`, never edited. */
export interface Decision {
  /** Category id → verdict. An object without prototype. */
  readonly categories: Readonly<Record<string, Verdict>>;
  /** Service id → verdict. An object without prototype. */
  readonly services: Readonly<Record<string, Verdict>>;
  readonly ask: Ask;
}

/** A choice to be made: what it does not name stays as it is. */
export interface Choice {
  /** `true` grants the category, `false` denies it and all its services. */
  readonly [category: string]: boolean | Readonly<Record<string, boolean>> | undefined;
  /** `true` or `false` for single services. */
  readonly services?: Readonly<Record<string, boolean>>;
}
