/** Calls the browser's own function, by default with what the page gave. */
export type Native = (args?: readonly unknown[], self?: unknown) => unknown;

/** What happens in the place of a function. A constructor has `new.target` for `self`. */
export type Instead = (self: unknown, args: readonly unknown[], native: Native) => unknown;

/** Puts a function of an object behind another one. What is not there, or not to be changed, is left alone. */
export type Intercept = (
  object: object | undefined,
  name: string,
  instead: Instead,
  part?: 'value' | 'get' | 'set',
) => void;

/**
 * A page cannot tell the function from the browser's: name, length, descriptor, prototype, subclasses and what
 * `toString` says stay, and what the browser would throw, it throws. Others may patch before and after.
 */
export const interceptor = (win: Window & typeof globalThis): Intercept => {
  const natives = new WeakMap<object, object>();
  // A page may take the name for something of its own.
  const { apply, construct } = Reflect;

  const intercept: Intercept = (object, name, instead, part = 'value') => {
    const descriptor = object && Object.getOwnPropertyDescriptor(object, name);
    const original: unknown = descriptor?.[part];
    if (!object || typeof original !== 'function' || !descriptor?.configurable) return;
    const proxy = new Proxy(original, {
      apply: (_, self, args) => instead(self, args, (given = args, on = self) => apply(original, on, given)),
      construct: (_, args, target) =>
        instead(target, args, (given = args) => construct(original, given, target)) as object,
    });
    natives.set(proxy, original);
    Object.defineProperty(object, name, { ...descriptor, [part]: proxy });
    const { prototype } = original;
    if (prototype?.constructor === original)
      Object.defineProperty(prototype, 'constructor', { value: proxy });
  };

  intercept(win.Function.prototype, 'toString', (self, _, native) =>
    native(undefined, natives.get(self as object) ?? self),
  );
  return intercept;
};
