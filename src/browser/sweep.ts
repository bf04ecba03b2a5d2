import type { Config, Service } from '../config/config.js';
import { matcher } from '../core/match.js';
import type { NotCleared } from '../events.js';
import { domains } from './domains.js';

type Win = Window & typeof globalThis;

/** Every `Path` that can hold a cookie which this page sees. */
const paths = (pathname: string): string[] => {
  const all = ['/'];
  let path = '';
  for (const part of pathname.split('/').filter(Boolean)) {
    path += `/${part}`;
    all.push(path, `${path}/`);
  }
  return all;
};

const cookieNames = (doc: Document): string[] =>
  doc.cookie ? doc.cookie.split('; ').map((pair) => pair.slice(0, Math.max(0, pair.indexOf('=')))) : [];

const sweepCookies = (
  win: Win,
  matches: (name: string) => boolean,
  exact: readonly string[],
): NotCleared[] => {
  const doc = win.document;
  const secure = win.location.protocol === 'https:' || win.isSecureContext;
  const places = domains(win.location.hostname).flatMap((domain) =>
    paths(win.location.pathname).map((path) => `;path=${path}${domain ? `;domain=${domain}` : ''}`),
  );
  const variants = secure
    ? places.flatMap((place) => [`${place};secure`, `${place};secure;partitioned`])
    : places;
  const has = (name: string) => cookieNames(doc).includes(name);
  const set = (name: string, age: number, variant: string) => {
    doc.cookie = `${name}=;max-age=${age}${variant}`;
  };

  for (const name of new Set(cookieNames(doc).filter(matches)))
    for (const variant of variants) set(name, 0, variant);

  // A script can neither see nor replace an HttpOnly cookie: where a name cannot be written although another
  // can, there is one.
  const hidden = exact.filter(
    (name) =>
      !has(name) &&
      places.some((place) => {
        const writable = (probe: string) => {
          set(probe, 9, secure ? `${place};secure` : place);
          const done = has(probe);
          set(probe, 0, secure ? `${place};secure` : place);
          return done;
        };
        return !writable(name) && writable(`${name}-probe`);
      }),
  );

  return [...cookieNames(doc).filter(matches), ...hidden].map((name) => ({ kind: 'cookie', name }));
};

const sweepStorage = (
  win: Win,
  kind: 'localStorage' | 'sessionStorage',
  matches: (name: string) => boolean,
): NotCleared[] => {
  const keys = () => Object.keys(win[kind]).filter(matches);
  for (const key of keys()) win[kind].removeItem(key);
  return keys().map((name) => ({ kind, name }));
};

/**
 * Deletes what services left: their cookies on every domain and path that can hold them, and their storage keys.
 * What a necessary service names, and Consentry's own, stays. Returns what is still there.
 */
export const sweep = (win: Win, config: Config, ids: readonly string[], thorough: boolean): NotCleared[] => {
  const of = (wanted: (service: Service) => boolean) => [...config.services.values()].filter(wanted);
  const swept = of(({ id }) => ids.includes(id));
  if (swept.length === 0) return [];
  const necessary = of(({ category }) => category === 'necessary');
  const cookies = (services: Service[]) =>
    services.flatMap((service) => service.cookies.map(({ name }) => name));
  const keys = (services: Service[]) => services.flatMap(({ storage }) => storage);

  const only = (patterns: string[], kept: string[]) => {
    const wanted = matcher(patterns);
    const spared = matcher(kept);
    return (name: string) => wanted(name) && !spared(name);
  };
  const isCookie = only(cookies(swept), [...cookies(necessary), config.cookie.name]);
  const isKey = only(keys(swept), [...keys(necessary), 'consentry', 'consentry.*']);
  const exact = thorough ? cookies(swept).filter((name) => !name.includes('*') && isCookie(name)) : [];

  return [
    () => sweepCookies(win, isCookie, exact),
    () => sweepStorage(win, 'localStorage', isKey),
    () => sweepStorage(win, 'sessionStorage', isKey),
  ].flatMap((part) => {
    try {
      return part();
    } catch {
      return []; // storage is off: there is nothing in it
    }
  });
};
