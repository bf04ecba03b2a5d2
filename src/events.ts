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
  const listeners = new Set<{ name: string; call: (detail: never) => void }>();

  const tell = (name: EventName, call: (detail: never) => void, detail: unknown) => {
    try {
      call(detail as never);
    } catch (cause) {
      report()('listener', name, cause);
    }
  };

  return {
    on(name, listener, { once, signal } = {}, past) {
      const entry = {
        name,
        call(detail: never) {
          if (once) off();
          listener(detail);
        },
      };
      const off = () => {
        listeners.delete(entry);
      };
      if (!signal?.aborted) listeners.add(entry);
      signal?.addEventListener('abort', off);
      if (past) win.queueMicrotask(() => listeners.has(entry) && tell(name, entry.call, past));
      return off;
    },

    emit(name, detail) {
      for (const entry of [...listeners]) if (entry.name === name) tell(name, entry.call, detail);
      win.document.dispatchEvent(new win.CustomEvent(`consentry:${name}`, { bubbles: true, detail }));
    },
  };
};
