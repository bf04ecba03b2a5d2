import { push } from './push.js';

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

type Names = readonly (string | { readonly name: string })[];
type Service = { readonly category: string } & { readonly [Of in Kind]?: Names };

/** Who claims a URL or name. */
export type Find = (subject: string) => readonly Claim[];

const KINDS: readonly Kind[] = ['hosts', 'cookies', 'storage', 'databases', 'caches', 'inline'];
const NECESSARY = 'necessary';

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
    const test = within.length ? new RegExp(within.join('.*'), 's') : null;
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

/**
 * `own` are names of cookies and keys that nobody else may claim: Consentry's. `hosts` finds by URL, where that is
 * wanted at all.
 */
export const vocabulary = (
  services: Iterable<readonly [string, Service]>,
  own: readonly string[],
  hosts: (claims: readonly Claim[]) => Find,
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
        ? hosts(claims)
        : names([...claims, ...own.map((rule) => ({ service: '', category: NECESSARY, rule }))]);
    made[kind] = (subject) => {
      const found = find(subject);
      return found.every(isOptional) ? found : [];
    };
  }
  return made;
};
