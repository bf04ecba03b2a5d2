import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/decide.js';
import type { Because, ConsentRecord, Policy, Signals } from '../../src/core/types.js';
import { policy, record, signals } from './samples.js';

interface Case {
  record?: Partial<ConsentRecord>;
  policy?: Partial<Policy>;
  signals?: Partial<Signals>;
}
const judged = (given: Case) =>
  decide(given.record ? record(given.record) : null, policy(given.policy), signals(given.signals));
const all = ['necessary', 'analytics', 'functional', 'marketing'];

describe('a category', () => {
  it.each<[string, string, Case, boolean, Because]>([
    ['necessary is always on', 'necessary', {}, true, 'necessary'],
    [
      'necessary is on even where it was refused',
      'necessary',
      { record: { denied: ['necessary'] } },
      true,
      'necessary',
    ],
    ['necessary is on while locked', 'necessary', { policy: { locked: true } }, true, 'necessary'],
    ['opt-in denies before a choice', 'analytics', {}, false, 'default'],
    ['opt-out grants before a choice', 'analytics', { policy: { mode: 'opt-out' } }, true, 'default'],
    ['a grant is a grant', 'analytics', { record: { granted: ['analytics'] } }, true, 'chosen'],
    ['a refusal is a refusal', 'analytics', { record: { denied: ['analytics'] } }, false, 'chosen'],
    [
      'a refusal counts in opt-out mode',
      'analytics',
      { policy: { mode: 'opt-out' }, record: { denied: ['analytics'] } },
      false,
      'chosen',
    ],
    [
      'undecided takes the default of opt-in',
      'functional',
      { record: { granted: ['analytics'] } },
      false,
      'default',
    ],
    [
      'undecided takes the default of opt-out',
      'functional',
      { policy: { mode: 'opt-out' }, record: { granted: ['analytics'] } },
      true,
      'default',
    ],
    [
      'locked shuts what was granted',
      'analytics',
      { policy: { locked: true }, record: { granted: ['analytics'] } },
      false,
      'locked',
    ],
    [
      'locked shuts in opt-out mode',
      'analytics',
      { policy: { locked: true, mode: 'opt-out' } },
      false,
      'locked',
    ],
    [
      'a record of an older revision counts as none',
      'analytics',
      { policy: { revision: 2 }, record: { granted: ['analytics'] } },
      false,
      'default',
    ],
    [
      'an expired record counts as none',
      'analytics',
      { policy: { lifetime: 99 }, record: { granted: ['analytics'] } },
      false,
      'default',
    ],
    [
      'a child-directed site denies marketing that was granted',
      'marketing',
      { policy: { childDirected: true }, record: { granted: ['marketing'] } },
      false,
      'child-directed',
    ],
    [
      'a child-directed site denies marketing in opt-out mode',
      'marketing',
      { policy: { childDirected: true, mode: 'opt-out' } },
      false,
      'child-directed',
    ],
    [
      'a child-directed site leaves the rest',
      'analytics',
      { policy: { childDirected: true }, record: { granted: ['analytics'] } },
      true,
      'chosen',
    ],
    ['GPC denies marketing by default', 'marketing', { signals: { gpc: true } }, false, 'gpc'],
    [
      'GPC denies marketing in opt-out mode',
      'marketing',
      { signals: { gpc: true }, policy: { mode: 'opt-out' } },
      false,
      'gpc',
    ],
    [
      'GPC beats a grant without it',
      'marketing',
      { signals: { gpc: true }, record: { granted: ['marketing'] } },
      false,
      'gpc',
    ],
    [
      'a grant in sight of GPC stands',
      'marketing',
      { signals: { gpc: true }, record: { granted: ['marketing'], gpc: true } },
      true,
      'chosen',
    ],
    [
      'a grant in sight of GPC stands without it',
      'marketing',
      { record: { granted: ['marketing'], gpc: true } },
      true,
      'chosen',
    ],
    [
      'GPC has the word over a refusal without it',
      'marketing',
      { signals: { gpc: true }, record: { denied: ['marketing'] } },
      false,
      'gpc',
    ],
    [
      'a refusal in sight of GPC is the visitor’s own',
      'marketing',
      { signals: { gpc: true }, record: { denied: ['marketing'], gpc: true } },
      false,
      'chosen',
    ],
    [
      'GPC changes nothing where it is ignored',
      'marketing',
      { signals: { gpc: true }, policy: { honourGpc: false, mode: 'opt-out' } },
      true,
      'default',
    ],
    [
      'GPC is about marketing alone',
      'analytics',
      { signals: { gpc: true }, policy: { mode: 'opt-out' } },
      true,
      'default',
    ],
  ])('%s', (_what, category, given, granted, because) => {
    expect(judged(given).categories[category]).toEqual({ granted, because });
  });

  it('has a verdict for each of the policy and for nothing else', () => {
    expect(Object.keys(judged({ record: { granted: ['gone'] } }).categories)).toEqual(all);
  });

  it.each(['constructor', '__proto__', 'toString'])('has none by the name of %s', (id) => {
    const { categories, services } = judged({});
    expect([categories[id], services[id]]).toEqual([undefined, undefined]);
  });
});

