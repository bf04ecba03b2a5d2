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

/**
 * `DOMContentLoaded`, `readystatechange` and `load` for scripts that come late: what a released script registers
 * while it runs is kept until the last ordered script of the release is through, and then either called, if the
 * event has passed, or registered.
 */
export interface LateEvents {
  /** From here on registrations are noticed. */
  watch(): void;
  /** Calls or registers what was kept; with `last`, everything is as it was. */
  settle(last: boolean): void;
}

export const lateEvents = (win: Win, isReleased: () => boolean): LateEvents => {
  const doc = win.document;
  let kept: { target: EventTarget; call: Call }[] = [];
  /** What `window.onload` was set to; the last one counts and takes the place of the first. */
  let handler: Call | undefined;
  let undo: (() => void)[] = [];

  const keep = (target: EventTarget, call: Call) => {
    const ours = Object.hasOwn(PASSED, call[0]) && (target === win || target === doc) && isReleased();
    if (ours) kept.push({ target, call });
    return ours;
  };

  const invoke = (target: EventTarget, [type, listener, options]: Call) => {
    if (typeof options === 'object' && options.signal?.aborted) return;
    const event = lateEvent(win, type, target);
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
      const onload = Object.getOwnPropertyDescriptor(win, 'onload') ?? {};
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
              kept = kept.filter(
                (entry) => entry.target !== target || entry.call[0] !== call[0] || entry.call[1] !== call[1],
              );
              remove.apply(target, call);
            },
        ),
        () => Object.defineProperty(win, 'onload', onload),
      ];
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

    settle(last) {
      for (const [type, mark] of Object.entries(PASSED)) {
        const passed = win.performance.timing[mark] > 0;
        for (const { target, call } of kept.filter((entry) => entry.call[0] === type)) {
          // One that was called before may have removed it.
          if (!kept.some((entry) => entry.call === call)) continue;
          kept = kept.filter((entry) => entry.call !== call);
          if (call === handler) {
            handler = undefined;
            win.onload = call[1] as never;
          } else if (!passed) target.addEventListener(...call);
          if (passed) invoke(target, call);
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
const lateEvent = (win: Win, type: string, currentTarget: EventTarget): Event => {
  const target = win.document;
  const eventPhase = currentTarget === win && type !== 'load' ? 3 : 2;
  const shown = { target, srcElement: target, currentTarget, eventPhase, isTrusted: true };
  return new Proxy(new win.Event(type, { bubbles: type[0] === 'D' }), {
    get(event, key) {
      const value = Reflect.get(key in shown ? shown : event, key);
      return typeof value === 'function' ? value.bind(event) : value;
    },
  });
};
