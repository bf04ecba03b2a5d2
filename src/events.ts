import type { ConsentRecord } from './core/types.js';
import type { State, Surface } from './state.js';

/** Something that a revoked service left and that the page cannot delete. */
export interface NotCleared {
  readonly kind: 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cache';
  readonly name: string;
}

/** What a gate held or let go, or a guard stopped. */
export interface Gated {
  /**
   * Tag name in lower case: `script`, `iframe`, `template`, …; for a call `fetch`, `xhr`, `beacon`, `websocket`,
   * `eventsource`, `cookie`, `storage`, `indexedDB` or `cache`.
   */
  readonly kind: string;
  /** Absolute where it can be parsed, or null for inline code and what is stored. */
  readonly url: string | null;
  /** Null for a call. */
  readonly element: Element | null;
  /** The expression of `data-consent`, or the category of the service. */
  readonly category: string;
  readonly service: string | null;
  /** The entry of the service's `hosts`, `cookies`, … that fits; only where the page did not tag it. */
  readonly rule?: string;
  /** Of a cookie, key, database or cache. */
  readonly name?: string;
}

/** Event name → detail. Each is also a bubbling `CustomEvent` `consentry:<name>` on `document`. */
export interface ConsentEvents {
  /** The record has been read and the gates are up. Late listeners are called too. */
  ready: { readonly state: State };
  /** A decision changed. Saving the same choice again is no change. */
  change: {
    /** Ids of categories that may run from now on. */
    readonly granted: readonly string[];
    /** Ids of categories that may no more. */
    readonly revoked: readonly string[];
    /** The same for services. */
    readonly servicesGranted: readonly string[];
    readonly servicesRevoked: readonly string[];
    readonly record: ConsentRecord | null;
    /** What led to it: who answered (`AnsweredBy`), `reset` or `other-tab`. */
    readonly via: string;
    /** What is left of what was revoked, since a page cannot delete it. */
    readonly notCleared: readonly NotCleared[];
  };
  /** A valid choice is known: on load for a returning visitor, and after every choice, after `change`. */
  consent: { readonly record: ConsentRecord };
  /** Banner or preferences opened or closed; `hiddenByClient` where a content blocker hides it. */
  surface: { readonly surface: Surface; readonly hiddenByClient?: boolean };
  /** Something is held. */
  block: Gated;
  /** Something was let go. */
  release: Gated;
  /** Something failed; the page goes on. Each is told once. */
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

/** `failed` hears of listeners that throw, which stop nobody else. */
export const createEvents = (
  win: Window & typeof globalThis,
  failed: (name: string, cause: unknown) => void,
): Events => {
  const listeners = new Set<(name: string, detail: never) => void>();

  return {
    on(name, listener, { once, signal } = {}, past) {
      const hear = (heard: string, detail: never) => {
        if (heard !== name || !listeners.has(hear)) return;
        if (once) off();
        try {
          listener(detail);
        } catch (cause) {
          failed(name, cause);
        }
      };
      const off = () => {
        listeners.delete(hear);
        signal?.removeEventListener('abort', off);
      };
      if (!signal?.aborted) listeners.add(hear);
      signal?.addEventListener('abort', off);
      if (past) win.queueMicrotask(() => hear(name, past as never));
      return off;
    },

    emit(name, detail) {
      for (const hear of [...listeners]) hear(name, detail as never);
      win.document.dispatchEvent(new win.CustomEvent(`consentry:${name}`, { bubbles: true, detail }));
    },
  };
};
