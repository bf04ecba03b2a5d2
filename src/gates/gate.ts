import type { Expression } from '../core/expression.js';

/** An element with `data-consent` that has been read. */
export interface Tagged<E extends Element = HTMLElement> {
  readonly element: E;
  /** The text of `data-consent`. */
  readonly category: string;
  readonly service: string | null;
  readonly expression: Expression;
  /** Seen while the page's own parser was at work, or found in what it left. */
  readonly parsed: boolean;
}

/**
 * One kind of markup. A gate knows no record, policy or cookie: it is told, for one element at a time and as often
 * as one likes, whether it is open or shut.
 */
export interface Gate {
  /** Lets the element through. True when that changed something. */
  open(tagged: Tagged): boolean;
  /** Holds the element, or takes back what can be taken back. True when that changed something. */
  shut(element: HTMLElement): boolean;
}
