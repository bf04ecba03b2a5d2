import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose } from '../../src/core/choose.js';
import { decide } from '../../src/core/decide.js';
import type { Choice, ConsentRecord, Policy } from '../../src/core/types.js';
import { NOW, policy, record, signals } from './samples.js';

const chosen = (
  choice: Choice | boolean,
  before: Partial<ConsentRecord> | null = null,
  more: Partial<Policy> = {},
) => choose(choice, before && record(before), policy(more), signals(), 'api');

describe('choose', () => {
  it('answers everything with true', () => {
    expect(chosen(true)).toMatchObject({
      granted: ['necessary', 'analytics', 'functional', 'marketing'],
      denied: [],
    });
  });

  it('answers everything with false', () => {
    expect(chosen(false)).toMatchObject({
      granted: ['necessary'],
      denied: ['analytics', 'functional', 'marketing'],
    });
  });

  it('leaves what is not named undecided', () => {
    expect(chosen({ analytics: true })).toMatchObject({ granted: ['necessary', 'analytics'], denied: [] });
  });

  it('leaves what is not named as it was', () => {
    const before = { granted: ['necessary', 'functional'], denied: ['marketing'] };
    expect(chosen({ analytics: false }, before)).toMatchObject({
      granted: ['necessary', 'functional'],
      denied: ['analytics', 'marketing'],
    });
  });

  it('notes revision, time, signal and author', () => {
    const made = choose(true, null, policy({ revision: 4 }), signals({ gpc: true }), 'control');
    expect(made).toMatchObject({ revision: 4, at: NOW, gpc: true, by: 'control' });
  });

  it.each([
    ['an unknown category', { statistics: true }],
    ['an inherited name', { constructor: true }],
    ['text', { analytics: 'true' }],
    ['a number', { analytics: 1 }],
    ['null', { analytics: null }],
    ['an unknown service', { services: { nobody: true } }],
    ['services that are true', { services: true }],
    ['services that are text', { services: 'matomo' }],
  ])('passes over %s', (_what, choice) => {
    expect(chosen(choice as never)).toMatchObject({
      granted: ['necessary'],
      denied: [],
      servicesGranted: [],
    });
  });

  it('forgets categories that the site no longer has', () => {
    expect(chosen({}, { granted: ['necessary', 'gone'], denied: ['gone too'] })).toMatchObject({
      granted: ['necessary'],
      denied: [],
    });
  });

  it('never denies necessary', () => {
    expect(chosen({ necessary: false })).toMatchObject({ granted: ['necessary'], denied: [] });
  });

  it('denies marketing on a child-directed site, whatever is said', () => {
    expect(chosen(true, null, { childDirected: true })).toMatchObject({
      granted: ['necessary', 'analytics', 'functional'],
      denied: ['marketing'],
    });
  });
});

describe('services', () => {
  it('are kept where they differ from their category', () => {
    expect(chosen({ analytics: true, services: { matomo: false, pixel: true } })).toMatchObject({
      servicesGranted: ['pixel'],
      servicesDenied: ['matomo'],
    });
  });

  it('are not kept where they say what their category says', () => {
    expect(
      chosen({ analytics: true, marketing: false, services: { matomo: true, pixel: false } }),
    ).toMatchObject({ servicesGranted: [], servicesDenied: [] });
  });

  it('go with their category when it is denied', () => {
    expect(
      chosen({ analytics: false }, { denied: ['analytics'], servicesGranted: ['matomo'] }),
    ).toMatchObject({ servicesGranted: [] });
  });

  it('that were refused by name stay refused when their category is granted', () => {
    expect(chosen({ analytics: true }, { servicesDenied: ['matomo'] })).toMatchObject({
      servicesDenied: ['matomo'],
    });
  });

  it('are all accepted with true', () => {
    expect(chosen(true, { granted: ['analytics'], servicesDenied: ['matomo'] })).toMatchObject({
      servicesDenied: [],
    });
  });

  it('of marketing cannot be granted on a child-directed site', () => {
    expect(chosen({ services: { pixel: true } }, null, { childDirected: true })).toMatchObject({
      servicesGranted: [],
    });
  });

  it('of necessary cannot be refused', () => {
    expect(chosen({ services: { session: false } })).toMatchObject({ servicesDenied: [] });
  });
});

describe('a grant from before Global Privacy Control', () => {
  const before = record({ granted: ['necessary', 'marketing'], denied: ['analytics'] });
  const made = (choice: Choice, from = before, more: Partial<Policy> = {}) =>
    choose(choice, from, policy(more), signals({ gpc: true }), 'placeholder');

  it('does not come back with an answer to something else', () => {
    expect(made({ functional: true })).toMatchObject({
      granted: ['necessary', 'functional'],
      denied: ['analytics', 'marketing'],
      gpc: true,
    });
  });

  it('does not come back as one of a service', () => {
    const pixel = record({ denied: ['marketing'], servicesGranted: ['pixel', 'matomo'] });
    expect(made({ functional: true }, pixel)).toMatchObject({ servicesGranted: ['matomo'] });
    expect(made({ marketing: true }, { ...pixel, denied: [] })).toMatchObject({ servicesDenied: [] });
  });

  it('leaves a service refused that was refused by name', () => {
    const pixel = record({ granted: ['necessary', 'marketing'], servicesDenied: ['pixel'] });
    expect(made({ marketing: true }, pixel)).toMatchObject({ servicesDenied: ['pixel'] });
  });

  it('can be made again in sight of the signal, and then stays', () => {
    const again = made({ marketing: true });
    expect(again.granted).toContain('marketing');
    expect(made({ functional: true }, again).granted).toContain('marketing');
  });

  it('stays where the site ignores the signal', () => {
    expect(made({ functional: true }, before, { honourGpc: false }).granted).toContain('marketing');
  });
});

const choices = fc.record(
  {
    analytics: fc.boolean(),
    functional: fc.boolean(),
    marketing: fc.boolean(),
    services: fc.record({ matomo: fc.boolean(), pixel: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

describe('whatever is chosen', () => {
  it('never grants what was not granted', () => {
    fc.assert(
      fc.property(fc.array(choices), (all) => {
        let made: ConsentRecord | null = null;
        const last = new Map<string, boolean>();
        for (const choice of all) {
          made = choose(choice as Choice, made, policy(), signals(), 'api');
          for (const [id, value] of Object.entries(choice)) if (id !== 'services') last.set(id, !!value);
        }
        const { categories } = decide(made, policy(), signals());
        for (const id of ['analytics', 'functional', 'marketing'])
          expect(categories[id]?.granted).toBe(last.get(id) ?? false);
      }),
    );
  });

  it('is the same when it is chosen again', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const once = choose(choice as Choice, null, policy(), signals(), 'api');
        expect(choose(choice as Choice, once, policy(), signals(), 'api')).toEqual(once);
      }),
    );
  });
});
