import type { Config } from '../config/config.js';
import type { AnsweredBy, Choice } from '../core/types.js';
import type { State, Surface } from '../state.js';
import type { Texts } from './en.js';

/** An iframe or media element that waits for consent and shows a placeholder meanwhile. */
export interface Held {
  readonly element: HTMLElement;
  /** The element's title, else what it is (`iframe`, `video`). */
  readonly title: string;
  /** Ids of the categories that it waits for. */
  readonly categories: readonly string[];
  /** Id of the service that it names; several are separated by a space. */
  readonly service?: string | undefined;
}

/**
 * All that the surfaces know of the rest. They are a bundle of their own, so they get it as an argument and
 * import no value from outside `ui/`.
 */
export interface View {
  readonly config: Config;
  readonly state: State;
  /** Every text by its key; none but that of the reopen button until a language has been found. `dir` is `rtl` where it is. */
  readonly texts: Texts;
  /** What needs a placeholder now, in no order. */
  readonly held: readonly Held[];
  /** `true` accepts and `false` rejects everything. */
  answer(choice: Choice | boolean, by: AnsweredBy): void;
  /** Forgets the record and asks again. */
  reset(): void;
  show(surface: Exclude<Surface, 'none'>): void;
  /** Closes what is open without saving; unanswered preferences give way to the banner. */
  hide(): void;
  /** Lets one held element through until the page is left; records nothing. */
  loadOnce(element: HTMLElement): void;
  /** A content blocker hid the surface that was shown. */
  hiddenByClient(): void;
  /** The language and its texts are found, or are others from now on. */
  speak(locale: string, texts: Texts): void;
  report(code: 'accent' | 'dialog' | 'locale' | 'surface', detail: string, cause?: unknown): void;
  readonly load: LoadFile;
}

/** Gets what a file of ours offers, from beside the file that runs; without a hash, the list of languages. */
export type LoadFile = <Value>(name: string, integrity?: string) => Promise<Value>;

/** What the UI file offers: called once, returns what is to be called after every change of `state` or `held`. */
export type Mount = (view: View) => () => void;
