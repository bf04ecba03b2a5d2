import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/decide.js';
import { diff } from '../../src/core/diff.js';
import { policy, record, signals } from './samples.js';

const decision = (granted: string[], servicesGranted: string[] = [], rules = policy()) =>
  decide(record({ granted, servicesGranted }), rules, signals());
const none = { granted: [], revoked: [], servicesGranted: [], servicesRevoked: [] };

describe('diff', () => {
  it('is empty between equals', () => {
    expect(diff(decision(['analytics']), decision(['analytics']))).toEqual(none);
  });

  it('names what opened and what shut, with the services', () => {
    expect(diff(decision(['analytics']), decision(['marketing']))).toEqual({
      granted: ['marketing'],
      revoked: ['analytics'],
      servicesGranted: ['pixel'],
      servicesRevoked: ['matomo'],
    });
  });

  it('names a service alone', () => {
    expect(diff(decision([]), decision([], ['pixel']))).toEqual({ ...none, servicesGranted: ['pixel'] });
  });

  it('names what is new and open, not what is new and shut', () => {
    const before = decision([], [], policy({ categories: ['necessary'], services: new Map() }));
    expect(diff(before, decision(['analytics']))).toMatchObject({ granted: ['analytics'], revoked: [] });
  });
});
