import type { Expression } from '../core/expression.js';

/** An element with `data-consent` that has been read. */
export interface Tagged {
  readonly element: HTMLElement;
  /** The text of `data-consent`. */
  readonly category: string;
  readonly service: string | null;
  readonly expression: Expression;
}

/**
 * One kind of markup. A gate knows no record, policy or cookie: it is told, for one element at a time and as often
 * as one likes, that it is open or shut.
 */
export interface Gate {
  /** Lets the element through. True when that changed something. */
  open(tagged: Tagged): boolean;
  /** Holds the element, or takes back what can be taken back. */
  shut(element: HTMLElement): void;
}
