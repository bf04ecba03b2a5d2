import type { Snippet } from 'svelte';

export interface GateProps {
  /** Id of a category. */
  category: string;
  /** Id of a service of it: then that has to be granted. */
  service?: string | undefined;
  /** `parseConsent(…).allowed` of the request. @default nothing is granted until the page knows better */
  initial?: readonly string[] | undefined;
  /** Shown while it is granted. */
  children?: Snippet;
  /** Shown while it is not granted. @default nothing */
  fallback?: Snippet;
}
