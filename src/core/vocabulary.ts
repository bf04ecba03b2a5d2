/** What a service can be known by. */
export type Kind = 'hosts' | 'cookies' | 'storage' | 'databases' | 'caches' | 'inline';

/** A service says that something is its own. */
export interface Claim {
  /** Id of the service. */
  readonly service: string;
  readonly category: string;
  /** The entry that fits, as the site wrote it. */
  readonly rule: string;
}

/**
 * Kind → who claims a URL or name: everyone whose entry fits, or nobody where a necessary service is among them.
 * A kind that no optional service names is not there. An answer takes the same time however many entries there are.
 */
export type Vocabulary = { readonly [Of in Kind]?: (subject: string) => readonly Claim[] };

/** The parts of a URL, as the `URL` of a browser has them. */
export interface UrlParts {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
}

/** Absolute or relative to the page; null for what is no URL. */
export type ParseUrl = (url: string) => UrlParts | null;

type Names = readonly (string | { readonly name: string })[];
type Service = { readonly category: string } & { readonly [Of in Kind]?: Names };

type Find = (subject: string) => readonly Claim[];

const KINDS: readonly Kind[] = ['hosts', 'cookies', 'storage', 'databases', 'caches', 'inline'];
const NECESSARY = 'necessary';

const push = <Value>(index: Map<string, Value[]>, key: string, value: Value) => {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
};

/**
 * Exact names, or with `*` for any text. Looked up by what stands before the first and behind the last `*`: there
 * are few different lengths of these, whatever the number of names.
 */
const names = (claims: readonly Claim[]): Find => {
  const index = new Map<string, [Claim, RegExp | null][]>();
  const lengths = new Map<string, readonly [number, number]>();
  for (const claim of claims) {
    const parts = claim.rule.split('*');
    const head = parts[0] ?? '';
    const tail = parts.at(-1) ?? '';
    const within = parts.slice(1, -1).map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const test = within.join('') ? new RegExp(within.join('.*'), 's') : null;
    push(index, parts[1] === undefined ? head : `${head}*${tail}`, [claim, test]);
    if (parts[1] !== undefined) lengths.set(`${head.length} ${tail.length}`, [head.length, tail.length]);
  }
  return (name) => {
    const found: Claim[] = [];
    const look = (key: string, inner: string) => {
      for (const [claim, test] of index.get(key) ?? []) if (!test || test.test(inner)) found.push(claim);
    };
    if (!name.includes('*')) look(name, '');
    for (const [head, tail] of lengths.values()) {
      const end = name.length - tail;
      if (end >= head) look(`${name.slice(0, head)}*${name.slice(end)}`, name.slice(head, end));
    }
    return found;
  };
};

interface Source {
  readonly claim: Claim;
  /** Only https and wss. */
  readonly secure: boolean;
  readonly port: string;
}

const HOST_SOURCE = /^(?:(\w+):\/\/)?(\*\.)?([^/:]+)(?::([^/]+))?(.*)$/;

const plain = (hostname: string) => hostname.replace(/\.$/, '');

/** Host-sources of Content Security Policy; a source for http takes https along, and without a port every port. */
const hosts =
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
      push(paths, path && url.pathname, { claim, secure: /^(http|ws)s$/i.test(scheme), port });
    }
    return (subject) => {
      const url = parse(subject);
      if (!url?.hostname) return [];
      const found: Claim[] = [];
      const secure = /^(http|ws)s:$/.test(url.protocol);
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

/** `own` are names of cookies and keys that nobody else may claim: Consentry's. */
export const vocabulary = (
  services: Iterable<readonly [string, Service]>,
  own: readonly string[],
  parse: ParseUrl,
): Vocabulary => {
  const made: { [Of in Kind]?: Find } = {};
  const isOptional = ({ category }: Claim) => category !== NECESSARY;
  for (const kind of KINDS) {
    const claims = [...services].flatMap(([service, { category, [kind]: entries = [] }]) =>
      entries.map((entry) => ({
        service,
        category,
        rule: typeof entry === 'string' ? entry : entry.name,
      })),
    );
    if (!claims.some(isOptional)) continue;
    const find =
      kind === 'hosts'
        ? hosts(parse)(claims)
        : names([...claims, ...own.map((rule) => ({ service: '', category: NECESSARY, rule }))]);
    made[kind] = (subject) => {
      const found = find(subject);
      return found.every(isOptional) ? found : [];
    };
  }
  return made;
};
