import type { Report } from '../report.js';
import { inlineModules } from './inline-modules.js';
import type { Item } from './item.js';
import { lateEvents } from './late-events.js';
import { writers } from './writers.js';

type Win = Window & typeof globalThis;

export interface Executor {
  /** Runs one item; `done` is called when the next one may run, `settled` when this one has run or failed. */
  run(item: Item, done: () => void, settled: () => void): void;
  /** To be called whenever nothing ordered is left: loading events are made up for, patches go. */
  settle(): void;
}

export interface ExecutorOptions {
  readonly win: Win;
  readonly report: Report;
  /** Milliseconds that a file which does not answer may hold up the rest, from now on. */
  readonly patience: () => number;
  /** Ordered scripts are still waiting or running. */
  readonly isBusy: () => boolean;
  /** A released script wrote a script: run it and call `done`. */
  readonly runWritten: (script: HTMLScriptElement, done: () => void) => void;
}

const authored = (script: HTMLScriptElement) => script.hasAttribute('async');

export const executor = ({ win, report, patience, isBusy, runWritten }: ExecutorOptions): Executor => {
  /** Scripts that are running or can still run, and whether the parser would have let them write. */
  const active = new Map<HTMLScriptElement, boolean>();
  const late = lateEvents(
    win,
    (script) => active.has(script),
    isBusy,
    () => active.size > 0,
  );
  const modules = inlineModules(win, report);
  const writing = writers(win, (script) => active.get(script) === true, runWritten);

  const settle = () => {
    if (active.size === 0) writing.unwatch();
    late.settle();
  };

  const runInline = ({ script, place }: Item, done: () => void, settled: () => void) => {
    script.async = authored(script);
    place();
    active.delete(script);
    writing.end(script, () => {
      settled();
      done();
    });
  };

  const runExternal = ({ script, kind, url, place }: Item, done: () => void, settled: () => void) => {
    let waiting = true;
    const go = () => {
      if (waiting) done();
      waiting = false;
    };
    const over = () => {
      active.delete(script);
      writing.end(script, () => {
        settled();
        go();
      });
      if (!isBusy()) settle();
    };
    script.addEventListener('load', over, { once: true });
    script.addEventListener('error', over, { once: true });
    place();
    // Read by the browser when it was placed, so it stands in no list behind a file that hangs; from now on it
    // says what the author wrote.
    script.async = authored(script);
    if (kind === 'async') return go();
    win.setTimeout(() => {
      if (waiting) report(`${url} has not answered; the scripts behind it go on`);
      go();
    }, patience());
  };

  return {
    settle,
    run(item, done, settled) {
      const { script, kind, url } = item;
      if (kind === 'data' || (kind === 'deferred' && !url)) {
        const through = () => {
          settled();
          done();
        };
        if (kind === 'deferred') return modules.run(item, patience(), through);
        item.place();
        return through();
      }
      active.set(script, kind === 'inline' || kind === 'blocking');
      late.watch();
      writing.watch();
      (kind === 'inline' ? runInline : runExternal)(item, done, settled);
    },
  };
};
