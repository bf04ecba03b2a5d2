/** A test for names: exact, or with `*` for any text. */
export const matcher = (patterns: Iterable<string>): ((name: string) => boolean) => {
  const sources = [...patterns].map((pattern) =>
    pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*'),
  );
  if (sources.length === 0) return () => false;
  const whole = new RegExp(`^(?:${sources.join('|')})$`, 's');
  return (name) => whole.test(name);
};
