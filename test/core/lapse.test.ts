import { describe, expect, it } from 'vitest';
import { lapse } from '../../src/core/decide.js';
import { NOW, policy, record } from './samples.js';

describe('lapse', () => {
  it.each([
    [99, 'expired'],
    [100, null],
    [101, null],
  ])('of a record 100 s old, with a lifetime of %s s, is %s', (lifetime, lapsed) => {
    expect(lapse(record({ at: NOW - 100 }), policy({ lifetime }), NOW)).toBe(lapsed);
  });

  it.each([
    [0, 'revised'],
    [1, null],
    [5, null],
  ])('of a record of revision %s, where 1 is asked, is %s', (revision, lapsed) => {
    expect(lapse(record({ revision }), policy(), NOW)).toBe(lapsed);
  });
});
