import { push } from './push.js';
import type { Claim, Find } from './vocabulary.js';

/** The parts of a URL, as the `URL` of a browser has them. */
export interface UrlParts {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
}

/** Absolute or relative to the page; null for what is no URL. */
export type ParseUrl = (url: string) => UrlParts | null;

interface Source {
  readonly claim: Claim;
  /** Only https and wss. */
  readonly secure: boolean;
  readonly port: string;
}

const HOST_SOURCE = /^(?:(\w+):\/\/)?(\*\.)?([^/:]+)(?::([^/]+))?(.*)$/;

const plain = (hostname: string) => hostname.replace(/\.$/, '');

/** Host-sources of Content Security Policy; a source for http takes https along, and without a port every port. */
export const hosts =
  (parse: ParseUrl) =>
  (claims: readonly Claim[]): Find => {
    const index = new Map<string, Map<string, Source[]>>();
    for (const claim of claims) {
      const [, scheme = '', wild = '', host = '', port = '*', path = ''] = HOST_SOURCE.exec(claim.rule) ?? [];
      const url = parse(`http://${host}${path}`);
      if (!url) continue;
      const key = wild.slice(1) + plain(url.hostname);
      const paths = index.get(key) ?? new Map<string, Source[]>();
      index.set(key, paths);
      push(paths, path && url.pathname, { claim, secure: /https|wss/i.test(scheme), port });
    }
    return (subject) => {
      const url = parse(subject);
      if (!url?.hostname) return [];
      const found: Claim[] = [];
      const secure = /https|wss/.test(url.protocol);
      const port = url.port || (secure ? '443' : '80');
      const { pathname } = url;
      const host = plain(url.hostname);
      // The host itself, then `.b.c` and `.c` for `*.b.c` and `*.c`.
      for (let key = host, dot = 0; dot >= 0; dot = host.indexOf('.', dot + 1), key = host.slice(dot)) {
        const paths = index.get(key);
        if (!paths) continue;
        const keys = new Set(['', pathname]);
        for (let at = 0; at >= 0; at = pathname.indexOf('/', at + 1)) keys.add(pathname.slice(0, at + 1));
        for (const path of keys)
          for (const source of paths.get(path) ?? [])
            if ((secure || !source.secure) && (source.port === '*' || source.port === port))
              found.push(source.claim);
      }
      return found;
    };
  };
