import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { encode } from '../../src/core/codec.js';
import { parseConsent, renewConsent } from '../../src/server/index.js';
import { NOW, record } from '../core/samples.js';

const DAY = 86_400;
const at = NOW - 10 * DAY;
const chosen = encode(record({ at, granted: ['necessary', 'analytics'], denied: ['marketing'] }));
const renew = (header: string | null | undefined, more: object = {}) =>
  renewConsent(header, { now: NOW, ...more });
afterEach(() => vi.useRealTimers());

describe('a valid choice', () => {
  it('is set again as the page has set it, for what is left of its life', () => {
    expect(renew(`a=1; consentry=${chosen}; b=2`)).toBe(
      `consentry=${chosen}; Path=/; Max-Age=${172 * DAY}; SameSite=Lax; Secure`,
    );
  });

  it('has what is left by the clock where nobody says what time it is', () => {
    vi.setSystemTime(NOW * 1000 + 999);
    expect(renew(`consentry=${chosen}`, { now: undefined })).toBe(renew(`consentry=${chosen}`));
  });

  it('has the attributes of the options', () => {
    const cookie = { name: 'shop', domain: 'shop.example', path: '/app', sameSite: 'None', days: 30 };
    expect(renew(`shop=${chosen}`, { cookie })).toBe(
      `shop=${chosen}; Domain=shop.example; Path=/app; Max-Age=${20 * DAY}; SameSite=None; Secure`,
    );
    expect(renew(`consentry=${chosen}`, { secure: false })).not.toContain('Secure');
  });

  it('takes what the request says beside the options of the page', () => {
    expect(renew(`consentry=${chosen}`, { gpc: '1', region: 'T1', revision: 1 })).not.toBeNull();
  });

  it.each([
    ['with keys that are not known', `${chosen}&new=a~b`],
    ['escaped', encodeURIComponent(chosen)],
    ['quoted', `"${chosen}"`],
  ])('%s keeps its text', (_what, text) => {
    expect(renew(`consentry=${text}`)).toContain(`consentry=${text}; Path=/`);
  });

  it('of several copies is the newest valid one', () => {
    const newer = encode(record({ at: at + 1, denied: ['analytics'] }));
    const revised = encode(record({ at: at + 2, revision: 0 }));
    expect(renew(`consentry=${chosen}; consentry=${newer}; consentry=${revised}`)).toContain(newer);
  });

  it('dated ahead by a clock lives no longer than any other', () => {
    const ahead = encode(record({ at: NOW + DAY }));
    expect(renew(`consentry=${ahead}`)).toContain(`Max-Age=${182 * DAY};`);
  });
});

describe('nothing is set', () => {
  it.each([
    ['without a header', undefined],
    ['for null', null],
    ['without a choice', 'a=1'],
    ['for what cannot be read', 'consentry=v=2'],
    ['for an older revision', `consentry=${encode(record({ revision: 0 }))}`],
    ['for an expired one', `consentry=${encode(record({ at: NOW - 183 * DAY }))}`],
    ['in its last second, since `Max-Age=0` deletes', `consentry=${encode(record({ at: NOW - 182 * DAY }))}`],
    ['for a date too far ahead', `consentry=${encode(record({ at: NOW + 2 * DAY }))}`],
    ['of a text that could begin another header', `consentry=${chosen}&x=\r\nSet-Cookie: a=1`],
    ['of a text that no cookie may hold', `consentry=${chosen}&x=é`],
  ])('%s', (_what, header) => {
    expect(renew(header)).toBeNull();
  });
});

it('wrong options throw, and a domain that only a page can find out', () => {
  expect(() => renew('', { revison: 2 })).toThrow('did you mean "revision"');
  expect(() => renew('', { cookie: { domain: 'auto' } })).toThrow('cookie.domain');
});

it('whatever is renewed says the same, and never lives beyond `days` after it was chosen', () => {
  const categories = fc.subarray(['analytics', 'functional', 'marketing']);
  let renewed = 0;
  fc.assert(
    fc.property(
      categories,
      fc.integer({ min: -2 * DAY, max: 420 * DAY }),
      fc.integer({ min: 1, max: 400 }),
      (granted, age, days) => {
        const options = { now: NOW, cookie: { days } };
        const before = `consentry=${encode(record({ at: NOW - age, granted: ['necessary', ...granted] }))}`;
        const header = renewConsent(before, options);
        const own = parseConsent(before, options).record;
        if (header === null) {
          expect(own === null || age === days * DAY).toBe(true);
          return;
        }
        renewed++;
        const [after = ''] = header.split('; ');
        expect(parseConsent(after, options).record).toEqual(own);
        const life = Number(/Max-Age=(\d+)/.exec(header)?.[1]);
        expect(life).toBeGreaterThan(0);
        expect(life).toBeLessThanOrEqual(days * DAY);
        if (age >= 0) expect(NOW + life).toBe(NOW - age + days * DAY);
      },
    ),
    { numRuns: 1000 },
  );
  expect(renewed).toBeGreaterThan(200);
});
