import { afterEach, describe, expect, it, vi } from 'vitest';
import { recordStore } from '../../src/browser/record-store.js';
import type { ConsentOptions } from '../../src/config/options.js';
import { resolve } from '../../src/config/resolve.js';
import { encode } from '../../src/core/codec.js';
import { NOW, record } from '../core/samples.js';
import { pageAt, put } from './page.js';

const URL_HTTP = 'http://a.shop.example/deep/page';
const open = (options: ConsentOptions = {}, url = URL_HTTP) => {
  const page = pageAt(url);
  return { page, store: recordStore(page, resolve(options)) };
};
/** The texts that are written to `document.cookie`. */
const written = (page: Window): string[] => {
  const texts: string[] = [];
  Object.defineProperty(page.document, 'cookie', {
    get: () => texts.map((text) => text.split(';', 1)[0]).join('; '),
    set: (text: string) => void texts.push(text),
  });
  return texts;
};
const at = (seconds: number) => record({ at: seconds, granted: ['necessary', 'analytics'] });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('reading', () => {
  it('finds nothing where there is nothing', () => {
    expect(open().store.read(NOW)).toBeNull();
  });

  it('finds what was written', () => {
    const { store } = open();
    expect(store.write(at(NOW))).toBe(true);
    expect(store.read(NOW)).toEqual(at(NOW));
  });

  it('takes the newest of the copies', () => {
    const { page, store } = open();
    put(page, `consentry=${encode(at(NOW - 9))};path=/`, `consentry=${encode(at(NOW - 5))};path=/deep`);
    expect(store.read(NOW)).toEqual(at(NOW - 5));
  });

  it('takes a valid copy before a newer one that is not', () => {
    const { page, store } = open({ revision: 2 });
    const valid = record({ revision: 2, at: NOW - 9 });
    put(page, `consentry=${encode(at(NOW))};path=/`, `consentry=${encode(valid)};path=/deep`);
    expect(store.read(NOW)).toEqual(valid);
  });

  it('gives a lapsed record when there is no valid one: it says why to ask again', () => {
    const { page, store } = open({ revision: 2 });
    put(page, `consentry=${encode(at(NOW))};path=/`);
    expect(store.read(NOW)).toEqual(at(NOW));
  });

  it('reads an escaped copy', () => {
    const { page, store } = open();
    put(page, `consentry=${encodeURIComponent(encode(at(NOW)))};path=/`);
    expect(store.read(NOW)).toEqual(at(NOW));
  });

  it('passes over an unreadable copy', () => {
    const { page, store } = open();
    put(page, 'consentry=%;path=/deep', `consentry=${encode(at(NOW))};path=/`);
    expect(store.read(NOW)).toEqual(at(NOW));
  });

  it('does not take a cookie for its own because of its beginning', () => {
    const { page, store } = open();
    put(page, `consentry2=${encode(at(NOW))};path=/`, `xconsentry=${encode(at(NOW))};path=/`);
    expect(store.read(NOW)).toBeNull();
  });

  it('finds nothing where cookies are off', () => {
    const { page, store } = open();
    Object.defineProperty(page.document, 'cookie', {
      get() {
        throw new Error('off');
      },
    });
    expect(store.read(NOW)).toBeNull();
  });
});

describe('writing', () => {
  it.each([
    ['http', 'http://shop.example/', false],
    ['https', 'https://shop.example/', true],
  ])('on %s', (_what, url, secure) => {
    const { page, store } = open({}, url);
    const texts = written(page);
    store.write(at(NOW));
    expect(texts).toHaveLength(1);
    expect(texts[0]?.includes(encode(at(NOW)))).toBe(true);
    expect(/; *secure/i.test(texts[0] ?? '')).toBe(secure);
    expect(texts[0]).toMatch(/; *path=\/(;|$)/i);
    expect(texts[0]).toMatch(/; *samesite=lax/i);
    expect(texts[0]).not.toMatch(/domain=/i);
  });

  it('uses name, path, domain, SameSite and days', () => {
    const cookie = {
      name: 'mine',
      path: '/deep',
      domain: 'shop.example',
      sameSite: 'Strict',
      days: 30,
    } as const;
    const { page, store } = open({ cookie });
    const texts = written(page);
    store.write(at(NOW));
    for (const part of [/^mine=/, /path=\/deep/i, /domain=shop\.example/i, /samesite=strict/i])
      expect(texts[0]).toMatch(part);
    const expires = Date.parse(/expires=([^;]+)/i.exec(texts[0] ?? '')?.[1] ?? '');
    expect(Math.abs(expires - Date.now() - 30 * 86_400_000)).toBeLessThan(60_000);
  });

  it('removes other copies at its path', () => {
    const { page, store } = open();
    put(
      page,
      `consentry=${encode(at(NOW - 9))};path=/;domain=shop.example`,
      `consentry=${encode(at(NOW - 8))};path=/`,
    );
    store.write(at(NOW));
    expect(page.document.cookie).toBe(`consentry=${encode(at(NOW))}`);
  });

  it('forgets with null', () => {
    const { page, store } = open();
    store.write(at(NOW));
    store.write(null);
    expect(page.document.cookie).toBe('');
  });

  it('forgets a cookie that browsers know as secure alone', () => {
    const { page, store } = open({ cookie: { name: '__Host-consentry' } }, 'https://shop.example/');
    const texts = written(page);
    store.write(null);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(/; *secure/i);
  });

  it('says so when the browser keeps nothing', () => {
    const { page, store } = open();
    Object.defineProperty(page.document, 'cookie', { get: () => '', set: () => {} });
    expect(store.write(at(NOW))).toBe(false);
  });
});
