import { describe, expect, it, vi } from 'vitest';
import { previousChoice } from '../../src/migrate/previous-choice.js';

const klaro = 'klaro=%7B%22matomo%22%3Atrue%2C%22yt%22%3Afalse%7D';
const TOOLS = {
  c15t: 'c15t',
  cookiebot: 'CookieConsent',
  cookieyes: 'cookieyes-consent',
  klaro: 'klaro',
  onetrust: 'OptanonConsent',
  tarteaucitron: 'tarteaucitron',
  'vanilla-cookieconsent': 'cc_cookie',
} as const;

describe('what is taken over', () => {
  it('of several that become one, all have to be granted', () => {
    for (const services of [
      { matomo: 'own', yt: 'own' },
      { yt: 'own', matomo: 'own' },
    ])
      expect(previousChoice('klaro', klaro, { services })).toEqual({ services: { own: false } });
  });

  it('may stand in a cookie of another name', () => {
    const cookies = klaro.replace('klaro', 'own');
    expect(previousChoice('klaro', cookies, { services: { yt: 'yt' }, cookie: 'own' })).not.toBeNull();
    expect(previousChoice('klaro', cookies, { services: { yt: 'yt' } })).toBeNull();
  });

  it('is in the cookie before it is in the storage', () => {
    const storage = { getItem: () => '{"yt":true}' };
    expect(previousChoice('klaro', klaro, { services: { yt: 'yt' }, storage })).toEqual({
      services: { yt: false },
    });
  });

  it('under Global Privacy Control is no grant of marketing or of a single service', () => {
    const names = {
      categories: { matomo: 'marketing', yt: 'functional' },
      services: { matomo: 'm', yt: 'y' },
    };
    expect(previousChoice('klaro', klaro, { ...names, gpc: true })).toEqual({
      functional: false,
      services: { y: false },
    });
    expect(previousChoice('klaro', klaro, { categories: { matomo: 'marketing' }, gpc: true })).toBeNull();
    expect(previousChoice('klaro', klaro, { categories: { matomo: 'analytics' }, gpc: true })).toEqual({
      analytics: true,
    });
    expect(previousChoice('klaro', klaro, { ...names, gpc: false })).toMatchObject({ marketing: true });
  });

  it('of the page, where it has the signal', () => {
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    expect(previousChoice('klaro', klaro, { categories: { matomo: 'marketing' } })).toBeNull();
    vi.unstubAllGlobals();
  });

  it('has no prototype to be asked', () => {
    expect(previousChoice('klaro', klaro, { services: { constructor: 'matomo' } })).toBeNull();
    const choice = previousChoice('klaro', 'klaro={"__proto__":true}', { services: { ['__proto__']: 'x' } });
    expect(choice).toEqual({ services: { x: true } });
  });
});

describe.each(Object.entries(TOOLS))('%s', (tool, cookie) => {
  const all = Object.fromEntries(
    ['analytics', 'statistics', 'measurement', 'C0002', 'a'].map((id) => [id, id]),
  );
  const options = { categories: all, services: all, closable: false };

  it.each([
    ['nothing', ''],
    ['a percent sign', '%'],
    ['half an escape', '%7'],
    ['an escape that is no text', '%E0%A4%A'],
    ['null', 'null'],
    ['true', 'true'],
    ['a number', '0'],
    ['a string', '""'],
    ['a list', '[1,2]'],
    ['an empty object', '{}'],
    ['half an object', '{'],
    ['a prototype', '__proto__'],
    ['a pair of it', '__proto__:true'],
    ['an object with one', '{"__proto__":{"polluted":true}}'],
    ['groups with one', 'groups=__proto__:1'],
    ['an inherited name', 'constructor:yes,action:yes,consent:yes'],
    ['categories that are no list', '{"categories":{"a":true},"consentTimestamp":"now"}'],
    ['services that are no object', '{"categories":7,"services":"a","consent_date":null}'],
    ['a list for an object', '{"consents":{"necessary":true},"consentInfo":[]}'],
    ['too little', "{__proto__:true,method:'explicit'}"],
    ['4 kB of letters', 'a'.repeat(4096)],
    ['4 kB of colons', ':'.repeat(4096)],
    ['4 kB of commas', ','.repeat(4096)],
    ['4 kB of braces', '{'.repeat(4096)],
    ['4 kB of escapes', '%25'.repeat(1365)],
    ['4 kB of pairs', `{${'a:true,'.repeat(580)}}`],
    ['control characters', '\u0000\uFFFF'],
    ['other cookies', '=;=;='],
  ])('%s is no choice', (_what, value) => {
    const cookies = `x=1; ${cookie}=${value}; OptanonAlertBoxClosed=2026-04-12T05:40:13.724Z`;
    expect(previousChoice(tool as keyof typeof TOOLS, cookies, options)).toBeNull();
    expect({}).not.toHaveProperty('polluted');
  });

  it('is asked nothing where there is no cookie, or a storage that refuses', () => {
    const storage = {
      getItem: () => {
        throw new Error('denied');
      },
    };
    for (const cookies of ['', ';;;', 'other=1', `not-${cookie}=1`])
      expect(previousChoice(tool as keyof typeof TOOLS, cookies, { ...options, storage })).toBeNull();
  });
});

it.each(['osano', '__proto__', 'toString', ''])('%j is no tool', (tool) => {
  expect(previousChoice(tool as 'klaro', klaro, { services: { yt: 'yt' } })).toBeNull();
});
