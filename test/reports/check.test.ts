import { describe, expect, it } from 'vitest';
import { check } from '../../src/reports/check.js';
import { configText } from '../../src/reports/config-text.js';
import { nearest } from '../../src/reports/nearest.js';

describe('check', () => {
  it('says it in the words of the contract', () => {
    expect(check({ categories: { analitics: {} } })).toEqual([
      'categories.analitics: unknown category; did you mean "analytics"?',
    ]);
  });

  it('recommends no category that is wrong itself, and blames no service for it', () => {
    const wrong = {
      categories: { analitics: {}, chat: {} },
      services: { ga: { category: 'analytics' }, talk: { category: 'chta' }, px: { category: 'analytcs' } },
    };
    expect(check(wrong)).toEqual([
      'categories.analitics: unknown category; did you mean "analytics"?',
      'services.talk.category: unknown category "chta"; did you mean "chat"?',
      'services.px.category: unknown category "analytcs"; did you mean "analytics"?',
    ]);
  });

  it('names every problem at once, each with its path', () => {
    const wrong = {
      mode: 'maybe',
      cookie: { days: 0, nmae: 'x' },
      services: { ga: { category: 'analytic', cookies: [{ name: '*' }, {}] } },
      ui: { acent: 'red' },
    };
    const paths = check(wrong).map((line) => line.split(':', 1)[0]);
    expect(paths.sort()).toEqual([
      'cookie.days',
      'cookie.nmae',
      'mode',
      'services.ga.category',
      'services.ga.cookies[0].name',
      'services.ga.cookies[1].name',
      'ui.acent',
    ]);
  });

  it.each([
    [{ categries: {} }, 'categories'],
    [{ ui: { acent: 'red' } }, 'accent'],
    [{ services: { ga: { category: 'analytic' } } }, 'analytics'],
    [{ services: { ga: { category: 'analytics', cookeis: [] } } }, 'cookies'],
    [{ cookie: { samesite: 'Lax' } }, 'sameSite'],
    [{ childdirected: true }, 'childDirected'],
  ])('%j: the nearest key is meant', (options, key) => {
    expect(check(options).join()).toContain(`did you mean "${key}"?`);
  });

  it('does not guess where nothing is near', () => {
    expect(check({ xylophone: 1 })).toEqual(['xylophone: unknown option']);
  });

  it.each([
    [{ mode: 'maybe' }, 'mode: expected "opt-in" or "opt-out", got "maybe"'],
    [{ debug: 'yes' }, 'debug: expected true or false, got "yes"'],
    [{ reloadOnRevoke: 1 }, 'reloadOnRevoke: expected true or false or "auto", got 1'],
    [{ services: [] }, 'services: expected an object, got []'],
    [
      { services: { a: { category: 'analytics', hosts: 'x' } } },
      'services.a.hosts: expected a list, got "x"',
    ],
    [{ services: { a: {} } }, 'services.a.category: missing'],
    [
      { regions: { US_CA: { mode: 'opt-out' } } },
      'regions.US_CA: the key is not an ISO 3166-2 code such as "DE" or "US-CA"',
    ],
    [
      { regions: { 'US CA': { mode: 'opt-out' } } },
      'regions.US CA: the key is not of letters, digits, _, . and -',
    ],
    [{ messages: { 'en US': {} } }, 'messages.en US: the key is not of letters, digits, _, . and -'],
    [null, 'configuration: expected an object, got null'],
    [{ revision: Number.NaN }, 'revision: expected a whole number of at most nine digits, got NaN'],
    [
      { services: { 'Big Brother': { category: 'analytics' } } },
      'services.Big Brother: the id is not of a to z, 0 to 9 and -',
    ],
    [
      { services: { Acme: { category: 'analytics' } } },
      'services.Acme: the id is not of a to z, 0 to 9 and -',
    ],
    [{ categories: { 'Our own': {} } }, 'categories.Our own: the id is not of a to z, 0 to 9 and -'],
  ])('%j: %s', (options, sentence) => {
    expect(check(options)).toEqual([sentence]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s is an unknown option like any other', (key) => {
    const problems = check(JSON.parse(`{ "${key}": 1 }`));
    expect(problems).toEqual([`${key}: unknown option`]);
  });

  it('quotes what was given, but not at length', () => {
    expect(check({ mode: 'x'.repeat(5000) }).join().length).toBeLessThan(200);
  });

  it.each([[Symbol('x')], [() => 1], [1n], [Object.create(null)], [Number.NaN]])(
    'does not throw at %s',
    (value) => {
      expect(check({ mode: value })).toHaveLength(1);
    },
  );
});

describe('configText', () => {
  it.each([
    [['a'], 'a problem in the configuration:\n- a'],
    [['a', 'b'], '2 problems in the configuration:\n- a\n- b'],
  ])('%j', (problems, text) => {
    expect(configText(problems)).toBe(text);
  });
});

describe('nearest', () => {
  it.each([
    ['analitics', 'analytics'],
    ['marketng', 'marketing'],
    ['Functional', 'functional'],
    ['statistics', undefined],
    ['', undefined],
  ])('%j → %s', (word, expected) => {
    expect(nearest(word, ['analytics', 'functional', 'marketing'])).toBe(expected);
  });
});
