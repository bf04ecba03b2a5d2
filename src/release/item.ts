import type { Kind } from './kind.js';

/** A script on its way to being run. */
export interface Item {
  /** The element that will run. */
  readonly script: HTMLScriptElement;
  readonly kind: Kind;
  readonly module: boolean;
  /** Absolute URL of an external script. */
  readonly url: string | null;
  /** Asked right before it runs: a withdrawal may have come since. False gives it back to its gate. */
  start(): boolean;
  /** Puts the element where it runs. */
  place(): void;
}
