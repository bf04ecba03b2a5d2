import type { RunTask } from '../browser/task.js';
import type { Report } from '../report.js';
import { executor } from './execute.js';
import type { Item } from './item.js';
import { preload } from './preload.js';

/** Runs scripts as the parser would have run them. */
export interface ReleaseQueue {
  /** The order of calls is the order of running, as far as the kind of script has an order. */
  add(item: Item): void;
}

export interface QueueOptions {
  readonly win: Window & typeof globalThis;
  readonly report: Report;
  readonly runTask: RunTask;
  /** Milliseconds that a file which does not answer may hold up the rest. */
  readonly timeout: () => number;
  /** Makes an item of a script that a released script wrote. */
  readonly written: (script: HTMLScriptElement) => Item;
}

/**
 * One list for all saves: first what the parser would have run while parsing, then, once the document has been
 * parsed, what it would have put off. One script a task, so that promises settle in between as they do natively
 * and clicks get through.
 */
export const releaseQueue = ({ win, report, runTask, timeout, written }: QueueOptions): ReleaseQueue => {
  const doc = win.document;
  const ordered: Item[] = [];
  const deferred: Item[] = [];
  const unlink = new Map<Item, () => void>();
  let fresh: Item[] = [];
  let running = false;
  /** When the list last moved: files that hang side by side use up one timeout, not one each. */
  let moved = 0;

  const now = () => win.performance.now();
  const isBusy = () => running || ordered.length > 0 || deferred.length > 0;

  const run = (item: Item, done: () => void) => {
    const settled = () => {
      moved = now();
      unlink.get(item)?.();
      unlink.delete(item);
    };
    try {
      if (item.start()) return execute.run(item, done, settled);
    } catch (cause) {
      report('a script could not be released', cause);
    }
    settled();
    done();
  };

  const execute = executor({
    win,
    report,
    isBusy,
    patience: () => Math.max(0, timeout() - (now() - moved)),
    runWritten(script, done) {
      const item = written(script);
      if (item.kind !== 'deferred') return run(item, done);
      deferred.push(item);
      done();
    },
  });

  const fetchAhead = (item: Item) => {
    if (item.url && item.kind !== 'data' && !unlink.has(item)) unlink.set(item, preload(doc, item));
  };

  const next = () => {
    let item = ordered.shift();
    for (; item?.kind === 'deferred'; item = ordered.shift()) {
      deferred.push(item);
      fetchAhead(item);
    }
    if (!item && doc.readyState !== 'loading') item = deferred.shift();
    running = Boolean(item);
    if (!item) {
      if (!isBusy()) execute.settle();
    } else run(item, () => runTask(next));
  };

  const start = () => {
    const batch = fresh;
    fresh = [];
    if (!running) moved = now();
    for (const item of batch) {
      // A module is fetched when the parser would: after the import maps before it.
      if (!item.module && (running || item !== ordered[0])) fetchAhead(item);
    }
    if (!running) next();
  };

  // A task later: the last script of the document is recognised as complete by this very event.
  doc.addEventListener('readystatechange', () =>
    runTask(() => {
      if (!running) next();
    }),
  );

  return {
    add(item) {
      if (fresh.length === 0) win.queueMicrotask(start);
      fresh.push(item);
      ordered.push(item);
    },
  };
};
