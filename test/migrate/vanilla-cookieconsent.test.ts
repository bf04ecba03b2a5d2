import { describe, expect, it } from 'vitest';
import { previousChoice } from '../../src/migrate/previous-choice.js';

// As 3.1.0 and 2.9.2 wrote them in Chromium; ids and times are shortened, and that of version 3 is kept until the
// year 2100.
const json = (...granted: string[]) =>
  JSON.stringify({
    categories: granted,
    revision: 0,
    data: null,
    consentTimestamp: '2026-11-22T10:05:54.223Z',
    consentId: '89bca697',
    services: { necessary: [], analytics: granted.includes('analytics') ? ['ga'] : [], ads: [] },
    languageCode: 'en',
    lastConsentTimestamp: '2026-11-22T10:05:54.223Z',
    expirationTime: 4102444800000,
  });
const three = (...granted: string[]) => `cc_cookie=${encodeURIComponent(json(...granted))}`;
const two = (...granted: string[]) =>
  `cc_cookie=${JSON.stringify({
    categories: granted,
    level: granted,
    revision: 0,
    data: null,
    rfc_cookie: false,
    consent_date: '2026-11-22T10:08:22.560Z',
    consent_uuid: '63a49ac9',
    last_consent_update: '2026-11-22T10:08:22.560Z',
  })}`;

const names = {
  categories: { analytics: 'analytics', ads: 'marketing', gone: 'functional' },
  services: { ga: 'google-analytics' },
};

describe('vanilla-cookieconsent', () => {
  it('3: every category that it asked for, and its services', () => {
    expect(previousChoice('vanilla-cookieconsent', three('analytics', 'necessary'), names)).toEqual({
      analytics: true,
      marketing: false,
      services: { 'google-analytics': true },
    });
    expect(previousChoice('vanilla-cookieconsent', three('necessary'), names)).toEqual({
      analytics: false,
      marketing: false,
      services: { 'google-analytics': false },
    });
  });

  it('2: what the site says it had asked for', () => {
    const { gone: _, ...categories } = names.categories;
    expect(
      previousChoice('vanilla-cookieconsent', `a=b; ${two('analytics', 'necessary')}`, { categories }),
    ).toEqual({ analytics: true, marketing: false });
  });

  it('3: what its cross may have stored is none, where it had one', () => {
    const options = { ...names, closable: true };
    expect(previousChoice('vanilla-cookieconsent', three('necessary'), options)).toBeNull();
    expect(previousChoice('vanilla-cookieconsent', three('necessary', 'ads'), options)).toMatchObject({
      analytics: false,
      marketing: true,
    });
  });

  it('3: with useLocalStorage', () => {
    const storage = { getItem: (key: string) => (key === 'cc_cookie' ? json('necessary', 'ads') : null) };
    expect(previousChoice('vanilla-cookieconsent', '', { ...names, storage })).toMatchObject({
      analytics: false,
      marketing: true,
    });
  });

  it.each([
    ['another revision', three('analytics'), { ...names, revision: 1 }],
    ['nothing that is named', three('analytics'), {}],
    ['no answer', 'cc_cookie={"categories":["analytics"]}', names],
    ['expired', three('analytics').replace('4102444800000', '1000000000000'), names],
    ['cut off', three('analytics').slice(0, 60), names],
    ['not an object', 'cc_cookie=null', names],
  ])('%s is no choice', (_what, cookies, options) => {
    expect(previousChoice('vanilla-cookieconsent', cookies, options)).toBeNull();
  });
});
