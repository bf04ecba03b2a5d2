/** What the app of each framework is made of, the same in all of them. */
export interface Start {
  /** `parseConsent(…).allowed`, as it came with the page. */
  readonly initial?: readonly string[] | undefined;
  /** Whether the page is the server's. */
  readonly hydrate: boolean;
}

/** Puts the app into an element. Returns what takes it out. */
export type App = (root: HTMLElement, start: Start) => () => void;

/** The same app as the server writes it. */
export type Render = (initial?: readonly string[]) => string | Promise<string>;

/** What a component behind a gate does when it comes: a request, as a tracker would make one. */
export const arrived = () => {
  ran.push('mounted');
  fetch('/tracked');
};

export const left = () => {
  ran.push('unmounted');
};
