import type { ConsentRecord, Policy, Signals } from '../../src/core/types.js';

export const NOW = 1_800_000_000;

export const policy = (more: Partial<Policy> = {}): Policy => ({
  revision: 1,
  mode: 'opt-in',
  categories: ['necessary', 'analytics', 'functional', 'marketing'],
  services: new Map([
    ['matomo', 'analytics'],
    ['pixel', 'marketing'],
    ['session', 'necessary'],
  ]),
  lifetime: 182 * 86_400,
  honourGpc: true,
  childDirected: false,
  locked: false,
  ...more,
});

export const record = (more: Partial<ConsentRecord> = {}): ConsentRecord => ({
  revision: 1,
  at: NOW - 100,
  granted: ['necessary'],
  denied: [],
  servicesGranted: [],
  servicesDenied: [],
  by: 'banner',
  mode: 'opt-in',
  gpc: false,
  ...more,
});

export const signals = (more: Partial<Signals> = {}): Signals => ({ now: NOW, gpc: false, ...more });
