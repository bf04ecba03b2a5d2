import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcher } from '../../src/core/match.js';

describe('matcher', () => {
  it.each([
    ['_ga', '_ga', true],
    ['_ga', '_gat', false],
    ['_ga', 'x_ga', false],
    ['_ga*', '_ga', true],
    ['_ga*', '_ga_ABC', true],
    ['_ga*', 'a_ga', false],
    ['*_id', '_pk_id', true],
    ['_pk*.1', '_pk_id.1', true],
    ['_pk*.1', '_pk_idx1', false],
    ['a.b', 'axb', false],
    ['a+', 'aa', false],
    ['(a|b)', 'a', false],
    ['[a]', 'a', false],
    ['a*b', 'a\nb', true],
    ['_GA', '_ga', false],
    ['', '', true],
    ['', 'a', false],
  ])('%s and %j: %s', (pattern, name, matches) => {
    expect(matcher([pattern])(name)).toBe(matches);
  });

  it('without patterns matches nothing', () => {
    expect(matcher([])('')).toBe(false);
  });

  it('takes any one of several', () => {
    const matches = matcher(['a', 'b*']);
    expect(['a', 'bc', 'ab', 'c'].map(matches)).toEqual([true, true, false, false]);
  });

  it('matches every text without * with itself alone', () => {
    const text = fc.string({ maxLength: 12 }).filter((each) => !each.includes('*'));
    fc.assert(fc.property(text, text, (a, b) => matcher([a])(b) === (a === b)));
  });
});
