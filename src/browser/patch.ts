/**
 * Puts a function in the place of another; returns what takes it back. Who patched on top of it keeps their patch,
 * and ours then only passes on.
 */
export const patch = <Of extends object, Name extends keyof Of>(
  object: Of,
  name: Name,
  make: (original: Of[Name]) => Of[Name],
): (() => void) => {
  const original = object[name];
  const patched = make(original);
  object[name] = patched;
  return () => {
    if (object[name] === patched) object[name] = original;
  };
};
