import type { PreviousOptions } from './previous-choice.js';

/** What was answered, by their ids. A tool that asks for services alone has them as categories, too. */
export interface Answers {
  readonly categories?: Readonly<Record<string, boolean>>;
  readonly services?: Readonly<Record<string, boolean>>;
  /** Closing the dialog without an answer may have stored the same. */
  readonly closed?: boolean;
}

/** What an element waits for, by their ids; all of them are needed. */
export interface Wait {
  readonly categories: readonly string[];
  readonly services?: readonly string[];
}

/** How a tool tags what it holds back. */
export interface Tags {
  /** Where its names are; other elements may have the same attributes. */
  readonly selector: string;
  /** `services` are those of theirs that have a name here. */
  waitsFor(element: Element, services: Readonly<Record<string, string>>): Wait;
  /** Where it keeps the address of an embed, other than in `data-src`. */
  readonly source?: string;
}

/** One tool that sites come from. */
export interface Tool {
  /** Name of its cookie, and of its key where it keeps its answers in a storage. */
  readonly cookie: string;
  /** Whether its dialog, as it comes, can be closed in a way that stores something. */
  readonly closable?: boolean;
  /** The answers in a cookie's value; null where there is none that counts. What cannot be read may throw. */
  read(value: string, options: PreviousOptions, cookie: (name: string) => string | null): Answers | null;
  readonly tags?: Tags;
  /** Selectors of its buttons → `data-consentry`. */
  readonly buttons?: Readonly<Record<string, 'accept' | 'preferences' | 'reject'>>;
}

/** An object of theirs, and never anything else. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a cookie holds as JSON, escaped or as it is. */
export const parsed = (value: string): unknown =>
  JSON.parse(value.startsWith('%') ? decodeURIComponent(value) : value);

/** `a:1,b:0`; throws where a pair was cut off. */
export const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(',').map((pair) => {
      const [, name, value] = /^\s*([^\s:][^:]*):(.*)$/.exec(pair) ?? [];
      if (name === undefined || value === undefined) throw new Error(pair);
      return [name, value] as const;
    }),
  );
