import { describe, expect, it } from 'vitest';
import { previousChoice } from '../../src/migrate/previous-choice.js';

// Quotes and commas are escaped, the rest is not: so it stands in cookies that others have published.
const stored = (preferences: boolean, statistics: boolean, marketing: boolean, method = 'explicit') =>
  `CookieConsent={stamp:%27zM+tNuuw/ONycVMRWoV4g==%27%2Cnecessary:true%2Cpreferences:${preferences}%2Cstatistics:${
    statistics
  }%2Cmarketing:${marketing}%2Cmethod:%27${method}%27%2Cver:1%2Cutc:1782829118586%2Cregion:%27de%27}`;
const options = {
  categories: { preferences: 'functional', statistics: 'analytics', marketing: 'marketing' },
};

describe('Cookiebot', () => {
  it.each([
    ['as it writes it', stored(false, true, false)],
    ['with nothing escaped', decodeURIComponent(stored(false, true, false))],
    [
      'with everything escaped',
      `CookieConsent=${encodeURIComponent(decodeURIComponent(stored(false, true, false)).slice(14))}`,
    ],
  ])('%s', (_how, cookies) => {
    expect(previousChoice('cookiebot', cookies, options)).toEqual({
      functional: false,
      analytics: true,
      marketing: false,
    });
  });

  it('all denied may have come from its cross, unless it had none', () => {
    const denied = stored(false, false, false);
    expect(previousChoice('cookiebot', denied, options)).toBeNull();
    expect(previousChoice('cookiebot', denied, { ...options, closable: false })).toEqual({
      functional: false,
      analytics: false,
      marketing: false,
    });
  });

  it.each([
    ['implied', stored(true, true, true, 'implied')],
    ['without a method', stored(true, true, true).replace('%2Cmethod:%27explicit%27', '')],
    ['a word that has the method in it', stored(true, true, true, 'not explicit')],
    ['outside of a region that asks', 'CookieConsent=-1'],
    ['the refusal of old', 'CookieConsent=0'],
    ['cut off', stored(true, true, true).slice(0, 130)],
    ['an answer that is none', stored(true, true, true).replace('statistics:true', 'statistics:1')],
  ])('%s is no choice', (_what, cookies) => {
    expect(previousChoice('cookiebot', cookies, { ...options, closable: false })).toBeNull();
  });
});
