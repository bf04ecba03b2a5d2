import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/decide.js';
import { allows, isOpen } from '../../src/core/expression.js';
import type { ConsentRecord, Policy } from '../../src/core/types.js';
import { policy, record, signals } from './samples.js';

const open = (
  text: string,
  service: string | null,
  granted: readonly string[],
  more: Partial<ConsentRecord> = {},
  rules: Partial<Policy> = {},
) => {
  const all = policy(rules);
  const denied = ['analytics', 'functional', 'marketing'].filter((id) => !granted.includes(id));
  return isOpen(text, service, decide(record({ granted, denied, ...more }), all, signals()), all);
};

describe('an expression', () => {
  it.each([
    ['analytics', ['analytics'], true],
    ['analytics', [], false],
    ['necessary', [], true],
    ['analytics functional', ['analytics'], false],
    ['analytics functional', ['analytics', 'functional'], true],
    ['analytics|functional', ['functional'], true],
    ['analytics|functional', ['marketing'], false],
    ['!analytics', [], true],
    ['!analytics', ['analytics'], false],
    ['!analytics functional', ['functional'], true],
    ['!analytics functional', ['functional', 'analytics'], false],
    ['!analytics|functional', ['analytics'], false],
    ['!analytics|functional', ['analytics', 'functional'], true],
    ['\n analytics\t\tfunctional ', ['analytics', 'functional'], true],
    ['!necessary', [], false],
  ])('“%s” with %j granted is open: %s', (text, granted, expected) => {
    expect(open(text, null, granted)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '!',
    '|',
    'statistics',
    '!statistics',
    'analytics statistics',
    'analytics|statistics',
    'analytics | functional',
    'analytics functional|marketing',
    'analytics|functional marketing',
    'analytics|',
    '|analytics',
    'analytics||functional',
    '!!analytics',
    '! analytics',
    'analytics!',
    'ana!lytics',
    'Analytics',
    'analytics,functional',
    'analytics&functional',
    'constructor',
    '__proto__',
    'analytics\u0000',
  ])('“%s” is none', (text) => {
    expect(open(text, null, [])).toBeNull();
  });

  it('stays shut where it negates while the configuration is wrong', () => {
    expect(open('!analytics', null, [], {}, { locked: true })).toBe(false);
  });
});

describe('a service', () => {
  it.each([
    ['analytics', 'matomo', ['analytics'], {}, true],
    ['analytics', 'matomo', ['analytics'], { servicesDenied: ['matomo'] }, false],
    ['analytics', 'matomo', [], { servicesGranted: ['matomo'] }, true],
    ['analytics functional', 'matomo', ['analytics'], {}, false],
    ['analytics functional', 'matomo', ['functional'], { servicesGranted: ['matomo'] }, true],
    ['!analytics', 'matomo', ['analytics'], { servicesDenied: ['matomo'] }, true],
  ])('“%s” of %s with %j and %j is open: %s', (text, service, granted, more, expected) => {
    expect(open(text, service, granted, more)).toBe(expected);
  });

  it.each([
    ['analytics', ['analytics'], {}, true],
    ['analytics', ['analytics'], { servicesDenied: ['matomo'] }, false],
    ['analytics', [], { servicesGranted: ['matomo'] }, false],
    ['analytics', [], { servicesGranted: ['matomo', 'plausible'] }, true],
    ['!analytics', [], { servicesGranted: ['matomo'] }, true],
  ])('beside another one of “%s”, with %j and %j: open is %s', (text, granted, more, expected) => {
    const services = new Map(['matomo', 'plausible'].map((id) => [id, 'analytics']));
    expect(open(text, 'matomo plausible', granted, more, { services })).toBe(expected);
  });

  it.each([
    ['unknown', 'analytics', 'nobody'],
    ['empty', 'analytics', ''],
    ['of another category', 'functional', 'matomo'],
    ['inherited', 'analytics', 'constructor'],
  ])('that is %s makes it none', (_what, text, service) => {
    expect(open(text, service, [])).toBeNull();
  });
});

describe('an expression that repeats itself', () => {
  const many = (word: string) => Array(100).fill(word).join(' ');

  it('asks each service once', () => {
    let asked = 0;
    class Services extends Map<string, string> {
      override get(id: string) {
        asked += 1;
        return super.get(id);
      }
    }
    const services = new Services(policy().services);
    expect(open(many('analytics'), many('matomo'), ['analytics'], {}, { services })).toBe(true);
    expect(asked).toBe(100);
  });

  it('needs every word of it all the same', () => {
    expect(open(`${many('analytics')} functional`, null, ['analytics'])).toBe(false);
    expect(open(`${many('analytics')} nothing`, null, ['analytics'])).toBeNull();
  });
});

describe('allows', () => {
  const decision = decide(
    record({ granted: ['necessary', 'analytics'], servicesGranted: ['pixel'] }),
    policy(),
    signals(),
  );
  it.each([
    ['necessary', undefined, true],
    ['analytics', undefined, true],
    ['marketing', undefined, false],
    ['analytics', 'matomo', true],
    ['marketing', 'pixel', true],
    ['statistics', undefined, false],
    ['analytics', 'nobody', false],
    ['statistics', 'matomo', false],
    ['constructor', undefined, false],
    ['__proto__', undefined, false],
    ['analytics', 'constructor', false],
  ])('says of %s, %s: %s', (category, service, expected) => {
    expect(allows(decision, category, service)).toBe(expected);
  });
});
