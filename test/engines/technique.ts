/** Where a technique stands. */
export interface Place {
  /** Whether Consentry is there: tagged markup is written otherwise then. */
  readonly held: boolean;
  /** What it asks for. */
  readonly url: string;
  /** JavaScript that says it ran. */
  readonly run: string;
}

/** A way in which a page makes a browser ask for something: a row of a table in the README. */
export interface Technique {
  /** Part of the URLs. */
  readonly id: string;
  /** In Markdown. */
  readonly name: string;
  /** What is at its URL; none where it has no URL. */
  readonly answer?: 'script' | 'page' | 'image' | 'style';
  /** Its markup in the page. */
  readonly html?: (place: Place) => string;
  /** JavaScript that brings it in when the page has loaded. */
  readonly later?: (place: Place) => string;
  /** Whether the browser may be faster than any script: what left in the rounds of today tells nothing of tomorrow. */
  readonly races?: boolean;
  /** Why it cannot be stopped everywhere. */
  readonly why?: string;
}
