import { describe, expect, it } from 'vitest';
import { previousChoice } from '../../src/migrate/previous-choice.js';

// As vanilla-cookieconsent 3.1.0 and 2.9.2 and Klaro 0.7.22 wrote them in Chromium; ids and times are shortened, and
// that of version 3 is kept until the year 2100.
const three = (...granted: string[]) =>
  `cc_cookie=${encodeURIComponent(
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
    }),
  )}`;
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
const klaro = 'klaro=%7B%22matomo%22%3Atrue%2C%22yt%22%3Afalse%7D';

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
    ).toEqual({
      analytics: true,
      marketing: false,
    });
  });

  it.each([
    ['another revision', three('analytics'), { ...names, revision: 1 }],
    ['nothing that is named', three('analytics'), {}],
    ['no answer', 'cc_cookie={"categories":["analytics"]}', names],
    ['expired', three('analytics').replace('4102444800000', '1000000000000'), names],
    ['cut off', three('analytics').slice(0, 60), names],
    ['not an object', 'cc_cookie=null', names],
    ['a broken escape', 'cc_cookie=%7', names],
    ['none', '', names],
  ])('%s is no choice', (_what, cookies, options) => {
    expect(previousChoice('vanilla-cookieconsent', cookies, options)).toBeNull();
  });
});

describe('Klaro', () => {
  it('has services alone', () => {
    expect(previousChoice('klaro', klaro, { services: { matomo: 'matomo', yt: 'youtube' } })).toEqual({
      services: { matomo: true, youtube: false },
    });
  });

  it('of several that become one, all have to be granted', () => {
    for (const services of [
      { matomo: 'own', yt: 'own' },
      { yt: 'own', matomo: 'own' },
    ])
      expect(previousChoice('klaro', klaro, { services })).toEqual({ services: { own: false } });
  });

  it('may have a cookie of another name', () => {
    const cookies = klaro.replace('klaro', 'own');
    expect(previousChoice('klaro', cookies, { services: { yt: 'yt' }, cookie: 'own' })).not.toBeNull();
    expect(previousChoice('klaro', cookies, { services: { yt: 'yt' } })).toBeNull();
  });

  it('has no prototype to be asked', () => {
    expect(previousChoice('klaro', klaro, { services: { constructor: 'matomo' } })).toBeNull();
  });
});

describe('tarteaucitron', () => {
  it('has exact keys, and what waits was not answered', () => {
    // As 1.34.0 writes it: its state of a service is told by the whole of its key.
    const cookies = 'tarteaucitron=!multiplegtag=true!gtag=false!matomo=wait';
    const services = { gtag: 'google-analytics', matomo: 'matomo' };
    expect(previousChoice('tarteaucitron', cookies, { services })).toEqual({
      services: { 'google-analytics': false },
    });
  });
});