describe('a service', () => {
  it.each<[string, string, Case, boolean, Because]>([
    ['follows its category', 'matomo', { record: { granted: ['analytics'] } }, true, 'chosen'],
    ['follows its undecided category', 'matomo', {}, false, 'default'],
    [
      'can be refused in a granted category',
      'matomo',
      { record: { granted: ['analytics'], servicesDenied: ['matomo'] } },
      false,
      'chosen',
    ],
    [
      'can be granted in a denied category',
      'matomo',
      { record: { denied: ['analytics'], servicesGranted: ['matomo'] } },
      true,
      'chosen',
    ],
    [
      'is denied where both are said',
      'matomo',
      { record: { servicesGranted: ['matomo'], servicesDenied: ['matomo'] } },
      false,
      'chosen',
    ],
    [
      'of marketing loses to GPC',
      'pixel',
      { signals: { gpc: true }, record: { servicesGranted: ['pixel'] } },
      false,
      'gpc',
    ],
    [
      'of marketing stands when granted in sight of GPC',
      'pixel',
      { signals: { gpc: true }, record: { servicesGranted: ['pixel'], gpc: true } },
      true,
      'chosen',
    ],
    [
      'of marketing is denied on a child-directed site',
      'pixel',
      { policy: { childDirected: true }, record: { servicesGranted: ['pixel'] } },
      false,
      'child-directed',
    ],
    [
      'is shut while locked',
      'matomo',
      { policy: { locked: true }, record: { servicesGranted: ['matomo'] } },
      false,
      'locked',
    ],
    [
      'of necessary cannot be refused',
      'session',
      { record: { servicesDenied: ['session'] } },
      true,
      'necessary',
    ],
  ])('%s', (_what, service, given, granted, because) => {
    expect(judged(given).services[service]).toEqual({ granted, because });
  });
});

describe('asking', () => {
  const decided = { granted: ['analytics'], denied: ['functional', 'marketing'] };
  it.each<[string, Case, string | null]>([
    ['a first visitor', {}, 'first-visit'],
    ['nobody who has decided everything', { record: decided }, null],
    ['who left a category open', { record: { granted: ['analytics'] } }, 'undecided'],
    ['after a new revision', { record: decided, policy: { revision: 2 } }, 'revised'],
    ['after the record has expired', { record: decided, policy: { lifetime: 99 } }, 'expired'],
    [
      'about the revision where both are true',
      { record: decided, policy: { revision: 2, lifetime: 99 } },
      'revised',
    ],
    ['in opt-out mode too', { policy: { mode: 'opt-out' } }, 'first-visit'],
    ['not again because of GPC', { record: decided, signals: { gpc: true } }, null],
  ])('%s', (_what, given, ask) => {
    expect(judged(given).ask).toBe(ask);
  });
});
