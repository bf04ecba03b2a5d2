import type { Page } from './integration.js';

// biome-ignore lint/suspicious/noExplicitAny: what a vendor puts into the page may be anything.
type Owner = Record<string, any>;

/** A function or an object: not what `<a id="…">`, or a frame of that name, makes of a global. */
const isVendors = (value: unknown): boolean =>
  typeof value === 'function' ||
  // `window` first: a frame of another origin may be asked for nothing else.
  (typeof value === 'object' &&
    value !== null &&
    !['window', 'nodeType', 'item'].some((key) => key in value));

const plain = (owner: Owner, key: string, value: unknown) =>
  Object.defineProperty(owner, key, { value, configurable: true, enumerable: true, writable: true });

/**
 * Calls `then` when the owner has that property: now, or in the very assignment that a vendor's snippet makes, so
 * before whatever the snippet says next. Nothing is put there meanwhile: the snippets of Meta, Pinterest and others
 * load their script only where the global is not there yet.
 */
export const whenSet = (owner: Owner, key: string, then: () => void): void => {
  if (isVendors(owner[key])) {
    then();
    return;
  }
  let held: unknown;
  // Refused for a `var` of the page that has no value yet: `lookAgain` is for that, too.
  Reflect.defineProperty(owner, key, {
    configurable: true,
    enumerable: true,
    get: () => held,
    set(value) {
      held = value;
      if (!isVendors(value)) return;
      plain(owner, key, value);
      then();
    },
  });
};

/**
 * Looks again when the document has been parsed and when it has loaded: `function wp_set_consent() {}` of a classic
 * script takes the place of a property without an assignment.
 */
export const lookAgain = (page: Page, look: () => void): void => {
  page.document.addEventListener('DOMContentLoaded', look);
  page.addEventListener('load', look);
};

/** Calls `then` once, with the arguments, behind the next call of that method, even if the vendor replaces it meanwhile. */
export const after = (owner: Owner, method: string, then: (args: readonly unknown[]) => void): void => {
  let call = owner[method];
  const wrapped = function (this: unknown, ...args: unknown[]) {
    plain(owner, method, call);
    const result = call.apply(this, args);
    then(args);
    return result;
  };
  Object.defineProperty(owner, method, {
    configurable: true,
    enumerable: true,
    get: () => wrapped,
    set(value) {
      call = value;
    },
  });
};
