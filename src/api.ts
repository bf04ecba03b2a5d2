import type { Choice, ConsentRecord } from './core/types.js';
import type { ConsentEvents, EventName, Listener, ListenOptions } from './events.js';
import type { Explanation } from './explain.js';
import type { State, Surface } from './state.js';

/** What `createConsent` returns and the script tag puts at `window.consentry`. */
export interface Consent {
  readonly version: string;
  /** Read-only and replaced whole at every change. */
  readonly state: State;
  /** Resolves when the record has been read and the gates are up. */
  readonly ready: Promise<void>;
  /** Whether a category, or one of its services, may run now. False for what is not known. */
  allows(category: string, service?: string): boolean;
  /** Per category: granted, and because of what; DNT and GPC in words. */
  explain(): Explanation;
  acceptAll(): void;
  rejectAll(): void;
  /** Grants and denies by name; what is not named stays as it is. */
  choose(choice: Choice): void;
  /** Denies one category, or all. */
  revoke(category?: string): void;
  /** Forgets the record and asks again. */
  reset(): void;
  show(surface: Exclude<Surface, 'none'>): void;
  /** Closes what is open; saves nothing. */
  hide(): void;
  /** Resolves when it may run: at once, or after a later choice; never for what is not known. */
  whenAllowed(category: string, service?: string): Promise<void>;
  /** The record as plain data for a download, or null before a choice. */
  receipt(): ConsentRecord | null;
  /** Returns what stops listening. */
  on<Name extends EventName>(name: Name, listener: Listener<Name>, options?: ListenOptions): () => void;
}

export type { ConsentEvents };
