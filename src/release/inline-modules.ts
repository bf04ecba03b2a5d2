import type { Trust } from '../browser/trusted.js';
import { revive } from './revive.js';

const TICK = 'consentry:tick';
// MooTools has an `Event` of its own.
const TELL = `dispatchEvent(new CustomEvent("${TICK}"))`;
/** More than a page has before one of its scripts. */
const LINES = 1e5;
const FAILURES = ['error', 'securitypolicyviolation'];

/** Runs an inline module that stands in its place already; `done` is called when it has run. */
export type RunInlineModule = (script: HTMLScriptElement, place: () => void, done: () => void) => void;

/**
 * An inline module fires no `load` event, so a second one, right behind it in the browser's own list of ordered
 * scripts, tells when the list has moved on. Its text never changes: a policy can allow it by hash.
 */
export const inlineModules = (win: Window & typeof globalThis, trust: Trust): RunInlineModule => {
  const ticks: (() => void)[] = [];
  const tell = () => ticks.shift()?.();
  win.addEventListener(TICK, tell);

  return (script, place, done) => {
    // An import of an earlier one hangs, and its list with it: nothing more is put there.
    if (ticks.length > 0) {
      place();
      return done();
    }
    script.async = false;
    const { text } = script;
    // Firefox has no list for them: such a module runs once its imports are there, whatever comes before or behind it
    // (AddDeferRequest is for the parser's alone in https://searchfox.org/firefox-main/source/dom/script/ScriptLoader.cpp).
    // So there it tells itself that it begins, and a failure tells that it will not. What does not parse has the address
    // of the page alone, as any other inline script: the line tells which it is.
    if ('mozInnerScreenX' in win && /\bimport\b/.test(text)) {
      script.text = trust('createScript', `${'\n'.repeat(LINES)}${TELL};${text}`);
      const failed = ({ target, type, lineno = 0 }: Event & { readonly lineno?: number }) => {
        if (target !== script && lineno < LINES) return;
        // A policy of hashes: as it was written it may run, if not in order.
        if (type !== 'error') {
          script.text = trust('createScript', text);
          script.replaceWith(revive(trust, script, 'module'));
        }
        tell();
      };
      for (const type of FAILURES) win.addEventListener(type, failed, true);
      ticks.push(() => {
        for (const type of FAILURES) win.removeEventListener(type, failed, true);
        win.setTimeout(done);
      });
      return place();
    }
    place();
    const tick = win.document.createElement('script');
    tick.type = 'module';
    tick.async = false;
    tick.nonce = script.nonce;
    tick.text = trust('createScript', TELL);
    ticks.push(() => {
      tick.remove();
      done();
    });
    script.after(tick);
  };
};
