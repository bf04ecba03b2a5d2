import { describe, expect, it } from 'vitest';
import { previousChoice } from '../../src/migrate/previous-choice.js';

// As 0.7.22 wrote it in Chromium.
const klaro = 'klaro=%7B%22matomo%22%3Atrue%2C%22yt%22%3Afalse%7D';

describe('Klaro', () => {
  it('has services', () => {
    expect(previousChoice('klaro', klaro, { services: { matomo: 'matomo', yt: 'youtube' } })).toEqual({
      services: { matomo: true, youtube: false },
    });
  });

  it('answers for a category where all that is in it was granted, and with exceptions where it was not', () => {
    const categories = { matomo: 'analytics', yt: 'functional' };
    expect(previousChoice('klaro', klaro, { categories })).toEqual({ analytics: true, functional: false });
    const services = { matomo: 'matomo' };
    expect(previousChoice('klaro', klaro, { categories: { matomo: 'own', yt: 'own' }, services })).toEqual({
      own: false,
      services: { matomo: true },
    });
  });

  it('with storageMethod: localStorage', () => {
    const storage = { getItem: () => klaro.slice('klaro='.length) };
    expect(previousChoice('klaro', '', { services: { yt: 'yt' }, storage })).toEqual({
      services: { yt: false },
    });
  });

  it('takes over what is true or false alone', () => {
    const services = { a: 'a', b: 'b', c: 'c' };
    expect(previousChoice('klaro', 'klaro={"a":1,"b":"true","c":true}', { services })).toEqual({
      services: { c: true },
    });
  });
});
