import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { encode } from '../../src/core/codec.js';
import {
  type Handover,
  handoverCookie,
  type SignOptions,
  signHandover,
  verifyHandover,
} from '../../src/server/index.js';
import { NOW, record } from '../core/samples.js';

const DAY = 86_400;
const secret = 'a secret of at least thirty-two bytes';
const other = 'another one of at least thirty-two bytes';
const issuer = 'https://shop.example';
const audience = 'https://tickets.example';
const referrer = `${issuer}/`;
const chosen = record({
  granted: ['necessary', 'analytics'],
  denied: ['marketing'],
  servicesDenied: ['matomo'],
  id: 'abcdefghijklmnopqrstuv',
});
const header = (value = encode(chosen)) => `a=1; consentry=${value}`;
const sign = (more: Partial<SignOptions> = {}, cookie = header()) =>
  signHandover(cookie, { secret, issuer, audience, now: NOW, ...more });
const verify = (token: unknown, more: object = {}) =>
  verifyHandover(token, { secret, issuer, audience, referrer, now: NOW, ...more });

let token: string;
beforeAll(async () => {
  token = (await sign()) ?? '';
});
afterEach(() => vi.useRealTimers());

describe('a token', () => {
  it('carries the choice', async () => {
    expect(await verify(token)).toEqual({
      record: chosen,
      id: expect.stringMatching(/^[\w-]{22}$/),
      expires: NOW + 60,
    });
  });

  it('is a JSON Web Token that needs no escaping in an address', () => {
    const [head = '', body = '', mac] = token.split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(encodeURIComponent(token)).toBe(token);
    expect(read(head)).toEqual({ alg: 'HS256', typ: 'consentry-handover+jwt' });
    expect(read(body)).toMatchObject({ iss: issuer, aud: audience, iat: NOW, exp: NOW + 60 });
    expect(mac).toBe(createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url'));
  });

  it('is another one each time', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await verify(await sign()))?.id));
    expect(new Set(ids).size).toBe(3);
  });

  it('is not made where there is no valid choice', async () => {
    expect(await sign({}, '')).toBeNull();
    expect(await sign({}, header(encode({ ...chosen, at: NOW - 183 * DAY })))).toBeNull();
    expect(await sign({ revision: 2 })).toBeNull();
  });

  it('says nothing of Global Privacy Control: it was seen on the other site', async () => {
    const seen = await sign({}, header(encode({ ...chosen, gpc: true })));
    expect((await verify(seen))?.record.gpc).toBe(false);
  });
});

describe('time', () => {
  it.each([
    [0, true],
    [59, true],
    [60, false],
    [3600, false],
    [-10, true],
    [-11, false],
  ])('%i seconds later it is taken: %s', async (later, taken) => {
    expect((await verify(token, { now: NOW + later })) !== null).toBe(taken);
  });

  it('is that of the clock where nobody says it', async () => {
    vi.setSystemTime(NOW * 1000 + 999);
    expect(await verify(await sign({ now: undefined }))).toMatchObject({ expires: NOW + 60 });
    expect(await verify(token, { now: undefined })).not.toBeNull();
    vi.setSystemTime((NOW + 60) * 1000);
    expect(await verify(token, { now: undefined })).toBeNull();
  });

  it('can be a second', async () => {
    expect(await verify(await sign({ lifetime: 1 }))).toMatchObject({ expires: NOW + 1 });
  });

  it('can be shorter', async () => {
    const short = await sign({ lifetime: 5 });
    expect(await verify(short, { now: NOW + 4 })).not.toBeNull();
    expect(await verify(short, { now: NOW + 5 })).toBeNull();
  });

  it.each([0, 61, 1.5, Number.NaN, '5'])('a lifetime of %s is none', async (lifetime) => {
    await expect(sign({ lifetime: lifetime as number })).rejects.toThrow('lifetime');
  });
});

