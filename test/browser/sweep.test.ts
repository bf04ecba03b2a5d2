import { afterEach, describe, expect, it, vi } from 'vitest';
import { sweep as sweepKnown } from '../../src/browser/sweep.js';
import type { Config } from '../../src/config/config.js';
import { resolve } from '../../src/config/resolve.js';
import { vocabulary } from '../../src/core/vocabulary.js';
import { type Page, pageAt, put } from './page.js';

const config = resolve({
  services: {
    matomo: { category: 'analytics', cookies: [{ name: '_pk*' }], storage: ['pk*'] },
    pixel: { category: 'marketing', cookies: [{ name: '_px' }], storage: ['px'] },
    session: { category: 'necessary', cookies: [{ name: '_pk_session' }], storage: ['pk.session'] },
  },
});
const sweep = (page: Page, { services, cookie }: Config, ids: readonly string[], thorough: boolean) =>
  sweepKnown(
    page,
    services,
    vocabulary(services, [cookie.name, 'consentry.*'], () => () => []),
    ids,
    thorough,
  );
const open = () => pageAt('http://a.shop.example/shop/cart');
const cookies = ({ document }: Window) =>
  document.cookie
    .split('; ')
    .map((pair) => pair.split('=', 1)[0])
    .sort();

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('sweep', () => {
  it('deletes cookies on every path and domain, and only those of the services named', () => {
    const page = open();
    put(
      page,
      '_pk1=1;path=/',
      '_pk2=1;path=/shop',
      '_pk3=1;path=/shop/cart',
      '_pk4=1;path=/;domain=shop.example',
      '_px=1;path=/',
      'own=1;path=/',
    );
    expect(sweep(page, config, ['matomo'], true)).toEqual([]);
    expect(cookies(page)).toEqual(['_px', 'own']);
  });

  it('spares what a necessary service names', () => {
    const page = open();
    put(page, '_pk_session=1;path=/', '_pk1=1;path=/');
    page.localStorage.setItem('pk.session', '1');
    page.localStorage.setItem('pk.1', '1');
    sweep(page, config, ['matomo'], false);
    expect([cookies(page), Object.keys(page.localStorage)]).toEqual([['_pk_session'], ['pk.session']]);
  });

  it('spares Consentry’s own', () => {
    const page = open();
    const greedy = resolve({
      services: { all: { category: 'analytics', cookies: [{ name: 'c*' }], storage: ['c*'] } },
    });
    put(page, 'consentry=1;path=/', 'cx=1;path=/');
    page.localStorage.setItem('consentry.log', '1');
    sweep(page, greedy, ['all'], false);
    expect([cookies(page), Object.keys(page.localStorage)]).toEqual([['consentry'], ['consentry.log']]);
  });

  it('deletes keys of both storages', () => {
    const page = open();
    for (const storage of [page.localStorage, page.sessionStorage])
      for (const key of ['pk', 'pk.1', 'px', 'x']) storage.setItem(key, '1');
    expect(sweep(page, config, ['matomo'], true)).toEqual([]);
    expect(Object.keys(page.localStorage).sort()).toEqual(['px', 'x']);
    expect(Object.keys(page.sessionStorage).sort()).toEqual(['px', 'x']);
  });

  it('tells what is still there', () => {
    const page = open();
    put(page, '_px=1;path=/elsewhere', '_px=1;path=/');
    Object.defineProperty(page.document, 'cookie', { get: () => '_px=1', set: () => {} });
    expect(sweep(page, config, ['pixel'], false)).toEqual([{ kind: 'cookie', name: '_px' }]);
  });

  it('does nothing without services', () => {
    const page = open();
    put(page, '_pk1=1;path=/');
    expect(sweep(page, config, [], true)).toEqual([]);
    expect(cookies(page)).toEqual(['_pk1']);
  });

  it('goes on where storage throws', () => {
    const page = open();
    put(page, '_pk1=1;path=/');
    Object.defineProperty(page, 'localStorage', {
      get() {
        throw new Error('off');
      },
    });
    page.sessionStorage.setItem('pk', '1');
    expect(sweep(page, config, ['matomo'], false)).toEqual([]);
    expect([cookies(page), page.sessionStorage.length]).toEqual([[''], 0]);
  });
});
