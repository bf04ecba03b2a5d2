import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recordStore } from '../../src/browser/record-store.js';
import type { ConsentOptions } from '../../src/config/options.js';
import { resolve } from '../../src/config/resolve.js';
import { encode } from '../../src/core/codec.js';
import { decide, lapse } from '../../src/core/decide.js';
import { allows } from '../../src/core/expression.js';
import { type ParseOptions, parseConsent } from '../../src/server/index.js';
import { NOW, record } from '../core/samples.js';

const options: ConsentOptions = {
  revision: 2,
  services: {
    matomo: { category: 'analytics', hosts: ['stats.example'] },
    pixel: { category: 'marketing' },
    session: { category: 'necessary' },
  },
};
const parse = (header: string | null | undefined, more: ParseOptions = {}) =>
  parseConsent(header, { ...options, now: NOW, ...more } as ParseOptions);
const chosen = record({
  revision: 2,
  granted: ['necessary', 'analytics'],
  denied: ['functional', 'marketing'],
});
const header = (text = encode(chosen)) => `a=1; consentry=${text}; b=2`;
afterEach(() => vi.useRealTimers());

describe('what was chosen', () => {
  it('is read from among other cookies', () => {
    const consent = parse(header());
    expect(consent.record).toEqual(chosen);
    expect(consent.allows('analytics')).toBe(true);
    expect(consent.allows('analytics', 'matomo')).toBe(true);
    expect(consent.allows('marketing')).toBe(false);
    expect(consent.decision.ask).toBeNull();
  });

  it.each([
    ['an unknown category', 'targeting', undefined],
    ['an unknown service', 'analytics', 'other'],
    ['a service under another category', 'analytics', 'session'],
    ['what objects inherit', 'constructor', undefined],
    ['a service that objects inherit', 'analytics', 'constructor'],
  ])('allows nothing to %s', (_what, category, service) => {
    expect(parse(header()).allows(category, service)).toBe(false);
  });

  it.each([
    ['no header', undefined],
    ['null, as Headers.get gives', null],
    ['an empty one', ''],
    ['no cookie of ours', 'a=1'],
    ['one that only begins alike', `consentry2=${encode(chosen)}`],
    ['one whose name is merely as long', `consentra=${encode(chosen)}`],
    ['an older revision', header(encode({ ...chosen, revision: 1 }))],
    ['an expired one', header(encode({ ...chosen, at: 1 }))],
    ['one of the day after tomorrow', header(encode({ ...chosen, at: NOW + 2 * 86_400 }))],
    ['a broken escape', header('%')],
    ['half an escaped letter', header('%C3')],
  ])('is nothing in %s', (_what, text) => {
    const consent = parse(text);
    expect(consent.record).toBeNull();
    expect(consent.allows('analytics')).toBe(false);
    expect(consent.allows('necessary')).toBe(true);
    expect(consent.decision.ask).not.toBeNull();
  });

  it('is read without a space between cookies', () => {
    expect(parse(header().replaceAll(' ', '')).record).toEqual(chosen);
  });

  it('expires by the clock where nobody says what time it is', () => {
    vi.setSystemTime(NOW * 1000 + 999);
    const made = (at: number) => parse(header(encode({ ...chosen, at })), { now: undefined }).record;
    expect(made(NOW - 182 * 86_400)).not.toBeNull();
    expect(made(NOW - 182 * 86_400 - 1)).toBeNull();
  });

  it('says why it asks again', () => {
    expect(parse(header(encode({ ...chosen, revision: 1 }))).decision.ask).toBe('revised');
    expect(parse('').decision.ask).toBe('first-visit');
  });

  it.each([encodeURIComponent(encode(chosen)), `"${encode(chosen)}"`])(
    'is read escaped or quoted',
    (text) => {
      expect(parse(header(text)).record).toEqual(chosen);
    },
  );

  it('of several copies is the newest valid one', () => {
    const old = encode({ ...chosen, at: NOW - 500, granted: ['necessary'], denied: ['analytics'] });
    const lapsed = encode({ ...chosen, at: NOW - 1, revision: 1 });
    expect(parse(`consentry=${old}; consentry=${encode(chosen)}; consentry=${lapsed}`).record).toEqual(
      chosen,
    );
  });

  it('is in the cookie that the options name', () => {
    expect(parse(`shop=${encode(chosen)}`, { cookie: { name: 'shop' } }).record).toEqual(chosen);
    expect(parse(header(), { cookie: { name: 'shop' } }).record).toBeNull();
  });
});

describe('what may run, as plain data', () => {
  it('is what it allows, with services behind their category', () => {
    const services = {
      a: { category: 'analytics' },
      b: { category: 'analytics' },
      c: { category: 'marketing' },
    };
    const one = encode({ ...chosen, servicesDenied: ['b'], servicesGranted: ['c'] });
    expect(parse(header(one), { services }).allowed).toEqual([
      'necessary',
      'analytics',
      'analytics/a',
      'marketing/c',
    ]);
    expect(parse('', { services }).allowed).toEqual(['necessary']);
  });

  it('is one that can be sent', () => {
    const { allowed } = parse(header());
    expect(JSON.parse(JSON.stringify(allowed))).toEqual(allowed);
  });
});

