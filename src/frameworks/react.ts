import { type ReactNode, useSyncExternalStore } from 'react';
import type { State } from '../state.js';
import { allows, type Calls, calls, granted, type Initial, state, subscribe } from './consent.js';

export interface UsedConsent extends Calls {
  /** Null on a server, while hydrating, and until Consentry has come. */
  readonly state: State | null;
  /** Whether a category, or one of its services, may run now. False for what is not known. */
  allows(category: string, service?: string): boolean;
}

export interface GateProps {
  /** Id of a category. */
  readonly category: string;
  /** Id of a service of it: then that has to be granted. */
  readonly service?: string | undefined;
  /** Shown while it is not granted. @default nothing */
  readonly fallback?: ReactNode;
  /** `parseConsent(…).allowed` of the request. @default nothing is granted until the page knows better */
  readonly initial?: Initial;
  readonly children?: ReactNode;
}

const none = () => null;

/** The consent of this page: renders again whenever it changes. Works without a provider, and on a server. */
export const useConsent = (initial?: Initial): UsedConsent => {
  const now = useSyncExternalStore(subscribe, state, none);
  return {
    ...calls,
    state: now,
    allows: (category, service) => (now ? allows : granted)(initial, category, service),
  };
};

/** Renders its children while a category, or one of its services, is granted, and its fallback otherwise. */
export const Gate = ({ category, service, fallback, initial, children }: GateProps): ReactNode =>
  useSyncExternalStore(
    subscribe,
    () => allows(initial, category, service),
    () => granted(initial, category, service),
  )
    ? children
    : fallback;
