import type { Report } from '../report.js';
import type { Item } from './item.js';

const TICK = 'consentry:tick';

/** Runs inline modules in order. */
export interface InlineModules {
  run(item: Item, timeout: number, done: () => void): void;
}

/**
 * An inline module fires no `load` event, so a second one, right behind it in the browser's own list of ordered
 * scripts, tells when the list has moved on. Its text never changes: a policy can allow it by hash.
 */
export const inlineModules = (win: Window & typeof globalThis, report: Report): InlineModules => {
  const ticks: (() => void)[] = [];
  win.addEventListener(TICK, () => ticks.shift()?.());

  return {
    run({ script, place }, timeout, done) {
      // An import of an earlier module hangs, and its list with it: nothing more is put there.
      if (ticks.length > 0) {
        place();
        return done();
      }
      script.async = false;
      place();

      const tick = win.document.createElement('script');
      tick.type = 'module';
      tick.async = false;
      tick.nonce = script.nonce;
      tick.text = `dispatchEvent(new Event("${TICK}"))`;

      let waiting = true;
      const go = () => {
        if (waiting) done();
        waiting = false;
      };
      ticks.push(() => {
        tick.remove();
        go();
      });
      (script.parentNode ?? win.document.documentElement).append(tick);
      win.setTimeout(() => {
        if (waiting) report('an inline module has not run; the scripts behind it go on');
        go();
      }, timeout);
    },
  };
};
