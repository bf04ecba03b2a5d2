/** Read-only all the way down: what is let through hangs on it. */
export const frozen = <Value extends object>(value: Value): Value => {
  for (const part of Object.values(value)) if (typeof part === 'object' && part) frozen(part);
  return Object.freeze(value);
};
