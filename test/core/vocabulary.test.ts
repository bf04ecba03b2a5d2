import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hosts } from '../../src/core/hosts.js';
import { type Kind, type Vocabulary, vocabulary } from '../../src/core/vocabulary.js';

const parse = (url: string) =>
  URL.canParse(url, 'https://site.example/shop/') ? new URL(url, 'https://site.example/shop/') : null;
const OWN = ['consentry', 'consentry.*'];

/** One service a rule, named after it; `necessary` are those of a necessary service. */
const knows = (kind: Kind, rules: readonly string[], necessary: readonly string[] = []): Vocabulary => {
  const entries = (list: readonly string[]) => ({
    [kind]: kind === 'cookies' ? list.map((name) => ({ name })) : list,
  });
  return vocabulary(
    [
      ...rules.map((rule) => [rule, { category: 'marketing', ...entries([rule]) }] as const),
      ['session', { category: 'necessary', ...entries(necessary) }] as const,
    ],
    OWN,
    hosts(parse),
  );
};
const claimed = (kind: Kind, subject: string, rules: readonly string[], necessary: readonly string[] = []) =>
  knows(kind, rules, necessary)
    [kind]?.(subject)
    .map(({ rule }) => rule);

describe('hosts', () => {
  it.each([
    ['stats.example', 'https://stats.example/a.js', true],
    ['stats.example', 'https://stats.example', true],
    ['stats.example', '//stats.example/a.js', true],
    ['stats.example', 'https://cdn.stats.example/a.js', false],
    ['stats.example', 'https://notstats.example/', false],
    ['stats.example', 'https://stats.example.evil.example/', false],
    ['stats.example', 'https://site.example/?u=https://stats.example/', false],
    ['*.stats.example', 'https://cdn.stats.example/', true],
    ['*.stats.example', 'https://a.b.stats.example/', true],
    ['*.stats.example', 'https://stats.example/', false],
    ['*.example', 'https://stats.example/', true],
    // What the browser makes of it counts, not how it is written.
    ['Stats.Example', 'https://STATS.example/', true],
    ['stats.example', 'https://stats.example./a.js', true],
    ['stats.example.', 'https://stats.example/a.js', true],
    ['stats.example', 'https:\\\\stats.example\\a.js', true],
    ['stats.example', '\thttps://stats.exa\nmple/', true],
    ['stats.example', 'https://user:pass@stats.example/', true],
    ['bücher.example', 'https://xn--bcher-kva.example/', true],
    ['xn--bcher-kva.example', 'https://bücher.example/', true],
    ['127.0.0.1', 'http://127.1/', true],
    // Scheme: http takes https along, as in a policy; sockets go with their kin.
    ['https://stats.example', 'https://stats.example/', true],
    ['https://stats.example', 'http://stats.example/', false],
    ['https://stats.example', 'wss://stats.example/', true],
    ['http://stats.example', 'https://stats.example/', true],
    ['stats.example', 'wss://stats.example/', true],
    // Port: none means every one.
    ['stats.example', 'https://stats.example:8443/', true],
    ['stats.example:8443', 'https://stats.example:8443/', true],
    ['stats.example:8443', 'https://stats.example/', false],
    ['stats.example:443', 'https://stats.example/', true],
    ['stats.example:80', 'http://stats.example/', true],
    ['stats.example:80', 'https://stats.example/', false],
    ['stats.example:*', 'https://stats.example:1234/', true],
    // Path: a prefix with a slash at its end, else exact.
    ['stats.example/', 'https://stats.example', true],
    ['stats.example/gtag/', 'https://stats.example/gtag/js?id=1', true],
    ['stats.example/gtag/', 'https://stats.example/gtag/a/b', true],
    ['stats.example/gtag/', 'https://stats.example/gtag', false],
    ['stats.example/gtag', 'https://stats.example/gtag?x#y', true],
    ['stats.example/gtag', 'https://stats.example/gtag/js', false],
    ['stats.example/gtag/', 'https://stats.example/a/../gtag/js', true],
    ['stats.example/a b/', 'https://stats.example/a%20b/c', true],
    ['https://*.stats.example:8443/gtag/', 'https://a.stats.example:8443/gtag/js', true],
    // Relative to the page.
    ['site.example/shop/', 'a.js', true],
    ['site.example/stats/', '/stats/a.js', true],
    ['site.example/stats/', 'a.js', false],
    // No host, nobody's.
    ['stats.example', 'data:text/javascript,stats.example', false],
    ['stats.example', 'blob:https://stats.example/1', false],
    ['stats.example', 'about:blank', false],
    ['stats.example', 'https://', false],
  ])('%s and %j: %s', (rule, url, expected) => {
    expect(claimed('hosts', url, [rule])).toEqual(expected ? [rule] : []);
  });

  it('tell everyone who claims the URL', () => {
    const rules = ['a.example', '*.example', 'a.example/x/', 'b.example', 'a.example/x/y'];
    expect(claimed('hosts', 'https://a.example/x/y', rules)?.sort()).toEqual(
      ['*.example', 'a.example', 'a.example/x/', 'a.example/x/y'].sort(),
    );
  });

  it('are nobody’s where a necessary service names them too', () => {
    expect(claimed('hosts', 'https://a.example/login/x', ['a.example'], ['a.example/login/'])).toEqual([]);
    expect(claimed('hosts', 'https://a.example/x', ['a.example'], ['a.example/login/'])).toEqual([
      'a.example',
    ]);
  });

  it('that cannot be one are passed over', () => {
    expect(claimed('hosts', 'https://a.example/', ['a%b', 'a.example'])).toEqual(['a.example']);
  });
});

