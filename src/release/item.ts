/** A script on its way to being run. */
export interface Item {
  /** The element that will run: not in the page yet, its attributes complete. */
  readonly script: HTMLScriptElement;
  /** Asked right before it runs: a withdrawal may have come since. False gives it back to its gate. */
  start(): boolean;
  /** What it takes the place of. */
  readonly place: ChildNode;
}
