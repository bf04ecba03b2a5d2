import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/config/resolve.js';

describe('resolve', () => {
  it('works with nothing', () => {
    const { policy, cookie } = resolve({});
    expect(policy).toEqual({
      revision: 1,
      mode: 'opt-in',
      categories: ['necessary', 'analytics', 'functional', 'marketing'],
      services: new Map(),
      lifetime: 182 * 86_400,
      honourGpc: true,
      childDirected: false,
      locked: false,
    });
    expect(cookie).toEqual({ name: 'consentry', path: '/', sameSite: 'Lax', days: 182 });
  });

  it('keeps the order of categories, necessary first', () => {
    const ids = resolve({ categories: { marketing: {}, necessary: {}, own: {} } }).policy.categories;
    expect(ids).toEqual(['necessary', 'marketing', 'own']);
  });

  it('always has necessary', () => {
    expect(resolve({ categories: {} }).policy.categories).toEqual(['necessary']);
  });

  it('takes constructor as an id', () => {
    const { categories, services } = resolve({
      categories: { constructor: {} } as never,
      services: { constructor: { category: 'necessary' } } as never,
    });
    expect([[...categories.keys()], [...services.keys()]]).toEqual([
      ['necessary', 'constructor'],
      ['constructor'],
    ]);
  });

  it('knows nothing of GPC where it is ignored', () => {
    expect(resolve({ gpc: 'ignore' }).policy.honourGpc).toBe(false);
  });

  it('locks what stands in for wrong options', () => {
    expect(resolve({}, undefined, true).policy.locked).toBe(true);
  });

  it('takes a domain that is there and undefined, as a literal may have it', () => {
    expect(resolve({ cookie: { domain: undefined } }).cookie).toMatchObject({ path: '/', domain: undefined });
  });
});
