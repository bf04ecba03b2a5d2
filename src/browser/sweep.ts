import type { Config } from '../config/config.js';
import type { Vocabulary } from '../core/vocabulary.js';
import type { NotCleared } from '../events.js';
import { domains } from './domains.js';

type Win = Window & typeof globalThis;
type Matches = (name: string) => boolean;

const cookieNames = (doc: Document): string[] =>
  doc.cookie.split('; ').map((pair) => pair.split('=', 1)[0] ?? '');

/** Every domain and path that can hold a cookie which this page sees. */
const places = ({ hostname, pathname }: Location): string[] => {
  const parts = pathname.split('/');
  const paths = parts.flatMap((_, index) => {
    const path = parts.slice(0, index + 1).join('/');
    return [path || '/', `${path}/`];
  });
  return domains(hostname).flatMap((domain) =>
    [...new Set(paths)].map((path) => `;path=${path}${domain ? `;domain=${domain}` : ''}`),
  );
};

const sweepCookies = (win: Win, matches: Matches, exact: readonly string[]): NotCleared[] => {
  const doc = win.document;
  const secure = win.isSecureContext ? ';secure' : '';
  const put = (name: string, age: number, place: string) => {
    doc.cookie = `${name}=;max-age=${age}${place}`;
  };
  const all = places(win.location);
  for (const name of new Set(cookieNames(doc).filter(matches)))
    for (const place of all)
      for (const more of ['', ';secure', ';secure;partitioned']) put(name, 0, place + more);

  const left = cookieNames(doc).filter(matches);
  // A script neither sees nor replaces an HttpOnly cookie: where a name cannot be written although another can,
  // there is one.
  const writable = (name: string, place: string) => {
    put(name, 9, place + secure);
    const written = cookieNames(doc).includes(name);
    put(name, 0, place + secure);
    return written;
  };
  const hidden = exact.filter(
    (name) =>
      !left.includes(name) && all.some((place) => !writable(name, place) && writable(`${name}-`, place)),
  );
  return [...left, ...hidden].map((name) => ({ kind: 'cookie', name }));
};

const sweepStorage = (
  kind: 'localStorage' | 'sessionStorage',
  storage: Storage,
  matches: Matches,
): NotCleared[] => {
  const keys = () => Object.keys(storage).filter(matches);
  for (const key of keys()) storage.removeItem(key);
  return keys().map((name) => ({ kind, name }));
};

/**
 * Deletes what services left: their cookies on every domain and path that can hold them, and their storage keys.
 * Returns what is still there; with `thorough` that includes cookies which a script cannot see.
 */
export const sweep = (
  win: Win,
  services: Config['services'],
  known: Vocabulary,
  ids: readonly string[],
  thorough: boolean,
): NotCleared[] => {
  const only =
    (kind: 'cookies' | 'storage'): Matches =>
    (name) =>
      Boolean(known[kind]?.(name).some(({ service }) => ids.includes(service)));
  const attempt = (part: () => NotCleared[]): NotCleared[] => {
    try {
      return part();
    } catch {
      return []; // storage is off: there is nothing in it
    }
  };
  if (ids.length === 0) return [];
  const isCookie = only('cookies');
  const isKey = only('storage');
  const exact = thorough
    ? ids
        .flatMap((id) => services.get(id)?.cookies?.map(({ name }) => name) ?? [])
        .filter((name) => !name.includes('*') && isCookie(name))
    : [];
  return [
    ...attempt(() => sweepCookies(win, isCookie, exact)),
    ...attempt(() => sweepStorage('localStorage', win.localStorage, isKey)),
    ...attempt(() => sweepStorage('sessionStorage', win.sessionStorage, isKey)),
  ];
};
