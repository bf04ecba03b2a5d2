/** Adds to the list under a key. */
export const push = <Value>(index: Map<string, Value[]>, key: string, value: Value) => {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
};
