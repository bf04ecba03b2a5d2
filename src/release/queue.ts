import type { RunTask } from '../browser/run-task.js';
import type { Trust } from '../browser/trusted.js';
import type { Report } from '../report.js';
import { executor } from './execute.js';
import type { Item } from './item.js';
import { isModule, kindOf } from './kind.js';
import { preload } from './preload.js';
import { revive } from './revive.js';

/** Adds a script; the order of calls is the order of running, as far as the kind of script has an order. */
export type Enqueue = (item: Item) => void;

/**
 * Runs scripts as the parser would have run them: one list for all saves, first what the parser would have run
 * while parsing, then, once the document has been parsed, what it would have put off. One script a task, so that
 * promises settle in between as they do natively and clicks get through.
 *
 * `timeout` is how long, in milliseconds, a file that does not answer may hold up the rest; `mayRun` is asked for
 * what a released script writes.
 */
export const releaseQueue = (
  win: Window & typeof globalThis,
  report: Report,
  runTask: RunTask,
  timeout: () => number,
  mayRun: (script: HTMLScriptElement) => boolean,
  trust: Trust,
): Enqueue => {
  const doc = win.document;
  const ordered: Item[] = [];
  const deferred: Item[] = [];
  const links = new Map<Item, HTMLLinkElement>();
  let fresh: Item[] = [];
  let running = false;
  /** When the list last moved: files that hang side by side use up one timeout, not one each. */
  let moved = 0;

  const fetchAhead = (item: Item) => {
    const { script } = item;
    if (
      // SVG's has no `src`, and no `charset` either.
      script.src &&
      // A link has no say in it: Chromium would read the shared answer as the document.
      ['', doc.characterSet.toLowerCase()].includes(script.charset.toLowerCase()) &&
      kindOf(script) !== 'data' &&
      !links.has(item)
    )
      links.set(item, preload(script));
  };

  const run = (item: Item, done: () => void) => {
    const settled = () => {
      moved = win.performance.now();
      links.get(item)?.remove();
      links.delete(item);
    };
    try {
      if (item.start()) return execute.run(item, done, settled);
    } catch (cause) {
      report('script', item.script.src || item.script.text.slice(0, 80), cause);
    }
    settled();
    done();
  };

  const idle = () => {
    if (!running && !ordered.length && !deferred.length && doc.readyState !== 'loading')
      execute.settle(() => runTask(idle));
  };

  const execute = executor(
    win,
    report,
    runTask,
    () => Math.max(0, timeout() + moved - win.performance.now()),
    (dead, done) => {
      const script = revive(trust, dead, dead.type);
      const item = { script, place: dead, start: () => mayRun(script) };
      if (kindOf(script) === 'deferred') {
        deferred.push(item);
        done();
      } else run(item, done);
    },
    trust,
    idle,
  );

  const next = () => {
    let item = ordered.shift();
    for (; item && kindOf(item.script) === 'deferred'; item = ordered.shift()) {
      deferred.push(item);
      fetchAhead(item);
    }
    if (doc.readyState !== 'loading') item ??= deferred.shift();
    running = Boolean(item);
    // The parser does not stop at an async script: the inline one behind it makes ready what the file looks for.
    if (item) run(item, () => (kindOf(item.script) === 'async' ? win.queueMicrotask(next) : runTask(next)));
    else idle();
  };

  const start = () => {
    if (!running) moved = win.performance.now();
    // A module is fetched when the parser would: after the import maps before it.
    if (running || fresh.length > 1) for (const item of fresh) if (!isModule(item.script)) fetchAhead(item);
    fresh = [];
    if (!running) next();
  };

  // A task later: the last script of the document is recognised as complete by this very event.
  doc.addEventListener('readystatechange', () => runTask(() => running || next()));

  return (item) => {
    if (!fresh.length) win.queueMicrotask(start);
    fresh.push(item);
    ordered.push(item);
  };
};
