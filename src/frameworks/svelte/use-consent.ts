import { onMount } from 'svelte';
import { fromStore, writable } from 'svelte/store';
import type { State } from '../../state.js';
import { allows, type Calls, calls, granted, type Initial, state, subscribe } from '../consent.js';

export interface UsedConsent extends Calls {
  /** Null on a server, before the component is mounted, and until Consentry has come. Reactive. */
  readonly state: State | null;
  /** Whether a category, or one of its services, may run now; reactive. False for what is not known. */
  allows(category: string, service?: string): boolean;
}

/**
 * The consent of this page, for the script of a component. Works without a context, and on a server. A component begins
 * as the server did and knows the page's state once it is mounted, before anything is painted.
 */
export const useConsent = (initial?: () => Initial): UsedConsent => {
  const store = writable<State | null>(null);
  const now = fromStore(store);
  onMount(() => {
    const read = () => store.set(state());
    read();
    return subscribe(read);
  });
  return {
    ...calls,
    get state() {
      return now.current;
    },
    allows: (category, service) => (now.current ? allows : granted)(initial?.(), category, service),
  };
};
