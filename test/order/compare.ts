import type { Place, Rendered } from './render.js';
import type { Observation } from './visit.js';

/**
 * What the browser promises, and so what Consentry has to keep:
 *
 * - What is logged, by everybody, and how often.
 * - Ordered scripts, that is those that run while parsing (inline, external, and what these write) and after it
 *   (`defer`, modules): everything that they log is in one total order. Their own lines, microtasks, `error`,
 *   `onload=` and `onerror=` come between them and the next ordered script; then come the listeners that they
 *   registered for `DOMContentLoaded`, `readystatechange` and `load`.
 * - `async` scripts: what one logs is in order among itself, and comes after all that the parse-phase scripts
 *   before it in the document log while they run. Whatever else is a race.
 * - The page's own listeners (`own`) are called once; no order with others is compared.
 *
 * A relation that two native visits with other delays do not share is dropped as well.
 */
export const mustPrecede = (places: ReadonlyMap<string, Place>) => {
  const placeOf = (entry: string) => places.get(entry.slice(0, entry.indexOf(' ')));
  const ordered = (place: Place) => place.phase === 'parse' || place.phase === 'deferred';
  return (first: string, second: string): boolean => {
    const [a, b] = [placeOf(first), placeOf(second)];
    if (!a || !b) return false;
    if (ordered(a) && ordered(b)) return true;
    if (a.phase !== 'async' || b.phase !== 'async') {
      return a.phase === 'parse' && b.phase === 'async' && a.index < b.index && !first.includes(' heard ');
    }
    return first.split(' ')[0] === second.split(' ')[0];
  };
};

/** Entries made unique: the second `x` is `x (2)`. */
const numbered = (log: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return log.map((entry) => {
    const count = (seen.get(entry) ?? 0) + 1;
    seen.set(entry, count);
    return count === 1 ? entry : `${entry} (${count})`;
  });
};

const positions = (log: readonly string[]) => new Map(log.map((entry, index) => [entry, index]));

/** What the rules promise of one native visit, or of what several have in common. */
export interface Promised {
  readonly entries: ReadonlySet<string>;
  /** Entries whose order is promised, as pairs. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly natives: readonly Observation[];
}

export const promised = (
  { places }: Rendered,
  ...natives: readonly [Observation, ...Observation[]]
): Promised => {
  const [first, ...others] = natives.map(({ log }) => numbered(log));
  const precedes = mustPrecede(places);
  const orders = others.map(positions);
  const shared = (first ?? []).filter((entry) => orders.every((order) => order.has(entry)));
  const pairs = shared.flatMap((a, index) =>
    shared
      .slice(index + 1)
      .filter((b) => precedes(a, b) && orders.every((order) => (order.get(a) ?? 0) < (order.get(b) ?? 0)))
      .map((b) => [a, b] as const),
  );
  return { entries: new Set(shared), pairs, natives };
};

const logDifferences = ({ entries, pairs, natives }: Promised, log: readonly string[]): string[] => {
  const order = positions(numbered(log));
  const known = new Set(natives.flatMap((native) => numbered(native.log)));
  const late = new Map<string, string>();
  for (const [a, b] of pairs) {
    // One line for each entry that came late: the first of those that it should have come before.
    if ((order.get(a) ?? 0) > (order.get(b) ?? Number.POSITIVE_INFINITY) && !late.has(a)) late.set(a, b);
  }
  return [
    ...[...entries].filter((entry) => !order.has(entry)).map((entry) => `missing: ${entry}`),
    ...[...order.keys()].filter((entry) => !known.has(entry)).map((entry) => `too much: ${entry}`),
    ...[...late].map(([a, b]) => `too late: ${a}\n     after: ${b}`),
  ];
};

const requestDifferences = ({ files }: Rendered, native: Observation, held: Observation): string[] =>
  files.flatMap(({ name, fault }) => {
    const [expected = [], got = []] = [native.requests.get(name), held.requests.get(name)];
    const [want] = expected;
    // A module is asked for on behalf of whoever imports it first.
    const tagged = /^s\d/.test(name);
    const wrong = got
      .filter((how) => tagged && how !== want)
      .map((how) => `${name} asked for as ${how}, natively as ${want}`);
    // What failed may be asked for again, by the preload and by the tag.
    const most = fault && expected.length > 0 ? 2 : expected.length;
    const few = got.length < Math.min(1, expected.length);
    return few || got.length > most
      ? [...wrong, `${name} asked for ${got.length} times, natively ${expected.length}`]
      : wrong;
  });

/** Everything in which a visit is not what the browser promises, as lines for people; `asks`: how it asks for files, too. */
export const differences = (page: Rendered, promise: Promised, held: Observation, asks = true): string[] => {
  const [native] = promise.natives;
  if (!native) return ['no native visit'];
  const [wanted, got] = [native.dom.join(' '), held.dom.join(' ')];
  return [
    ...held.early.map((what) => `before consent: ${what}`),
    ...logDifferences(promise, held.log),
    ...(asks ? requestDifferences(page, native, held) : []),
    ...(wanted === got ? [] : [`document: ${got}\nnatively: ${wanted}`]),
    ...held.changed.map((name) => `left changed: ${name}`),
  ];
};
