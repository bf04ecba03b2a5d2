/** A page of script tags, as plain data: what is generated, shrunk, printed and kept in `past/`. */
export interface Page {
  /** Whether the page is served under a nonce policy, and whether that says `strict-dynamic`. */
  readonly csp: 'none' | 'nonce' | 'strict-dynamic';
  /** How many of the scripts stand in the head; the others stand in the body. */
  readonly head: number;
  /** Which script the import map stands before, or null without one. */
  readonly map: number | null;
  readonly scripts: readonly Script[];
  /** Where the page stops for a while on its way, in per cent of its length; absent: it comes in one piece. */
  readonly cut?: number | undefined;
  /** Which scripts stand in a `<template>` of their own: from the first up to, not with, the second. */
  readonly template?: readonly [from: number, to: number] | undefined;
}

export const kinds = [
  'inline',
  'external',
  'defer',
  'async',
  'module',
  'module-external',
  'async-module',
  'async-module-external',
  'nomodule',
  'nomodule-external',
  // Attributes that mean nothing on an inline classic script.
  'inline-async',
  'inline-defer',
] as const;
export type Kind = (typeof kinds)[number];

/** Fields that do not apply to the kind are absent. */
export interface Script {
  readonly kind: Kind;
  readonly actions?: readonly Action[] | undefined;
  /** `throws` at its end; `broken`: does not parse. */
  readonly ending?: 'throws' | 'broken' | undefined;
  /** `onload=` and `onerror=`. */
  readonly handlers?: boolean | undefined;
  /** Where the page has a nonce: a tag that lacks it. */
  readonly nonce?: 'wrong' | 'absent' | undefined;
  /** Held as `data-src` rather than `src`. */
  readonly dataSrc?: boolean | undefined;
  /** Milliseconds until the server answers, at most 50. */
  readonly delay?: number | undefined;
  /** `missing`: 404; `tampered`: another integrity than that of the file. */
  readonly fault?: 'missing' | 'tampered' | undefined;
  readonly integrity?: boolean | undefined;
  readonly extras?: readonly Extra[] | undefined;
  readonly imports?: readonly Import[] | undefined;
}

export const extras = ['crossorigin', 'referrerpolicy="no-referrer"', 'fetchpriority="low"'] as const;
export type Extra = (typeof extras)[number];

/** A module of its own, one that others import too, one through the import map, or a 404. */
export const importKinds = ['own', 'shared', 'mapped', 'missing'] as const;
export type Import = (typeof importKinds)[number];

export const listened = [
  'DOMContentLoaded',
  'DOMContentLoaded@window',
  'readystatechange',
  'load',
  'onload=',
] as const;
export type Listened = (typeof listened)[number];

export const manners = ['plain', 'once', 'object', 'twice', 'removed', 'throws'] as const;
export type Manner = (typeof manners)[number];

export type Action =
  /** A chain of promises. */
  | { readonly do: 'micro'; readonly depth: number }
  /** `onload=` is `window.onload=`, for which the manner has no meaning. */
  | { readonly do: 'listen'; readonly to: Listened; readonly how: Manner }
  /** Listens to `load` and `error` of the nearest deferred tag before it. */
  | { readonly do: 'attach' }
  /**
   * `document.write` of all parts in one call, a call for each, or in snippets that cut tags in two; `boxed`: inside
   * an element that is written along.
   */
  | {
      readonly do: 'write';
      readonly parts: readonly Part[];
      readonly calls: 'one' | 'each' | 'snippets';
      readonly boxed?: boolean;
    }
  /** `document.write` of an element from a promise: still while the script is run. */
  | { readonly do: 'micro-write' }
  /** `document.write` where the browser ignores it: after parsing. */
  | { readonly do: 'late-write' };

export type Part = 'text' | 'element' | Script;

/** What a kind is made of, and when the browser runs it. */
export interface Trait {
  readonly external: boolean;
  readonly module: boolean;
  readonly attributes: string;
  /** Parse-phase scripts run where they stand, deferred ones after parsing; both in document order. */
  readonly phase: 'parse' | 'deferred' | 'async' | 'never';
}

const trait = (phase: Trait['phase'], external: boolean, module: boolean, attributes = ''): Trait => ({
  phase,
  external,
  module,
  attributes,
});

export const traits: Readonly<Record<Kind, Trait>> = {
  inline: trait('parse', false, false),
  external: trait('parse', true, false),
  defer: trait('deferred', true, false, 'defer'),
  async: trait('async', true, false, 'async'),
  module: trait('deferred', false, true),
  'module-external': trait('deferred', true, true),
  'async-module': trait('async', false, true, 'async'),
  'async-module-external': trait('async', true, true, 'async'),
  nomodule: trait('never', false, false, 'nomodule'),
  'nomodule-external': trait('never', true, false, 'nomodule'),
  'inline-async': trait('parse', false, false, 'async'),
  'inline-defer': trait('parse', false, false, 'defer'),
};
