import { describe, expect, it } from 'vitest';
import { previousChoice } from '../../src/migrate/previous-choice.js';

// As 2.2.1 wrote it in Chromium.
const c15t = (granted: string) =>
  `c15t=c.necessary:1,${granted}i.t:1795304195620,i.sid:sub_2NRHZS83wfEYVJ6dGmHb4P,i.mpf:1a2b`;
const options = { categories: { measurement: 'analytics', marketing: 'marketing' } };

describe('c15t', () => {
  it('leaves out what is false', () => {
    expect(previousChoice('c15t', c15t('c.measurement:1,'), options)).toEqual({
      analytics: true,
      marketing: false,
    });
    expect(previousChoice('c15t', c15t(''), options)).toEqual({ analytics: false, marketing: false });
  });

  it('cannot have been asked for what it does not have', () => {
    expect(previousChoice('c15t', c15t(''), { categories: { analytics: 'analytics' } })).toBeNull();
  });

  it('keeps the same in localStorage', () => {
    const kept = (more: object) => ({
      storage: {
        getItem: () =>
          JSON.stringify({
            consents: { necessary: true, measurement: true, marketing: false },
            consentInfo: { time: 1795304195620, subjectId: 'sub_2NRHZS83wfEYVJ6dGmHb4P' },
            ...more,
          }),
      },
    });
    expect(previousChoice('c15t', '', { ...options, ...kept({}) })).toEqual({
      analytics: true,
      marketing: false,
    });
    expect(previousChoice('c15t', '', { ...options, ...kept({ consentInfo: null }) })).toBeNull();
    expect(previousChoice('c15t', '', { ...options, ...kept({ consents: [true] }) })).toBeNull();
  });

  it.each([
    ['of version 1', 'c15t=c.necessary:1,c.measurement:1,i.t:1795304195620,i.id:cns_1'],
    ['of somebody who was identified and had not answered', 'c15t=i.t:1795304195620,i.sid:sub_1,i.eid:7'],
    ['cut off', c15t('c.measurement:1,').slice(0, 40)],
    ['without a time', 'c15t=c.necessary:1,c.measurement:1,i.sid:sub_1'],
  ])('%s is no choice', (_what, cookies) => {
    expect(previousChoice('c15t', cookies, options)).toBeNull();
  });
});
