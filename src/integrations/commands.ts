import { after, lookAgain, whenSet } from './arrival.js';
import type { Later, Page } from './integration.js';

interface Vendor {
  /** Name of the vendor's global function. */
  readonly name: string;
  /** Property of that function in which the vendor's own snippet queues calls. */
  readonly queue: string;
  /** The command that has to come before any other, where there is one: `configure`. */
  readonly first?: string;
}

/** The command of a queued entry: first of its arguments, or of those behind the two ends of a promise. */
const commandOf = (entry: unknown): string => {
  const { 0: first, 2: args } = Object(entry) as ArrayLike<unknown>;
  return String(typeof first === 'string' ? first : (Object(args) as ArrayLike<unknown>)[0]);
};

/** A promise that the vendor breaks is told as what it throws. */
export const reported = (later: Later, result: unknown): void => {
  const promise = Object(result) as Partial<Promise<unknown>>;
  if (typeof promise.catch !== 'function') return;
  promise.catch((cause: unknown) =>
    later(() => {
      throw cause;
    }),
  );
};

/**
 * Calls of a vendor's global function. They are kept, in order, until the vendor's snippet has made it with its
 * queue, and go into that queue before anything that the snippet's page says.
 */
export const commands = (page: Page, later: Later, { name, queue, first = '' }: Vendor) => {
  const waiting: unknown[][] = [];
  let live = false;
  let hooked = false;
  const isFirst = (entry: unknown) => commandOf(entry).startsWith(first);
  const flush = () => {
    live = true;
    for (const command of waiting.splice(0)) later(() => reported(later, page[name](...command)));
  };
  const began = (entries: unknown) =>
    !first ||
    !Array.isArray(entries) ||
    // The vendor's script has come and taken over: what was queued before is done.
    entries.push !== Array.prototype.push ||
    entries.some(isFirst);
  const look = () => {
    if (!live && !hooked && typeof page[name] === 'function' && began(page[name][queue])) flush();
  };
  const hook = () => {
    hooked = true;
    after(page[name][queue], 'push', ([entry]) => (isFirst(entry) ? flush() : hook()));
  };
  whenSet(page, name, () => {
    whenSet(page[name], queue, () => (began(page[name][queue]) ? flush() : hook()));
  });
  lookAgain(page, look);
  return (...command: unknown[]): void => {
    waiting.push(command);
    if (live) flush();
    else look();
  };
};
