import { differences, expect, test } from './elsewhere.js';
import { LOOKS } from './looks.js';

/** In the page: runs the code and says, line by line, what it saw. */
const look = (code: string) => {
  const log: string[] = [];
  const plain = (_key: string, value: unknown) =>
    typeof value === 'function'
      ? `function ${value.name}`
      : typeof value === 'symbol' || typeof value === 'bigint'
        ? String(value)
        : value === undefined
          ? 'undefined'
          : value;
  const say = (what: string, get: () => unknown) => {
    try {
      log.push(`${what}: ${JSON.stringify(get(), plain)}`);
    } catch (error) {
      const { name, message, constructor: type } = error as Error;
      const own = type === Reflect.get(window, name) || type === DOMException;
      log.push(`${what} throws ${own ? '' : 'a foreign '}${name}: ${message}`);
    }
  };
  /** Where the browser's own words are about its inner ways, or change while it optimises. */
  const sayKind = (what: string, get: () => unknown) => {
    say(what, get);
    log.push(`${log.pop()}`.replace(/( throws \w+): .*/, '$1'));
  };
  const run = new Function('say', 'sayKind', 'log', `return (async () => {${code}})()`);
  return (run(say, sayKind, log) as Promise<void>).then(() =>
    Object.fromEntries(log.map((line, at) => [at, line])),
  );
};

for (const [topic, code] of Object.entries(LOOKS))
  test(`a page sees no difference: ${topic}`, async ({ both }) => {
    const { native, guarded } = await both({ body: '<p>Page</p>' }, look, code);
    expect(Object.keys(native).length).toBeGreaterThan(10);
    expect(differences(native, guarded)).toEqual([]);
  });
