import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValid, salvage } from '../../src/config/valid.js';
import { check } from '../../src/reports/check.js';
import { FULL, mutated } from './options.js';

describe('isValid', () => {
  it('takes no options at all', () => {
    expect(isValid({})).toBe(true);
  });

  it('takes every option', () => {
    expect([isValid(FULL), check(FULL)]).toEqual([true, []]);
  });

  it('says the same as the sentences, whatever the options', () => {
    fc.assert(
      fc.property(mutated, (options) => {
        expect([isValid(options), check(options)]).toEqual([check(options).length === 0, check(options)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('and the sentences never throw', () => {
    fc.assert(
      fc.property(fc.anything(), (options) => {
        expect(isValid(options)).toBe(check(options).length === 0);
      }),
    );
  });
});

describe.each([isValid, (options: unknown) => check(options).length === 0])('right and wrong', (right) => {
  it.each<[string, unknown, boolean]>([
    ['null', null, false],
    ['a list', [], false],
    ['text', 'opt-in', false],
    ['an absent value', { mode: undefined }, true],
    ['an unknown option', { modus: 'opt-in' }, false],
    ['an unknown option that is an object', { uii: { position: 'top' } }, false],
    ['an unknown mode', { mode: 'opt-maybe' }, false],
    ['a negative revision', { revision: -1 }, false],
    ['a broken revision', { revision: 1.5 }, false],
    ['a revision in words', { revision: '2' }, false],
    ['0 days', { cookie: { days: 0 } }, false],
    ['401 days', { cookie: { days: 401 } }, false],
    ['400 days', { cookie: { days: 400 } }, true],
    ['a space in the cookie’s name', { cookie: { name: 'a b' } }, false],
    ['an = in the cookie’s name', { cookie: { name: 'a=b' } }, false],
    ['a ; in the cookie’s path', { cookie: { path: '/a;domain=x' } }, false],
    ['a ; in the cookie’s domain', { cookie: { domain: 'a;secure' } }, false],
    ['a category with capitals', { categories: { Analytics: {} } }, false],
    ['a slip in a category', { categories: { analitics: {} } }, false],
    ['a category of one’s own', { categories: { social: {} } }, true],
    ['a category named services', { categories: { services: {} } }, false],
    ['a category named constructor', { categories: { constructor: {} } }, true],
    ['necessary among the categories', { categories: { necessary: {}, analytics: {} } }, true],
    ['a capital at the beginning of a category', { categories: { Social: {} } }, false],
    ['a capital at the end of a category', { categories: { sociaL: {} } }, false],
    ['a dot at the beginning of a service', { services: { '.ga': { category: 'analytics' } } }, false],
    ['an underscore at the end of a service', { services: { ga_: { category: 'analytics' } } }, false],
    ['a service with capitals', { services: { GA: { category: 'analytics' } } }, false],
    ['a service without a category', { services: { ga: {} } }, false],
    ['a service of an unknown category', { services: { ga: { category: 'stats' } } }, false],
    [
      'a service of a category that is not used',
      { categories: { functional: {} }, services: { ga: { category: 'analytics' } } },
      false,
    ],
    ['a service of necessary', { services: { s: { category: 'necessary' } } }, true],
    ['a bare *', { services: { s: { category: 'analytics', storage: ['*'] } } }, false],
    ['stars alone', { services: { s: { category: 'analytics', caches: ['**'] } } }, false],
    ['a cookie without a name', { services: { s: { category: 'analytics', cookies: [{}] } } }, false],
    ['a bare * as a cookie', { services: { s: { category: 'analytics', cookies: [{ name: '*' }] } } }, false],
    ['a bare * as a host', { services: { s: { category: 'analytics', hosts: ['*'] } } }, false],
    ['a host with spaces', { services: { s: { category: 'analytics', hosts: ['a b'] } } }, false],
    ['javascript: as a policy', { policyUrl: 'javascript:1' }, false],
    ['a tab in javascript:', { policyUrl: 'java\tscript:1' }, false],
    ['a space before javascript:', { helpUrl: ' javascript:1' }, false],
    ['a control character before javascript:', { helpUrl: '\u0001javascript:1' }, false],
    ['data: as a logo', { ui: { logo: 'data:image/svg+xml,x' } }, false],
    ['a region in full', { region: 'Germany' }, false],
    ['an empty region, as a template leaves it', { region: '' }, true],
    ['Tor for a region, as Cloudflare says it', { region: 'T1' }, true],
    ['a region that is no code', { regions: { US_CA: { mode: 'opt-out' } } }, false],
    ['a region in small letters', { regions: { 'us-ca': { mode: 'opt-out' } } }, true],
    ['a region without a mode', { regions: { DE: {} } }, false],
    ['receipts without a URL', { receipts: {} }, false],
    ['true as reloadOnRevoke', { reloadOnRevoke: true }, true],
    ['text as reloadOnRevoke', { reloadOnRevoke: 'yes' }, false],
    ['anything to an integration', { integrations: { a: { b: [] } } }, true],
    ['__proto__ as a category', JSON.parse('{ "categories": { "__proto__": {} } }'), false],
    [
      '__proto__ as a service',
      JSON.parse('{ "services": { "__proto__": { "category": "analytics" } } }'),
      false,
    ],
    ['__proto__ as an option', JSON.parse('{ "__proto__": { "mode": "opt-out" } }'), false],
  ])('%s', (_what, options, expected) => {
    expect(right(options)).toBe(expected);
  });
});

describe('of wrong options there stay', () => {
  const right = { category: 'analytics', hosts: ['stats.example'] };
  it.each<[string, unknown, object]>([
    ['no services in null', null, {}],
    ['no services in text', 'opt-in', {}],
    ['no services where they are null', { services: null }, {}],
    ['no services where they are a list', { services: [right] }, {}],
    ['the services that are right', { modus: 'opt-in', services: { a: right } }, { a: right }],
    [
      'those of a category that is wrong, as they are',
      { services: { a: { category: 'analitics' }, b: { ...right, category: 7 } } },
      { a: { category: 'analitics' }, b: { ...right, category: 7 } },
    ],
    ['none that is no object', { services: { a: right, b: null, c: [], d: 7, e: '' } }, { a: right }],
    [
      'none that is wrong itself',
      { services: { a: right, b: { ...right, host: [] }, C: right } },
      { a: right },
    ],
  ])('%s', (_what, options, services) => {
    expect(salvage(options)).toEqual({ services });
  });
});
