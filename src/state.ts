import type { ConsentRecord, Decision } from './core/types.js';

/** Which surface is open. */
export type Surface = 'none' | 'banner' | 'preferences';

/** Everything a page may know, read-only and replaced whole at every change. */
export interface State {
  /** The valid choice, or null. */
  readonly record: ConsentRecord | null;
  /** What may run now, and why. */
  readonly decision: Decision;
  /** What is open. */
  readonly surface: Surface;
  /** BCP 47 tag of the texts. */
  readonly locale: string;
  /** ISO 3166-2 code, or null when unknown. */
  readonly region: string | null;
}
