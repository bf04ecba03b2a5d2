import type { ConsentRecord } from './core/types.js';
import type { Report } from './report.js';
import type { State, Surface } from './state.js';

/** Something that a revoked service left and that the page cannot delete. */
export interface NotCleared {
  readonly kind: 'cookie' | 'localStorage' | 'sessionStorage';
  readonly name: string;
}

/** What a gate held or let go. */
export interface Gated {
  /** Tag name in lower case: `script`, `iframe`, `template`, … */
  readonly kind: string;
  /** Absolute where it can be parsed, or null for inline code. */
  readonly url: string | null;
  readonly element: Element;
  /** The expression of `data-consent`. */
  readonly category: string;
  readonly service: string | null;
}

/** Event name → detail. Each is also a bubbling `CustomEvent` `consentry:<name>` on `document`. */
export interface ConsentEvents {
  /** The record has been read and the gates are up. Late listeners are called too. */
  ready: { readonly state: State };
  /** A decision changed. Saving the same choice again is no change. */
  change: {
    readonly granted: readonly string[];
    readonly revoked: readonly string[];
    /** The same for services. */
    readonly servicesGranted: readonly string[];
    readonly servicesRevoked: readonly string[];
    readonly record: ConsentRecord | null;
    readonly via: string;
    readonly notCleared: readonly NotCleared[];
  };
  /** A valid choice is known: on load for a returning visitor, and after every choice, after `change`. */
  consent: { readonly record: ConsentRecord };
  surface: { readonly surface: Surface; readonly hiddenByClient?: boolean };
  block: Gated;
  release: Gated;
  error: { readonly message: string; readonly cause: unknown };
}

export type EventName = keyof ConsentEvents;
export type Listener<Name extends EventName> = (detail: ConsentEvents[Name]) => void;

export interface ListenOptions {
  /** Called at most once. */
  once?: boolean;
  /** Stops listening when aborted. */
  signal?: AbortSignal;
}

export interface Events {
  /** `past` is what a late listener is told of: what has happened already. */
  on<Name extends EventName>(
    name: Name,
    listener: Listener<Name>,
    options?: ListenOptions,
    past?: ConsentEvents[Name],
  ): () => void;
  emit<Name extends EventName>(name: Name, detail: ConsentEvents[Name]): void;
}

/** `report` is asked for late, because a report is itself an event. */
export const createEvents = (win: Window & typeof globalThis, report: () => Report): Events => {
  const listeners = new Map<string, Set<(detail: never) => void>>();

  const tell = (name: EventName, call: (detail: never) => void, detail: unknown) => {
    try {
      call(detail as never);
    } catch (cause) {
      report()(`a listener of "${name}" threw`, cause);
    }
  };

  return {
    on(name, listener, { once, signal } = {}, past) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all);
      // A function of its own, so that one listener can be added twice and removed once.
      const call = (detail: ConsentEvents[typeof name]) => {
        if (once) off();
        listener(detail);
      };
      const off = () => {
        all.delete(call);
      };
      if (typeof listener !== 'function') report()(`on("${name}"): the listener is not a function`);
      else if (!signal?.aborted) {
        all.add(call);
        signal?.addEventListener('abort', off);
        if (past) win.queueMicrotask(() => all.has(call) && tell(name, call, past));
      }
      return off;
    },

    emit(name, detail) {
      for (const call of [...(listeners.get(name) ?? [])]) tell(name, call, detail);
      win.document.dispatchEvent(new win.CustomEvent(`consentry:${name}`, { bubbles: true, detail }));
    },
  };
};
