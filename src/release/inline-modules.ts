import type { Trust } from '../browser/trusted.js';

const TICK = 'consentry:tick';

/** Runs an inline module that stands in its place already; `done` is called when it has run. */
export type RunInlineModule = (script: HTMLScriptElement, place: () => void, done: () => void) => void;

/**
 * An inline module fires no `load` event, so a second one, right behind it in the browser's own list of ordered
 * scripts, tells when the list has moved on. Its text never changes: a policy can allow it by hash.
 */
export const inlineModules = (win: Window & typeof globalThis, trust: Trust): RunInlineModule => {
  const ticks: (() => void)[] = [];
  win.addEventListener(TICK, () => ticks.shift()?.());

  return (script, place, done) => {
    // An import of an earlier one hangs, and its list with it: nothing more is put there.
    const stalled = ticks.length > 0;
    if (!stalled) script.async = false;
    place();
    if (stalled) return done();
    const tick = win.document.createElement('script');
    tick.type = 'module';
    tick.async = false;
    tick.nonce = script.nonce;
    tick.text = trust('createScript', `dispatchEvent(new Event("${TICK}"))`);
    ticks.push(() => {
      tick.remove();
      done();
    });
    script.after(tick);
  };
};