describe('names', () => {
  const naive = (rule: string, name: string): boolean => {
    const [head = '', ...rest] = rule.split('*');
    if (rest.length === 0) return name === rule;
    if (!name.startsWith(head)) return false;
    const [next = '', ...more] = rest;
    const after = name.slice(head.length);
    if (more.length === 0) return after.endsWith(next);
    for (let at = 0; at <= after.length; at++)
      if (
        after.startsWith(next, at) &&
        naive(['', ...more].join('*').replace(/^/, ''), after.slice(at + next.length))
      )
        return true;
    return false;
  };
  const letters = (of: readonly string[]) =>
    fc.array(fc.constantFrom(...of), { minLength: 1, maxLength: 7 }).map((list) => list.join(''));

  it('fit as one would go through them letter by letter', () => {
    const rule = letters(['a', 'b', '*', '.', '(']).filter((text) => /[^*]/.test(text));
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 12 }),
        letters(['a', 'b', '.', '(', '*', '\n']),
        (rules, name) => {
          const expected = [...new Set(rules)].filter((each) => naive(each, name)).sort();
          const found = claimed('storage', name, [...new Set(rules)]) ?? [];
          expect([...found].sort()).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('may have a line break for any of their stars', () => {
    expect(claimed('storage', 'k1\n2\nb\n3', ['k*1*b*3'])).toEqual(['k*1*b*3']);
  });

  it.each(['cookies', 'storage'] as const)('of Consentry itself are nobody’s: %s', (kind) => {
    expect(claimed(kind, 'consentry', ['c*'])).toEqual([]);
    expect(claimed(kind, 'consentry.label', ['*label', 'consentry.label'])).toEqual([]);
    expect(claimed(kind, 'consent', ['c*'])).toEqual(['c*']);
  });

  it('of a necessary service are nobody’s', () => {
    expect(claimed('cookies', '_ga_session', ['_ga*'], ['*_session'])).toEqual([]);
  });
});

it('has nothing where only necessary services name something', () => {
  expect(knows('storage', [], ['key', 'k*'])).toEqual({});
  expect(Object.keys(knows('storage', ['key']))).toEqual(['storage']);
});

it('takes ids and names that objects have already', () => {
  const found = vocabulary(
    [['constructor', { category: 'toString', storage: ['__proto__', 'hasOwnProperty'] }]],
    OWN,
    hosts(parse),
  );
  expect(found.storage?.('__proto__')).toMatchObject([{ service: 'constructor', category: 'toString' }]);
  expect(found.storage?.('valueOf')).toEqual([]);
});
