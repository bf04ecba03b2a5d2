/** What a page with Consentry should do, written from the contract alone: nothing of `src` is in here. */
export interface Site {
  readonly mode: 'opt-in' | 'opt-out';
  readonly revision: number;
  readonly gpc: boolean;
  readonly childDirected: boolean;
}

export type Answers = ReadonlyMap<string, boolean>;

/** What was answered about categories and services, by whom it was asked, and in sight of what. */
export interface Answered {
  readonly answers: Answers;
  readonly site: Site;
}

export const CATEGORIES = ['analytics', 'functional', 'marketing'];
export const SERVICES = new Map([
  ['matomo', 'analytics'],
  ['pixel', 'marketing'],
  ['constructor', 'functional'],
]);
const ALL = [...CATEGORIES, ...SERVICES.keys()];

const categoryOf = (id: string) => SERVICES.get(id) ?? id;
const valid = (before: Answered | null, site: Site) =>
  before && before.site.revision >= site.revision ? before : null;

const verdict = (answered: Answered | null, site: Site, id: string): boolean => {
  const category = categoryOf(id);
  const said = answered?.answers.get(id) ?? (id !== category ? answered?.answers.get(category) : undefined);
  if (category === 'marketing' && site.childDirected) return false;
  // A grant in sight of the signal stands, one without it loses.
  if (category === 'marketing' && site.gpc) return said === true && answered?.site.gpc === true;
  return said ?? site.mode === 'opt-out';
};

/** Every category and service that may run. */
export const allowed = (before: Answered | null, site: Site): string[] =>
  ALL.filter((id) => verdict(valid(before, site), site, id));

export const asked = (before: Answered | null, site: Site): boolean => {
  const answered = valid(before, site);
  return !answered || CATEGORIES.some((id) => !answered.answers.has(id));
};

/** What an answer makes of the one before: what it does not name stays, and nonsense is passed over. */
export const answer = (before: Answered | null, site: Site, named: Answers): Answered | null => {
  if (![...named.keys()].some((id) => ALL.includes(id))) return before;
  const old = valid(before, site);
  const lost = site.gpc && !old?.site.gpc;
  const answers = new Map<string, boolean>();
  for (const id of ALL) {
    const category = categoryOf(id);
    const marketing = category === 'marketing';
    // Refusing a category refuses what had been granted in it.
    const forgotten = id !== category && (named.get(category) === false || (marketing && lost));
    const was = old?.answers.get(id);
    const kept = was && (forgotten ? undefined : !(marketing && lost));
    const value = named.get(id) ?? (was ? kept : was);
    const barred = value && marketing && site.childDirected;
    const final = barred ? (id === category ? false : undefined) : value;
    // What says the same as its category says nothing.
    if (final !== undefined && (id === category || final !== answers.get(category))) answers.set(id, final);
  }
  return { answers, site };
};

/** The cookie as the contract writes it, but for the time. */
export const cookie = ({ answers, site }: Answered): string => {
  const list = (ids: Iterable<string>, value: boolean) => [...ids].filter((id) => answers.get(id) === value);
  const parts = {
    v: '1',
    r: String(site.revision),
    t: 'now',
    c: ['necessary', ...list(CATEGORIES, true)].join('.'),
    d: list(CATEGORIES, false).join('.'),
    sc: list(SERVICES.keys(), true).join('.'),
    sd: list(SERVICES.keys(), false).join('.'),
    by: 'api',
    m: site.mode === 'opt-out' ? site.mode : '',
    gpc: site.gpc ? '1' : '',
  };
  return Object.entries(parts)
    .filter(([, value]) => value)
    .map((pair) => pair.join('='))
    .join('&');
};
