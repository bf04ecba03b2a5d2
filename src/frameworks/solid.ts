import {
  type Accessor,
  type Component,
  createComponent,
  createSignal,
  type JSX,
  onCleanup,
  onMount,
  Show,
  sharedConfig,
} from 'solid-js';
import type { State } from '../state.js';
import { allows, type Calls, calls, granted, type Initial, state, subscribe } from './consent.js';

export interface UsedConsent extends Calls {
  /** Null on a server, while hydrating, and until Consentry has come. */
  readonly state: Accessor<State | null>;
  /** Whether a category, or one of its services, may run now; reactive. False for what is not known. */
  allows(category: string, service?: string): boolean;
}

export interface GateProps {
  /** Id of a category. */
  readonly category: string;
  /** Id of a service of it: then that has to be granted. */
  readonly service?: string | undefined;
  /** Shown while it is not granted. @default nothing */
  readonly fallback?: JSX.Element;
  /** `parseConsent(…).allowed` of the request. @default nothing is granted until the page knows better */
  readonly initial?: Initial;
  readonly children?: JSX.Element;
}

/** The consent of this page, for the body of a component. Works without a provider, and on a server. */
export const useConsent = (initial?: Accessor<Initial>): UsedConsent => {
  // A component that hydrates has to begin as the server did.
  const [now, set] = createSignal(sharedConfig.context ? null : state());
  const read = () => void set(state());
  onMount(() => {
    read();
    onCleanup(subscribe(read));
  });
  return {
    ...calls,
    state: now,
    allows: (category, service) => (now() ? allows : granted)(initial?.(), category, service),
  };
};

/** Renders its children while a category, or one of its services, is granted, and its fallback otherwise. */
export const Gate = (props: GateProps): JSX.Element => {
  const consent = useConsent(() => props.initial);
  return createComponent(Show as Component<Omit<GateProps, 'category'> & { readonly when: boolean }>, {
    get when() {
      return consent.allows(props.category, props.service);
    },
    get fallback() {
      return props.fallback;
    },
    get children() {
      return props.children;
    },
  });
};