/** Signed with the secret, whatever it says. */
const forged = (claims: unknown, head: object = { alg: 'HS256', typ: 'consentry-handover+jwt' }) => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part(head)}.${part(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
const claims = { iss: issuer, aud: audience, iat: NOW, exp: NOW + 60, jti: 'a', consent: encode(chosen) };

describe('what is not taken', () => {
  it('but the forged one that says what ours says', async () => {
    // Enough of them that every letter of base64url is among those of their signatures.
    for (const jti of 'abcdefghijklmnop')
      expect(await verify(forged({ ...claims, jti }))).toMatchObject({ record: chosen, id: jti });
  });

  it.each([
    ['for another site', { audience: 'https://other.example' }],
    ['for the same host by another scheme', { audience: 'http://tickets.example' }],
    ['for another port', { audience: 'https://tickets.example:8443' }],
    ['of another site', { issuer: 'https://other.example', referrer: 'https://other.example/' }],
    ['signed with another secret', { secret: other }],
    ['from a letter, without Referer', { referrer: undefined }],
    ['without Referer, as Headers.get says it', { referrer: null }],
    ['with an empty Referer', { referrer: '' }],
    ["from somebody's page", { referrer: 'https://evil.example/' }],
    ['from a host that only begins alike', { referrer: 'https://shop.example.evil.example/' }],
    ['from an address that only begins alike', { referrer: 'https://shop.example@evil.example/' }],
    ['from the site itself', { referrer: `${audience}/` }],
  ])('one %s', async (_what, more) => {
    expect(await verify(token, more)).toBeNull();
  });

  it.each([
    ['a longer life', { ...claims, exp: NOW + 61 }],
    ['no end', { ...claims, exp: undefined }],
    ['an end as text', { ...claims, exp: `${NOW + 60}` }],
    ['no beginning', { ...claims, iat: undefined }],
    ['several audiences', { ...claims, aud: [audience] }],
    ['no id', { ...claims, jti: undefined }],
    ['no record', { ...claims, consent: 'v=1' }],
    ['a record that is no text', { ...claims, consent: 1 }],
    ['a record of the day after tomorrow', { ...claims, consent: encode({ ...chosen, at: NOW + 2 * DAY }) }],
    ['a list', [claims]],
    ['null', null],
    ['a number', 1],
  ])('one with %s, though it is signed', async (_what, said) => {
    expect(await verify(forged(said))).toBeNull();
  });

  it.each([
    ['no algorithm', { alg: 'none', typ: 'consentry-handover+jwt' }],
    ['another algorithm', { alg: 'HS512', typ: 'consentry-handover+jwt' }],
    ['another type', { alg: 'HS256', typ: 'JWT' }],
  ])('one with %s', async (_what, head) => {
    expect(await verify(forged(claims, head))).toBeNull();
  });

  it.each([[undefined], [null], [1], [{}], [['a']], [''], ['..'], ['a.b.c'], ['x'.repeat(100_000)]])(
    '%j',
    async (bad) => {
      expect(await verify(bad)).toBeNull();
    },
  );

  it('whatever one letter is changed, added or left out', async () => {
    const letter = fc.constantFrom(...'ABCXYZabcxyz0189-_.=+/% \u0161');
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), letter, fc.constantFrom(0, 1), async (at, put, cut) => {
        const changed = token.slice(0, at) + put + token.slice(at + cut);
        fc.pre(changed !== token);
        expect(await verify(changed)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('whatever bit of it is turned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.nat(7), async (at, bit) => {
        const changed = [...token].map((letter, index) =>
          index === at ? String.fromCharCode(letter.charCodeAt(0) ^ (1 << bit)) : letter,
        );
        expect(await verify(changed.join(''))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('any text, and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.anything(), async (text, thing) => {
        const [head, body, mac] = token.split('.');
        for (const bad of [
          text,
          thing,
          `${text}.${body}.${mac}`,
          `${head}.${text}.${mac}`,
          `${token}${text}.`,
        ])
          expect(await verify(bad)).toBeNull();
      }),
    );
  });

  it('a last letter that differs in bits that nothing hangs on', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const taken: string[] = [];
    for (const letter of letters) if (await verify(token.slice(0, -1) + letter)) taken.push(letter);
    expect(taken).toEqual([token.at(-1)]);
  });

  it('parts of two tokens', async () => {
    const [, body] = ((await sign({}, header(encode(record())))) ?? '').split('.');
    const [head, , mac] = token.split('.');
    expect(await verify(`${head}.${body}.${mac}`)).toBeNull();
  });
});

describe('secrets', () => {
  it('can be changed: the first of a list signs, any of it is taken', async () => {
    const fresh = await sign({ secret: [other, secret] });
    expect(await verify(fresh)).toBeNull();
    expect(await verify(fresh, { secret: [secret, other] })).not.toBeNull();
    expect(await verify(token, { secret: [other, secret] })).not.toBeNull();
  });

  it('can be bytes', async () => {
    const bytes = new TextEncoder().encode(secret);
    expect(await verify(token, { secret: bytes })).not.toBeNull();
    expect(await verify(await sign({ secret: [bytes] }))).not.toBeNull();
  });

  it.each([['short'], [''], [[]], [[secret, 'short']], [undefined], [null], [new Uint8Array(31)]])(
    '%j is none',
    async (bad) => {
      await expect(sign({ secret: bad as never })).rejects.toThrow('secret: expected at least 32 bytes');
      await expect(verify(token, { secret: bad })).rejects.toThrow('secret: expected at least 32 bytes');
    },
  );
});

it.each(['shop.example', 'https://shop.example/', 'https://Shop.example', 'https://', undefined])(
  '%j is no origin',
  async (bad) => {
    await expect(sign({ issuer: bad as string })).rejects.toThrow('issuer: expected an origin');
    await expect(sign({ issuer: bad as string, audience: bad as string })).rejects.toThrow('; audience: ');
    await expect(verify(token, { audience: bad })).rejects.toThrow('audience: expected an origin');
  },
);

describe('on the other site', () => {
  const handover = (more: object = {}): Handover => ({
    record: { ...chosen, ...more },
    id: 'a',
    expires: NOW,
  });
  const take = (given: Handover, cookie: string | null = null, more: object = {}) =>
    handoverCookie(given, cookie, { now: NOW, ...more });
  const own = (at: number, more: object = {}) => header(encode(record({ at, ...more })));

  it('the choice becomes its own, with the time at which it was made', () => {
    expect(take(handover())).toBe(
      `consentry=${encode(chosen)}; Path=/; Max-Age=${182 * DAY - 100}; SameSite=Lax; Secure`,
    );
  });

  it.each([
    ['older', -1, true],
    ['as old', 0, false],
    ['newer', 1, false],
  ])('a choice of its own that is %s gives way: %s', (_what, later, gives) => {
    expect(take(handover(), own(chosen.at + later)) !== null).toBe(gives);
  });

  it('a choice of its own that is no longer valid gives way', () => {
    expect(take(handover({ revision: 2 }), own(NOW), { revision: 2 })).not.toBeNull();
  });

  it.each([
    ['too old', { at: NOW - 31 * DAY }],
    ['of an older revision', { revision: 2 }],
  ])('one that is %s is not taken', (_what, more) => {
    expect(take(handover(more), null, { revision: 3, cookie: { days: 30 } })).toBeNull();
  });

  it('loses what it says of Global Privacy Control, whoever made it', () => {
    expect(take(handover({ gpc: true }))).not.toContain('gpc');
  });

  it('wrong options throw', () => {
    expect(() => take(handover(), null, { cookie: { domain: 'auto' } })).toThrow('cookie.domain');
  });
});
