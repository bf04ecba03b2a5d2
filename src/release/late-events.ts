import { currentScript } from '../browser/current-script.js';

type Win = Window & typeof globalThis;
type Handler = EventListenerOrEventListenerObject;

/** A listener that a released script registered for an event of the page's loading. */
interface Entry {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: Handler;
  readonly options: boolean | AddEventListenerOptions | undefined;
  /** Set for `window.onload =`. */
  readonly handler?: true;
  /** The event has passed, so it is for us to call. */
  late: boolean;
}

const TYPES = ['DOMContentLoaded', 'readystatechange', 'load'];

const captures = (options: boolean | EventListenerOptions | undefined) =>
  typeof options === 'object' ? Boolean(options.capture) : Boolean(options);

/**
 * `DOMContentLoaded`, `readystatechange` and `load` for scripts that came after them: what a released script
 * registers while it runs is called once, when the last ordered script of the release is through.
 */
export interface LateEvents {
  /** From here on registrations are noticed. */
  watch(): void;
  /** Nothing is running any more: calls what is due and, once nothing is left to call, stops watching. */
  settle(): void;
}

export const lateEvents = (
  win: Win,
  isReleased: (script: HTMLScriptElement) => boolean,
  /** Ordered scripts are still waiting or running. */
  isBusy: () => boolean,
  /** A script can still run, and register something. */
  isActive: () => boolean,
): LateEvents => {
  const doc = win.document;
  const proto = win.EventTarget.prototype;
  let entries: Entry[] = [];
  let restore: (() => void) | undefined;

  const complete = () => doc.readyState === 'complete';
  const passed: Record<string, () => boolean> = {
    // Between the two nothing else tells: `interactive` comes before DOMContentLoaded.
    DOMContentLoaded: () => complete() || win.performance.timing?.domContentLoadedEventStart > 0,
    readystatechange: complete,
    load: () => win.performance.timing?.loadEventStart > 0,
  };

  const note = (
    target: EventTarget,
    type: string,
    listener: Handler | null,
    options?: Entry['options'],
    handler?: true,
  ) => {
    const script = currentScript(win);
    if (
      !listener ||
      !TYPES.includes(type) ||
      !(target === win || target === doc) ||
      !script ||
      !isReleased(script)
    )
      return;
    const late = passed[type]?.() ?? false;
    const same = (entry: Entry) =>
      entry.target === target &&
      entry.type === type &&
      (handler
        ? entry.handler
        : entry.listener === listener && captures(entry.options) === captures(options));
    if (handler) entries = entries.filter((entry) => !same(entry));
    if (handler || !entries.some(same))
      entries = [...entries, { target, type, listener, options, late, ...(handler && { handler }) }];
  };

  // An event that comes while ordered scripts are still waiting is too early for those that ran: natively it
  // would have waited for all of them. Capture on the window hears it before anyone else.
  const onEvent = (event: Event) => {
    for (const entry of entries) {
      if (entry.type !== event.type || entry.late || event.target !== doc) continue;
      if (isBusy() && (entry.type !== 'readystatechange' || complete())) {
        if (entry.handler) win.onload = null;
        else entry.target.removeEventListener(entry.type, entry.listener, entry.options);
        entry.late = true;
      }
    }
    if (isBusy() || event.target !== doc || (event.type === 'readystatechange' && !complete())) return;
    entries = entries.filter((entry) => entry.late || entry.type !== event.type);
    unwatch();
  };
  for (const type of TYPES) win.addEventListener(type, onEvent, true);

  const unwatch = () => {
    if (entries.length > 0 || isActive()) return;
    restore?.();
    restore = undefined;
  };

  const call = ({ target, type, listener, options, handler }: Entry) => {
    if (typeof options === 'object' && options.signal?.aborted) return;
    const event = lateEvent(win, type, target);
    if (handler) win.onload = listener as never;
    else if (typeof options === 'object' && options.once) target.removeEventListener(type, listener, options);
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
      const add = proto.addEventListener;
      const remove = proto.removeEventListener;
      const onload = Object.getOwnPropertyDescriptor(win, 'onload');

      const patchedAdd: typeof add = function (
        this: EventTarget | undefined,
        type: string,
        listener,
        options,
      ) {
        note(this ?? win, type, listener, options);
        add.call(this ?? win, type, listener, options);
      };
      const patchedRemove: typeof remove = function (
        this: EventTarget | undefined,
        type: string,
        listener,
        options,
      ) {
        entries = entries.filter(
          (entry) =>
            entry.target !== (this ?? win) ||
            entry.type !== type ||
            entry.listener !== listener ||
            captures(entry.options) !== captures(options),
        );
        remove.call(this ?? win, type, listener, options);
      };
      proto.addEventListener = patchedAdd;
      proto.removeEventListener = patchedRemove;
      if (onload?.configurable && onload.set)
        Object.defineProperty(win, 'onload', {
          ...onload,
          set(value) {
            onload.set?.call(win, value);
            note(win, 'load', typeof value === 'function' ? value : null, undefined, true);
          },
        });

      restore = () => {
        // Whoever patched on top of us keeps their patch; ours then only passes on.
        if (proto.addEventListener === patchedAdd) proto.addEventListener = add;
        if (proto.removeEventListener === patchedRemove) proto.removeEventListener = remove;
        if (onload) Object.defineProperty(win, 'onload', onload);
      };
    },

    settle() {
      for (const type of TYPES) {
        for (const entry of entries) {
          // A listener called before this one may have removed it.
          if (entry.type !== type || !entry.late || !entries.includes(entry)) continue;
          entries = entries.filter((other) => other !== entry);
          call(entry);
        }
      }
      unwatch();
    },
  };
};

/**
 * An event that looks as the browser's would: `isTrusted` cannot be set, and dispatching one for real would call
 * the page's own listeners a second time.
 */
const lateEvent = (win: Win, type: string, currentTarget: EventTarget): Event => {
  const doc = win.document;
  const event = new win.Event(type, { bubbles: type === 'DOMContentLoaded' });
  const path = type === 'load' ? [win] : [doc, win];
  const shown: Record<PropertyKey, unknown> = {
    target: doc,
    srcElement: doc,
    currentTarget,
    eventPhase: currentTarget === win && type !== 'load' ? 3 : 2,
    isTrusted: true,
    composedPath: () => path,
  };
  return new Proxy(event, {
    get(real, key) {
      if (Object.hasOwn(shown, key)) return shown[key];
      const value: unknown = Reflect.get(real, key);
      return typeof value === 'function' ? value.bind(real) : value;
    },
    set: (real, key, value) => Reflect.set(real, key, value),
  });
};
