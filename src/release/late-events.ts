import { patch, type Undo } from '../browser/patch.js';

type Win = Window & typeof globalThis;
type Call = [
  type: string,
  listener: EventListenerOrEventListenerObject | null,
  options?: AddEventListenerOptions | boolean | undefined,
];

interface Kept {
  readonly target: EventTarget;
  readonly call: Call;
  /** As in `Event.eventPhase`. */
  readonly phase: 1 | 2 | 3;
  /** When, among all that is kept, the browser would have called it. */
  readonly rank: number;
}

/** In the order in which they are made up for. */
const TYPES = ['DOMContentLoaded', 'readystatechange', 'load'];
/** When they began, by the page's own record. */
const MARKS = ['domContentLoadedEventStart', 'domComplete', 'loadEventStart'] as const;

/**
 * `DOMContentLoaded`, `readystatechange` and `load` for scripts that come late: what a released script registers
 * while it runs is kept until the last ordered script of the release is through, and then either called, if the
 * event has passed, or registered.
 */
export interface LateEvents {
  /** From here on registrations are noticed. */
  watch(): Undo[];
  /** Calls or registers what was kept: up to one call, then `again` asks for the next. True when nothing is left. */
  settle(again: () => void): boolean;
}

export const lateEvents = (win: Win, isReleased: () => boolean): LateEvents => {
  const doc = win.document;
  let kept: Kept[] = [];
  /** What `window.onload` was set to; the last one counts and takes the place of the first. */
  let handler: Kept | undefined;

  const read = (target: EventTarget, call: Call): Kept => {
    const [type, , options] = call;
    const { capture = options === true } = Object(options) as AddEventListenerOptions;
    const phase = target === doc || type === 'load' ? 2 : capture ? 1 : 3;
    return { target, call, phase, rank: TYPES.indexOf(type) * 8 + phase * 2 - (capture ? 1 : 0) };
  };
  const isSame = (a: Kept, b: Kept) => a.target === b.target && a.rank === b.rank && a.call[1] === b.call[1];

  const keep = (target: EventTarget, call: Call) => {
    const [type] = call;
    if (!TYPES.includes(type)) return;
    const entry = read(target, call);
    // `load` does not come by the document, and `readystatechange` does not bubble to the window.
    const isHeard =
      target === win ? type !== 'readystatechange' || entry.phase === 1 : target === doc && type !== 'load';
    if (!isHeard || !isReleased()) return;
    if (!kept.some((each) => isSame(each, entry))) kept.push(entry);
    return entry;
  };

  return {
    watch() {
      const proto = win.EventTarget.prototype;
      const onload = Object.getOwnPropertyDescriptor(win, 'onload');
      const undo = [
        // Called by its bare name, it is the window's.
        patch(proto, 'addEventListener', (self, call) => keep(self ?? win, call) && true),
        patch(proto, 'removeEventListener', (self, call) => {
          const gone = read(self ?? win, call);
          kept = kept.filter((each) => !isSame(each, gone));
        }),
      ];
      // A global function of that name has taken the place of the browser's own property: nothing to notice.
      if (!onload?.set) return undo;
      Object.defineProperty(win, 'onload', {
        ...onload,
        get: () => (handler ? handler.call[1] : onload.get?.call(win)),
        set(listener) {
          if (handler) handler.call[1] = listener;
          else {
            handler = keep(win, ['load', listener]);
            if (!handler) onload.set?.call(win, listener);
          }
        },
      });
      // A released script may have declared a function of that name, which stays.
      return [...undo, () => Reflect.defineProperty(win, 'onload', onload)];
    },

    settle(again) {
      const entry = kept.sort((a, b) => a.rank - b.rank).shift();
      if (!entry) return true;
      const { target, call } = entry;
      const mark = MARKS[TYPES.indexOf(call[0])];
      const passed = mark && win.performance.timing[mark];
      if (entry === handler) {
        handler = undefined;
        win.onload = call[1] as never;
      } else if (!passed) target.addEventListener(...call);
      if (!passed) return this.settle(again);
      invoke(win, entry);
      // In between promises settle, and the next one may be removed.
      again();
      return false;
    },
  };
};

/**
 * Calls a listener with an event that looks as the browser's would: `isTrusted` cannot be set, and dispatching one
 * for real would call the page's own listeners a second time.
 */
const invoke = (
  win: Win,
  { target: currentTarget, call: [type, listener, options], phase: eventPhase }: Kept,
) => {
  if ((Object(options) as AddEventListenerOptions).signal?.aborted) return;
  const target = win.document;
  const shown = { target, srcElement: target, currentTarget, eventPhase, isTrusted: true };
  // Not by its constructor: MooTools has an `Event` of its own.
  const plain = target.createEvent('Event');
  plain.initEvent(type, type[0] === 'D');
  const event = new Proxy(plain, {
    get(made, key) {
      const value = Reflect.get(key in shown ? shown : made, key);
      return typeof value === 'function' ? value.bind(made) : value;
    },
  });
  try {
    if (typeof listener === 'function') listener.call(currentTarget, event);
    else listener?.handleEvent(event);
  } catch (error) {
    win.reportError(error);
  }
};
