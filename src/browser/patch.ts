/** Takes something back. */
export type Undo = () => void;

/**
 * Puts `instead` before a method. Where that returns nothing, the method itself is called; where it returns true,
 * the caller gets nothing. Who patched on top of it keeps their patch, and ours then only passes on.
 */
export const patch = <Self extends object, Name extends keyof Self>(
  object: Self,
  name: Name,
  instead: (self: Self, call: Self[Name] extends (...call: infer Call) => unknown ? Call : never) => unknown,
): Undo => {
  const original = object[name] as (...call: unknown[]) => unknown;
  const patched = function (this: Self, ...call: never) {
    const done = instead(this, call) ?? original.apply(this, call);
    return done === true ? undefined : done;
  } as Self[Name];
  object[name] = patched;
  return () => {
    if (object[name] === patched) object[name] = original as Self[Name];
  };
};
