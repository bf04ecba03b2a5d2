import { describe, expect, it } from 'vitest';
import { encode } from '../../src/core/codec.js';
import { fit as shorten } from '../../src/core/fit.js';
import { policy, record } from './samples.js';

const many = Array.from({ length: 200 }, (_, index) => `a-service-with-a-long-name-${index}`);
const rules = policy({
  services: new Map([...many.map((id) => [id, 'analytics'] as const), ['pixel', 'marketing']]),
});

describe('fit', () => {
  it('leaves what is short enough alone', () => {
    const short = record({ granted: ['necessary', 'analytics'], servicesDenied: ['matomo'] });
    expect(shorten(short, policy())).toBe(short);
  });

  it('leaves what is just short enough alone, and nothing longer', () => {
    const denying = (length: number) => record({ servicesDenied: ['a'.repeat(length)] });
    const most = 3800 - encode(denying(0)).length - '&sd='.length;
    expect(encode(denying(most))).toHaveLength(3800);
    expect(shorten(denying(most), rules)).toEqual(denying(most));
    expect(shorten(denying(most + 1), rules).servicesDenied).toEqual([]);
  });

  it('falls back closed: a granted category with exceptions is denied', () => {
    const fitted = shorten(
      record({
        granted: ['necessary', 'analytics', 'functional'],
        denied: ['marketing'],
        servicesDenied: many,
      }),
      rules,
    );
    expect(fitted).toMatchObject({
      granted: ['necessary', 'functional'],
      denied: ['analytics', 'marketing'],
      servicesGranted: [],
      servicesDenied: [],
    });
    expect(encode(fitted).length).toBeLessThanOrEqual(3800);
  });

  it('falls back closed: grants of single services go', () => {
    const fitted = shorten(record({ denied: ['analytics'], servicesGranted: [...many, 'pixel'] }), rules);
    expect(fitted).toMatchObject({ granted: ['necessary'], denied: ['analytics', 'marketing'] });
    expect(fitted.servicesGranted).toEqual([]);
  });
});
