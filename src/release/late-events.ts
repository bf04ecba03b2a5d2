import { patch } from '../browser/patch.js';

type Win = Window & typeof globalThis;
type Call = [
  type: string,
  listener: EventListenerOrEventListenerObject | null,
  options?: AddEventListenerOptions | boolean | undefined,
];

/** Event → when it began, by the page's own record. In the order in which they are made up for. */
const PASSED: Readonly<Record<string, 'domContentLoadedEventStart' | 'domComplete' | 'loadEventStart'>> = {
  DOMContentLoaded: 'domContentLoadedEventStart',
  readystatechange: 'domComplete',
  load: 'loadEventStart',
};

interface Entry {
  readonly target: EventTarget;
  readonly call: Call;
}

/**
 * `DOMContentLoaded`, `readystatechange` and `load` for scripts that come late: what a released script registers
 * while it runs is kept until the last ordered script of the release is through, and then either called, if the
 * event has passed, or registered.
 */
export interface LateEvents {
  /** From here on registrations are noticed. */
  watch(): void;
  /**
   * Calls or registers what was kept: one call, then `again` asks for the next. When all is done and nothing can
   * come any more (`last`), everything is as it was.
   */
  settle(last: boolean, again: () => void): void;
}

export const lateEvents = (win: Win, isReleased: () => boolean): LateEvents => {
  const doc = win.document;
  let kept: Entry[] = [];
  /** What `window.onload` was set to; the last one counts and takes the place of the first. */
  let handler: Call | undefined;
  let undo: (() => void)[] = [];

  const captures = ([, , options]: Call) => Boolean(typeof options === 'object' ? options.capture : options);
  /** When, among the listeners of one event, the browser calls those of this target and phase. */
  const rank = (target: EventTarget, call: Call) =>
    (target === doc ? 2 : captures(call) ? 0 : 4) - (captures(call) ? 1 : 0);
  const same = (target: EventTarget, call: Call) => (entry: Entry) =>
    entry.target === target &&
    entry.call[0] === call[0] &&
    entry.call[1] === call[1] &&
    captures(entry.call) === captures(call);

  const keep = (target: EventTarget, call: Call) => {
    // `load` does not come by the document, and `readystatechange` does not bubble to the window.
    const heard = {
      DOMContentLoaded: true,
      readystatechange: target === doc || captures(call),
      load: target === win,
    };
    const ours =
      (target === win || target === doc) &&
      Object.hasOwn(heard, call[0]) &&
      heard[call[0] as keyof typeof heard] &&
      isReleased();
    if (ours && !kept.some(same(target, call))) kept.push({ target, call });
    return ours;
  };

  const invoke = (target: EventTarget, [type, listener, options]: Call) => {
    if (typeof options === 'object' && options.signal?.aborted) return;
    const event = lateEvent(win, type, target, captures([type, listener, options]));
    try {
      if (typeof listener === 'function') listener.call(target, event);
      else listener?.handleEvent(event);
    } catch (error) {
      win.reportError(error);
    }
  };

  return {
    watch() {
      if (undo.length > 0) return;
      const proto = win.EventTarget.prototype;
      const onload = Object.getOwnPropertyDescriptor(win, 'onload');
      undo = [
        patch(
          proto,
          'addEventListener',
          (add) =>
            function (this: EventTarget | undefined, ...call) {
              if (!keep(this ?? win, call)) add.apply(this ?? win, call);
            },
        ),
        patch(
          proto,
          'removeEventListener',
          (remove) =>
            function (this: EventTarget | undefined, ...call) {
              const target = this ?? win;
              const gone = same(target, call);
              kept = kept.filter((entry) => !gone(entry));
              remove.apply(target, call);
            },
        ),
      ];
      // A global function of that name has taken the place of the browser's own property: nothing to notice.
      if (!onload?.set) return;
      undo.push(() => Object.defineProperty(win, 'onload', onload));
      Object.defineProperty(win, 'onload', {
        ...onload,
        get: () => (handler ? handler[1] : onload.get?.call(win)),
        set(listener) {
          const call: Call = ['load', listener];
          if (handler) handler[1] = listener;
          else if (keep(win, call)) handler = call;
          else onload.set?.call(win, listener);
        },
      });
    },

    settle(last, again) {
      for (const [type, mark] of Object.entries(PASSED)) {
        const passed = win.performance.timing[mark] > 0;
        const entries = kept.filter((entry) => entry.call[0] === type);
        entries.sort((a, b) => rank(a.target, a.call) - rank(b.target, b.call));
        for (const { target, call } of entries) {
          kept = kept.filter((entry) => entry.call !== call);
          if (call === handler) {
            handler = undefined;
            win.onload = call[1] as never;
          } else if (!passed) target.addEventListener(...call);
          if (!passed) continue;
          invoke(target, call);
          // In between promises settle, and the next one may be removed.
          again();
          return;
        }
      }
      if (!last) return;
      for (const each of undo) each();
      undo = [];
    },
  };
};

/**
 * An event that looks as the browser's would: `isTrusted` cannot be set, and dispatching one for real would call
 * the page's own listeners a second time.
 */
const lateEvent = (win: Win, type: string, currentTarget: EventTarget, capture: boolean): Event => {
  const target = win.document;
  const eventPhase = type === 'load' || currentTarget === target ? 2 : capture ? 1 : 3;
  const shown = { target, srcElement: target, currentTarget, eventPhase, isTrusted: true };
  return new Proxy(new win.Event(type, { bubbles: type[0] === 'D' }), {
    get(event, key) {
      const value = Reflect.get(key in shown ? shown : event, key);
      return typeof value === 'function' ? value.bind(event) : value;
    },
  });
};
