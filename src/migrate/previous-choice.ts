import type { Choice } from '../core/types.js';

export interface PreviousOptions {
  /** Their id of a category → yours. What is not named is not taken over. @default none */
  categories?: Readonly<Record<string, string>>;
  /** Their id of a service → yours. What is not named is not taken over. @default none */
  services?: Readonly<Record<string, string>>;
  /** Name of their cookie. @default the tool's own */
  cookie?: string;
  /** vanilla-cookieconsent: the revision that counts; an answer to another one is none. @default any */
  revision?: number;
}

/** What was answered, by their ids. */
interface Answers {
  readonly categories: Readonly<Record<string, boolean>>;
  readonly services: Readonly<Record<string, boolean>>;
}

type Read = (value: string, options: PreviousOptions) => Answers;

/** An object of theirs, and never anything else. */
const parsed = (value: string): Readonly<Record<string, unknown>> => {
  const found: unknown = JSON.parse(value);
  return typeof found === 'object' && found ? (found as Readonly<Record<string, unknown>>) : {};
};

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const each = (ids: readonly string[], granted: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, granted.includes(id)]));

/** Versions 2 and 3. It writes its cookie on an answer alone; closing a dialog writes none. */
const vanilla: Read = (value, { categories = {}, services = {}, revision }) => {
  const stored = parsed(value);
  const granted = texts(stored.categories);
  const answered = stored.consentTimestamp ?? stored.consent_date;
  const expired = typeof stored.expirationTime === 'number' && stored.expirationTime < Date.now();
  if (!answered || expired || (revision !== undefined && stored.revision !== revision))
    return { categories: {}, services: {} };
  // Version 3 names every category that it asked for; of version 2 the site says what it had asked for.
  const asked = typeof stored.services === 'object' && stored.services ? stored.services : categories;
  return {
    categories: each(Object.keys(asked), granted),
    services: asked === categories ? {} : each(Object.keys(services), Object.values(asked).flatMap(texts)),
  };
};

/** It asks for services, and writes on an answer alone. */
const klaro: Read = (value) => {
  const answers = Object.entries(parsed(value)).filter(([, answer]) => typeof answer === 'boolean');
  return { categories: {}, services: Object.fromEntries(answers) as Record<string, boolean> };
};

/** `!gtag=true!youtube=false!matomo=wait`; what waits was not answered. */
const tarteaucitron: Read = (value) => {
  const pairs = value.split('!').map((pair) => pair.split('='));
  const answers = pairs.filter(([, answer]) => answer === 'true' || answer === 'false');
  return {
    categories: {},
    services: Object.fromEntries(answers.map(([id, answer]) => [id, answer === 'true'])),
  };
};

const TOOLS = {
  'vanilla-cookieconsent': { cookie: 'cc_cookie', read: vanilla },
  klaro: { cookie: 'klaro', read: klaro },
  tarteaucitron: { cookie: 'tarteaucitron', read: tarteaucitron },
};

/**
 * What a visitor has answered to another tool, for `choose()`; null where there is no answer that counts. Takes over
 * only what the options name; where several of theirs become one of yours, all have to be granted. Never throws.
 *
 * @param cookies `document.cookie`, or a request's `Cookie` header
 */
export const previousChoice = (
  tool: keyof typeof TOOLS,
  cookies: string,
  options: PreviousOptions,
): Choice | null => {
  const { cookie, read } = TOOLS[tool];
  const name = `${options.cookie ?? cookie}=`;
  const pair = cookies.split(/; */).find((each) => each.startsWith(name));
  if (!pair) return null;
  const value = pair.slice(name.length);

  let answers: Answers;
  try {
    answers = read(value.startsWith('%') ? decodeURIComponent(value) : value, options);
  } catch {
    return null;
  }
  const taken = (names: Readonly<Record<string, string>> = {}, given: Readonly<Record<string, boolean>>) => {
    const ours = new Map<string, boolean>();
    for (const [theirs, id] of Object.entries(names))
      if (Object.hasOwn(given, theirs)) ours.set(id, given[theirs] === true && ours.get(id) !== false);
    return ours;
  };
  const categories = taken(options.categories, answers.categories);
  const services = taken(options.services, answers.services);
  if (!categories.size && !services.size) return null;
  return {
    ...Object.fromEntries(categories),
    ...(services.size > 0 && { services: Object.fromEntries(services) }),
  };
};
