import type { Intercept } from '../browser/intercept.js';
import type { Trust } from '../browser/trusted.js';
import type { Claim, Kind } from '../core/vocabulary.js';

/** What a guard works with. It knows no record, policy or option: it asks. */
export interface Watch {
  readonly win: Window & typeof globalThis;
  readonly intercept: Intercept;
  readonly trust: Trust;
  /** Who claims a URL or name. */
  claimants(kind: Kind, subject: unknown): readonly Claim[];
  /** Whether everyone of them is granted. */
  mayPass(claimants: readonly Claim[]): boolean;
  /** Whether a call is stopped; if so, `block` says what it was. */
  stops(what: string, kind: Kind, subject: unknown, element?: Element): boolean;
  /** Something that cannot be undone is let through. */
  ran(claimants: readonly Claim[]): void;
  /** An element waits in a shadow tree, where nobody else would find it. */
  shadowed(element: Element): void;
  /** Whether what happens now is Consentry's own doing. */
  isAside(): boolean;
  absolute(url: unknown): string;
}

/** Puts itself in front of one thing that the browser offers. Called once. */
export type Guard = (watch: Watch) => void;

/** What may not pass asks for this instead: the browser itself fails as it does without a network. */
export const NOWHERE = 'data:';
