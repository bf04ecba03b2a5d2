// What a trace of Chromium says about the code of one file: how long it ran, and in what tasks.

/** Entries into a script: evaluation, compilation, and calls from outside (events, timers, observers). */
const ENTRIES = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall']);
export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/**
 * @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args?: { data?: { url?: string }, fileName?: string } }} Event
 * @typedef {{ longest: number, long: number, script: number }} Cost longest task and script in ms, number of tasks over 50 ms; all by the clock of the thread, so that other load of the machine does not count
 */

const url = (/** @type {Event} */ { args }) => args?.data?.url ?? args?.fileName ?? '';
const cpu = (/** @type {Event} */ { tdur = 0 }) => tdur / 1000;
const within = (/** @type {Event} */ inner, /** @type {Event} */ outer) =>
  inner !== outer &&
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

/**
 * @param {Buffer} buffer
 * @param {(url: string) => boolean} isOurs
 * @returns {Cost}
 */
export const costOf = (buffer, isOurs) => {
  /** @type {Event[]} */
  const events = JSON.parse(buffer.toString('utf8')).traceEvents.filter(
    (/** @type {Event} */ { ph, dur }) => ph === 'X' && dur,
  );
  const entries = events.filter(({ name }) => ENTRIES.has(name));
  // Only on a main thread: a script may be compiled beside it.
  const allTasks = events.filter(({ name }) => name === 'RunTask');
  const ours = entries.filter((entry) => isOurs(url(entry)) && allTasks.some((task) => within(entry, task)));
  const others = entries.filter((entry) => url(entry) && !isOurs(url(entry)));
  const outermost = (/** @type {Event[]} */ list) =>
    list.filter((entry) => !list.some((other) => within(entry, other)));
  const time = (/** @type {Event[]} */ list) => list.reduce((sum, event) => sum + cpu(event), 0);

  const own = outermost(ours);
  // What a released tag does inside of it is the tag's.
  const foreign = outermost(others.filter((entry) => own.some((outer) => within(entry, outer))));
  const tasks = allTasks.filter((task) => own.some((entry) => within(entry, task)));
  const durations = tasks.map(cpu);
  return {
    longest: Math.max(0, ...durations),
    long: durations.filter((duration) => duration > 50).length,
    script: time(own) - time(foreign),
  };
};

/** What runs script, with what promises call at its end, which has no URL of its own. */
const SCRIPT = new Set([
  ...ENTRIES,
  'v8.callFunction',
  'v8.compileModule',
  'v8.evaluateModule',
  'RunMicrotasks',
]);
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout']);

/**
 * All script of a page and of whatever is in it, except that of some URLs; and all style and layout, which script may
 * have to wait for: that is not script.
 * @param {Buffer} buffer
 * @param {(url: string) => boolean} isForeign
 */
export const workOf = (buffer, isForeign) => {
  /** @type {Event[]} */
  const events = JSON.parse(buffer.toString('utf8')).traceEvents.filter(
    (/** @type {Event} */ { ph, dur }) => ph === 'X' && dur,
  );
  // A script may be compiled beside the main thread.
  const parsed = events.filter(({ name }) => name === 'ParseHTML');
  const isMain = (/** @type {Event} */ { pid, tid }) =>
    parsed.some((event) => event.pid === pid && event.tid === tid);
  const main = events.filter(isMain);
  const outermost = (/** @type {Event[]} */ list) =>
    list.filter((event) => !list.some((other) => within(event, other)));
  const time = (/** @type {Event[]} */ list) => list.reduce((sum, event) => sum + cpu(event), 0);
  const entries = main.filter(({ name }) => SCRIPT.has(name));
  const own = outermost(entries.filter((entry) => !isForeign(url(entry))));
  const layout = outermost(main.filter(({ name }) => LAYOUT.has(name)));
  const inside = [...entries.filter((entry) => isForeign(url(entry))), ...layout].filter((event) =>
    own.some((outer) => within(event, outer)),
  );
  return { script: time(own) - time(outermost(inside)), layout: time(layout) };
};
