import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/decide.js';
import { optedOut } from '../../src/core/opted-out.js';
import type { ConsentRecord, Policy } from '../../src/core/types.js';
import { policy, record, signals } from './samples.js';

const granted = ['necessary', 'marketing'];
const denied = ['marketing'];

describe('opted out by Global Privacy Control', () => {
  it.each<[string, boolean, boolean, ConsentRecord | null, Partial<Policy>]>([
    ['sends the signal and chose nothing', true, true, null, {}],
    ['sends it, and it takes back a grant', true, true, record({ granted }), {}],
    ['sends it and denied without it', true, true, record({ denied }), {}],
    ['sent it when denying', true, false, record({ denied, gpc: true }), {}],
    ['sent it when denying, and still does', true, true, record({ denied, gpc: true }), {}],
    ['granted in sight of it', false, true, record({ granted, gpc: true }), {}],
    ['sends nothing and chose nothing', false, false, null, {}],
    ['sends nothing and denied', false, false, record({ denied }), {}],
    ['sends it where marketing is off for children anyway', false, true, null, { childDirected: true }],
    ['sends it where it is ignored', false, true, null, { honourGpc: false }],
    ['sent it where it is ignored', false, false, record({ denied, gpc: true }), { honourGpc: false }],
    ['has no marketing to refuse', false, true, record({ gpc: true }), { categories: ['necessary'] }],
  ])('is one who %s: %s', (_what, expected, gpc, stored, rules) => {
    const all = policy({ services: new Map(), ...rules });
    const decision = decide(stored, all, signals({ gpc }));
    expect(optedOut(all, { decision, record: stored })).toBe(expected);
  });
});
