import {
  defineComponent,
  getCurrentInstance,
  type MaybeRefOrGetter,
  onMounted,
  onUnmounted,
  type PropType,
  type ShallowRef,
  type SlotsType,
  shallowRef,
  toValue,
} from 'vue';
import type { State } from '../state.js';
import { allows, type Calls, calls, granted, type Initial, state, subscribe } from './consent.js';

export interface UsedConsent extends Calls {
  /** Null on a server, while hydrating, and until Consentry has come. */
  readonly state: Readonly<ShallowRef<State | null>>;
  /** Whether a category, or one of its services, may run now; reactive. False for what is not known. */
  allows(category: string, service?: string): boolean;
}

/** The consent of this page, for the setup of a component. Works without a plugin, and on a server. */
export const useConsent = (initial?: MaybeRefOrGetter<Initial>): UsedConsent => {
  // A component that hydrates has its element already. It has to begin as the server did.
  const now = shallowRef(getCurrentInstance()?.vnode.el ? null : state());
  const read = () => {
    now.value = state();
  };
  let stop: (() => void) | undefined;
  onMounted(() => {
    read();
    stop = subscribe(read);
  });
  onUnmounted(() => stop?.());
  return {
    ...calls,
    state: now,
    allows: (category, service) => (now.value ? allows : granted)(toValue(initial), category, service),
  };
};

/**
 * Renders its default slot while a category, or one of its services, is granted, and its slot `fallback` otherwise.
 * `initial` is `parseConsent(…).allowed` of the request; without it nothing is granted until the page knows better.
 */
export const Gate = defineComponent({
  props: {
    category: { type: String, required: true },
    service: String as PropType<string | undefined>,
    initial: Array as PropType<Initial>,
  },
  slots: Object as SlotsType<{ default?: unknown; fallback?: unknown }>,
  setup(props, { slots }) {
    const consent = useConsent(() => props.initial);
    return () =>
      (consent.allows(props.category, props.service) ? slots.default : slots.fallback)?.({} as never);
  },
});
