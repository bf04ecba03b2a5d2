import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../src/core/codec.js';
import type { AnsweredBy, ConsentRecord, Mode } from '../../src/core/types.js';
import { NOW, record } from './samples.js';

const EXAMPLE = 'v=1&r=2&t=1795304195&c=necessary.functional&d=analytics.marketing&by=banner';
const AT = 1_795_304_195;

const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const split = fc
  .uniqueArray(id, { maxLength: 8 })
  .chain((ids) => fc.nat(ids.length).map((at) => [ids.slice(0, at), ids.slice(at)] as const));
const records: fc.Arbitrary<ConsentRecord> = fc
  .record({
    revision: fc.nat(999_999_999),
    at: fc.integer({ min: 1, max: NOW + 86_400 }),
    categories: split,
    services: split,
    by: fc.constantFrom<AnsweredBy>('banner', 'preferences', 'placeholder', 'control', 'api'),
    mode: fc.constantFrom<Mode>('opt-in', 'opt-out'),
    gpc: fc.boolean(),
    id: fc.option(fc.stringMatching(/^[\w-]{22}$/), { nil: undefined }),
  })
  .map(({ categories, services, id: receipt, ...rest }) => ({
    ...rest,
    granted: categories[0],
    denied: categories[1],
    servicesGranted: services[0],
    servicesDenied: services[1],
    ...(receipt && { id: receipt }),
  }));

describe('encode', () => {
  it('writes the text of the contract', () => {
    expect(
      encode(
        record({
          revision: 2,
          at: AT,
          granted: ['necessary', 'functional'],
          denied: ['analytics', 'marketing'],
        }),
      ),
    ).toBe(EXAMPLE);
  });

  it('names services, an opt-out regime, the signal and the receipt where there are any', () => {
    const more = {
      servicesGranted: ['a', 'b'],
      servicesDenied: ['c'],
      mode: 'opt-out',
      gpc: true,
      id: 'x'.repeat(22),
    } as const;
    const params = new URLSearchParams(encode(record(more)));
    expect(['sc', 'sd', 'm', 'gpc', 'id'].map((key) => params.get(key))).toEqual([
      'a.b',
      'c',
      'opt-out',
      '1',
      more.id,
    ]);
  });

  it('needs no escaping in a cookie', () => {
    fc.assert(fc.property(records, (each) => /^[\w.=&-]*$/.test(encode(each))));
  });

  it.each<AnsweredBy>(['banner', 'preferences', 'placeholder', 'control', 'api'])(
    'takes at most 200 bytes with four categories, by %s',
    (by) => {
      const long = record({
        revision: 999_999_999,
        at: 99_999_999_999,
        granted: ['necessary', 'analytics', 'functional', 'marketing'],
        by,
        mode: 'opt-out',
        gpc: true,
        id: 'x'.repeat(22),
      });
      expect(encode(long).length).toBeLessThanOrEqual(200);
    },
  );
});

describe('decode', () => {
  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(records, (each) => {
        expect(decode(encode(each), NOW)).toEqual(each);
      }),
    );
  });

  it('reads the example of the contract', () => {
    expect(decode(EXAMPLE, AT)).toEqual({
      revision: 2,
      at: AT,
      granted: ['necessary', 'functional'],
      denied: ['analytics', 'marketing'],
      servicesGranted: [],
      servicesDenied: [],
      by: 'banner',
      mode: 'opt-in',
      gpc: false,
    });
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void decode(text, NOW)));
  });

  it('never throws on what almost is a record', () => {
    const bits = fc.constantFrom(
      'v=1',
      'r=1',
      't=1',
      'c=',
      'd=a',
      'by=api',
      '&',
      '=',
      '.',
      '%',
      '__proto__=1',
    );
    fc.assert(fc.property(fc.array(bits), (parts) => void decode(parts.join('&'), NOW)));
  });

  it('ignores keys that it does not know', () => {
    expect(decode(`${EXAMPLE}&new=1&toString=x`, AT)).toEqual(decode(EXAMPLE, AT));
  });

  it.each(['x-y=1', 'a.b=1', 'list[]=1', 'ä=1', 'of=a=b', 'x='])('ignores %s', (pair) => {
    expect(decode(`${EXAMPLE}&${pair}`, AT)).toEqual(decode(EXAMPLE, AT));
  });

  it.each([
    ['nothing', ''],
    ['%', '%'],
    ['4 kB', 'x'.repeat(4096)],
    ['4 kB of pairs', 'a=1&'.repeat(1024)],
    ['__proto__ alone', '__proto__=1'],
    ['JSON', '{"v":1}'],
    ['no version', EXAMPLE.replace('v=1&', '')],
    ['a newer version', EXAMPLE.replace('v=1', 'v=2')],
    ['version 10', EXAMPLE.replace('v=1', 'v=10')],
    ['version 0', EXAMPLE.replace('v=1', 'v=0')],
    ['the version twice', `${EXAMPLE}&v=1`],
    ['the grants twice', `${EXAMPLE}&c=necessary.marketing`],
    ['an unknown key twice', `${EXAMPLE}&x=1&x=2`],
    ['no revision', EXAMPLE.replace('r=2&', '')],
    ['a negative revision', EXAMPLE.replace('r=2', 'r=-2')],
    ['a revision in words', EXAMPLE.replace('r=2', 'r=two')],
    ['no time', EXAMPLE.replace(/t=\d+&/, '')],
    ['a time with a point', EXAMPLE.replace(/t=\d+/, 't=1.5')],
    ['a time with an exponent', EXAMPLE.replace(/t=\d+/, 't=1e9')],
    ['an unknown author', EXAMPLE.replace('banner', 'somebody')],
    ['no author', EXAMPLE.replace('&by=banner', '')],
    ['a category both granted and denied', EXAMPLE.replace('d=analytics', 'd=functional')],
    ['a service both granted and denied', `${EXAMPLE}&sc=a&sd=a.b`],
    ['capitals in an id', EXAMPLE.replace('functional', 'Functional')],
    ['an empty id', EXAMPLE.replace('necessary.', 'necessary..')],
    ['an escaped id', EXAMPLE.replace('functional', '%66unctional')],
    ['__proto__ as an id', EXAMPLE.replace('functional', '__proto__')],
    ['markup in an id', EXAMPLE.replace('functional', '<b>')],
    ['a known key without =', `${EXAMPLE}&sc`],
    ['nothing between two &', `${EXAMPLE}&`],
    ['a space before', ` ${EXAMPLE}`],
    ['a line break behind', `${EXAMPLE}\n`],
  ])('finds no record in %s', (_what, text) => {
    expect(decode(text, AT)).toBeNull();
  });

  // Where `.` is not any character, the line break makes it be read again from each `=` on.
  it('reads an unknown key once, however long what it says', () => {
    expect(decode(`${EXAMPLE}&x${'='.repeat(60_000)}\n`, AT)).toEqual(decode(EXAMPLE, AT));
  });

  it('ignores an unknown key without =', () => {
    expect(decode(`${EXAMPLE}&x`, AT)).toEqual(decode(EXAMPLE, AT));
  });

  it('takes constructor as the ordinary id that it is', () => {
    expect(decode(EXAMPLE.replace('functional', 'constructor'), AT)?.granted).toEqual([
      'necessary',
      'constructor',
    ]);
  });

  it.each([
    [0, true],
    [86_400, true],
    [86_401, false],
  ])('a record dated %s s ahead counts: %s', (ahead, counts) => {
    expect(decode(EXAMPLE, AT - ahead) !== null).toBe(counts);
  });
});
