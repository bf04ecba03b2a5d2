/** Says a value only where it differs from the one before. */
export const changes = <Value>(say: (value: Value) => void, before?: Value): ((value: Value) => void) => {
  let last = JSON.stringify(before);
  return (value) => {
    const next = JSON.stringify(value);
    if (next === last) return;
    last = next;
    say(value);
  };
};
