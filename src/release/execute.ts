import { currentScript } from '../browser/current-script.js';
import type { Undo } from '../browser/patch.js';
import type { RunTask } from '../browser/run-task.js';
import type { Trust } from '../browser/trusted.js';
import type { Report } from '../report.js';
import { inlineModules } from './inline-modules.js';
import type { Item } from './item.js';
import { isModule, kindOf } from './kind.js';
import { lateEvents } from './late-events.js';
import type { RunWritten } from './writer.js';
import { writers } from './writers.js';

export interface Executor {
  /** Runs one item; `done` is called when the next one may run, `settled` when this one has run or failed. */
  run(item: Item, done: () => void, settled: () => void): void;
  /**
   * Nothing ordered is left: a loading event is made up for, and `again` is called if there was one. When nothing
   * can run any more, patches go.
   */
  settle(again: () => void): void;
}

/**
 * `patience` is how many milliseconds a file that does not answer may hold up the rest, from now on; `runWritten`
 * runs what a released script wrote.
 */
export const executor = (
  win: Window & typeof globalThis,
  report: Report,
  runTask: RunTask,
  patience: () => number,
  runWritten: RunWritten,
  trust: Trust,
  idle: () => void,
): Executor => {
  /** Scripts that are running or can still run, and whether the parser would have let them write. */
  const active = new Map<HTMLScriptElement, boolean>();
  /** Natively an inline script is still the current one while its promises settle. */
  let lingering: HTMLScriptElement | null = null;
  const running = () => (currentScript(win) ?? lingering) as HTMLScriptElement;
  const late = lateEvents(win, () => active.has(running()));
  const written = writers(
    win,
    (into) => (into === win.document && active.get(running()) ? running() : undefined),
    runWritten,
    trust,
  );
  const runInlineModule = inlineModules(win, trust);
  let patches: Undo[] = [];

  return {
    settle(again) {
      if (!late.settle(again) || active.size) return;
      for (const undo of patches) undo();
      patches = [];
    },

    run({ script, place }, done, settled) {
      const kind = kindOf(script);
      const inline = kind === 'inline';
      let waiting = true;
      const go = () => {
        if (waiting) done();
        waiting = false;
      };
      const over = () => {
        active.delete(script);
        written.end(script, () => {
          settled();
          go();
          idle();
        });
      };
      const put = () => place.replaceWith(script);
      const hold = () =>
        win.setTimeout(() => {
          if (waiting) report('hung', script.src);
          go();
        }, patience());

      // Where it is not external, `async` means nothing to the browser but something to who reads it.
      if (inline) script.async = script.hasAttribute('async');
      if (kind === 'data' || (isModule(script) && !script.hasAttribute('src'))) {
        if (kind === 'deferred') {
          runInlineModule(script, put, over);
          return void hold();
        }
        put();
        return over();
      }
      if (!patches.length) patches = [...late.watch(), ...written.watch()];
      script.addEventListener('load', over);
      script.addEventListener('error', over);
      // Written by one that runs, not merely released while one of the page's own is the current script.
      const nested = active.has(running());
      active.set(script, inline || kind === 'blocking');
      put();
      if (inline && nested) return over();
      if (inline) {
        lingering = script;
        return runTask(() => {
          lingering = null;
          over();
        });
      }
      // The browser has read it: the script stands in no list behind a file that hangs. From now on it says what
      // the author wrote.
      script.async = script.hasAttribute('async');
      if (kind === 'async') go();
      else hold();
    },
  };
};