describe('Global Privacy Control', () => {
  const all = header(encode({ ...chosen, granted: ['necessary', 'marketing'], denied: [] }));
  it.each([
    ['1', false],
    [true, false],
    [['1'], false],
    ['0', true],
    ['', true],
    [false, true],
    [null, true],
    [undefined, true],
    ['ignore', true],
  ])('as %j: marketing is %s', (gpc, granted) => {
    const consent = parse(all, { gpc });
    expect(consent.allows('marketing')).toBe(granted);
    if (!granted) expect(consent.decision.categories.marketing?.because).toBe('gpc');
  });

  it('loses to a grant in sight of it', () => {
    expect(parse(`${all}&gpc=1`.replace('; b=2&gpc=1', '&gpc=1'), { gpc: '1' }).allows('marketing')).toBe(
      true,
    );
  });

  it('is not what the page says of honouring it: that would hide the header', () => {
    expect(() => parse('', { gpc: 'honour' })).toThrow(/gpc: expected the Sec-GPC header/);
  });
});

describe('the region', () => {
  const regions = { US: { mode: 'opt-out' }, 'US-CA': { mode: 'opt-in' } } as const;
  it.each([
    ['US-NY', true],
    ['us', true],
    ['US-CA', false],
    ['DE', false],
    [undefined, false],
    [null, false],
    ['', false],
    ['T1', false],
    ['nowhere at all', false],
  ])('%j: analytics by default %s', (region, granted) => {
    expect(parse('', { regions, region }).allows('analytics')).toBe(granted);
  });

  it.each(['', 'T1', 'nowhere at all'])('%j is an unknown one: the strictest holds', (region) => {
    expect(parse('', { mode: 'opt-out', regions, region: 'DE' }).allows('analytics')).toBe(true);
    expect(parse('', { mode: 'opt-out', regions, region }).allows('analytics')).toBe(false);
  });
});

describe('wrong options', () => {
  it('throw one error with every problem, as createConsent does', () => {
    const wrong = { revison: 1, categories: { analitics: {} } } as never;
    expect(() => parseConsent('', wrong)).toThrow(
      /2 problems.*revison: unknown option; did you mean "revision"\?.*analitics.*did you mean "analytics"/s,
    );
  });
});

/** Pieces that real and broken cookie strings are made of. */
const pieces = fc.oneof(
  fc.constantFrom('v=1', 'v=2', 'r=2', 'r=1', 'c=necessary.analytics', 'd=marketing', 'by=banner', 'gpc=1'),
  fc.constantFrom('sd=matomo', 'sc=pixel', 'c=', 'x=y', '%', '%C3', '%76=1', '"', ''),
  fc.integer({ min: NOW - 200 * 86_400, max: NOW + 2 * 86_400 }).map((at) => `t=${at}`),
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 9 }).map((all) => all.join('&')),
  fc
    .record({
      at: fc.integer({ min: NOW - 200 * 86_400, max: NOW + 2 * 86_400 }),
      revision: fc.integer({ min: 1, max: 3 }),
      granted: fc.subarray(['necessary', 'analytics', 'functional']),
      denied: fc.subarray(['marketing', 'functional']),
      servicesGranted: fc.subarray(['matomo', 'pixel']),
      servicesDenied: fc.subarray(['matomo', 'pixel']),
      gpc: fc.boolean(),
    })
    .map((some) => encode(record(some))),
);
const value = text.chain((plain) =>
  fc.constantFrom(plain, encodeURIComponent(plain), encodeURI(plain), `"${plain}"`, `"${plain}`),
);
const name = fc.constantFrom('consentry', 'consentry', 'consentry', 'consentry2', 'xconsentry', 'a', '');
const cookies = fc
  .array(fc.tuple(name, value), { maxLength: 5 })
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('; '));

describe('page and server', () => {
  it('agree on every cookie', () => {
    const config = resolve(options);
    let valid = 0;
    fc.assert(
      fc.property(cookies, fc.boolean(), (cookie, gpc) => {
        const page = { document: { cookie }, location: new URL('https://shop.example/') };
        const stored = recordStore(page as unknown as Window, config).read(NOW);
        const decision = decide(stored, config.policy, { now: NOW, gpc });
        const server = parse(cookie, { gpc });
        expect(server.decision).toEqual(decision);
        expect(server.record).toEqual(stored && !lapse(stored, config.policy, NOW) ? stored : null);
        expect(server.allows('analytics', 'matomo')).toBe(allows(decision, 'analytics', 'matomo'));
        if (server.record) valid++;
      }),
      { numRuns: 3000 },
    );
    // Or nothing but rubbish was compared.
    expect(valid).toBeGreaterThan(200);
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), cookies), (cookie) => {
        expect(parse(cookie).allows('necessary')).toBe(true);
      }),
    );
  });
});
