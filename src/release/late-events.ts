import { currentScript } from '../browser/current-script.js';

type Win = Window & typeof globalThis;

/** Event → when it began, by the page's own record. In the order in which they are made up for. */
const PASSED = {
  DOMContentLoaded: 'domContentLoadedEventStart',
  readystatechange: 'domComplete',
  load: 'loadEventStart',
} as const;
type Type = keyof typeof PASSED;

/** A listener that a released script registered for an event of the page's loading. */
interface Entry {
  readonly target: EventTarget;
  readonly type: string;
  listener: EventListenerOrEventListenerObject | null;
  readonly options?: boolean | AddEventListenerOptions | undefined;
}

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

export const lateEvents = (win: Win, isReleased: (script: HTMLScriptElement) => boolean): LateEvents => {
  const doc = win.document;
  const proto = win.EventTarget.prototype;
  const kept = new Set<Entry>();
  /** What `window.onload` was set to; the last one counts and takes the place of the first. */
  let handler: Entry | undefined;
  let restore: (() => void) | undefined;

  const keep = (entry: Entry) => {
    const script = currentScript(win);
    const { target, type, listener } = entry;
    const ours =
      listener && script && isReleased(script) && type in PASSED && (target === win || target === doc);
    if (ours && !find(entry)) kept.add(entry);
    return ours;
  };
  const capture = ({ options }: Entry) => Boolean(typeof options === 'object' ? options.capture : options);
  const find = (entry: Entry) =>
    [...kept].find(
      (other) =>
        other.target === entry.target &&
        other.type === entry.type &&
        other.listener === entry.listener &&
        capture(other) === capture(entry),
    );

  const call = ({ target, type, listener, options }: Entry) => {
    if (!listener || (typeof options === 'object' && options.signal?.aborted)) return;
    const event = lateEvent(win, type, target);
    try {
      if (typeof listener === 'function') listener.call(target, event);
      else listener.handleEvent(event);
    } catch (error) {
      win.reportError(error);
    }
  };

  return {
    watch() {
      if (restore) return;
      const { addEventListener: add, removeEventListener: remove } = proto;
      const onload = Object.getOwnPropertyDescriptor(win, 'onload') ?? {};
      const patchedAdd: typeof add = function (this: EventTarget | undefined, type, listener, options) {
        const target = this ?? win;
        if (!listener || !keep({ target, type, listener, options }))
          add.call(target, type, listener, options);
      };
      const patchedRemove: typeof remove = function (this: EventTarget | undefined, type, listener, options) {
        const target = this ?? win;
        const entry = listener && find({ target, type, listener, options });
        if (entry) kept.delete(entry);
        remove.call(target, type, listener, options);
      };
      proto.addEventListener = patchedAdd;
      proto.removeEventListener = patchedRemove;
      if (onload.set)
        Object.defineProperty(win, 'onload', {
          ...onload,
          get: () => (handler ? handler.listener : onload.get?.call(win)),
          set(listener) {
            const entry = { target: win, type: 'load', listener };
            if (handler) handler.listener = listener;
            else if (keep(entry)) handler = entry;
            else onload.set?.call(win, listener);
          },
        });

      restore = () => {
        // Whoever patched on top of us keeps their patch; ours then only passes on.
        if (proto.addEventListener === patchedAdd) proto.addEventListener = add;
        if (proto.removeEventListener === patchedRemove) proto.removeEventListener = remove;
        if (onload.set) Object.defineProperty(win, 'onload', onload);
      };
    },

    settle(last) {
      for (const type of Object.keys(PASSED) as Type[]) {
        const passed = win.performance.timing[PASSED[type]] > 0;
        for (const entry of kept) {
          if (entry.type !== type) continue;
          kept.delete(entry);
          if (entry === handler) {
            handler = undefined;
            win.onload = entry.listener as never;
          } else if (!passed) entry.target.addEventListener(type, entry.listener, entry.options);
          if (passed) call(entry);
        }
      }
      if (last) restore?.();
      if (last) restore = undefined;
    },
  };
};

/**
 * An event that looks as the browser's would: `isTrusted` cannot be set, and dispatching one for real would call
 * the page's own listeners a second time.
 */
const lateEvent = (win: Win, type: string, currentTarget: EventTarget): Event => {
  const shown: Record<PropertyKey, unknown> = {
    target: win.document,
    srcElement: win.document,
    currentTarget,
    eventPhase: currentTarget === win && type !== 'load' ? 3 : 2,
    isTrusted: true,
  };
  return new Proxy(new win.Event(type, { bubbles: type === 'DOMContentLoaded' }), {
    get(event, key) {
      const value: unknown = Object.hasOwn(shown, key) ? shown[key] : Reflect.get(event, key);
      return typeof value === 'function' ? value.bind(event) : value;
    },
  });
};
