import type { Choice } from '../core/types.js';
import type { Answers } from './tool.js';
import { type ToolName, toolNamed } from './tools.js';

export interface PreviousOptions {
  /**
   * Their id of a category → yours; of tools that ask for services, the service → your category. What is not named is
   * not taken over. @default none
   */
  readonly categories?: Readonly<Record<string, string>>;
  /** Their id of a service → yours. What is not named is not taken over. @default none */
  readonly services?: Readonly<Record<string, string>>;
  /** Name of their cookie. @default the tool's own */
  readonly cookie?: string;
  /** Where the tool kept the same instead of in a cookie: `localStorage`. Asked where there is no cookie. @default none */
  readonly storage?: { getItem(key: string): string | null };
  /**
   * Whether your dialog of theirs had a cross that stores something. If so, what it may have stored is no answer.
   * @default true for Cookiebot, OneTrust and CookieYes
   */
  readonly closable?: boolean;
  /**
   * Whether Global Privacy Control is on: then no grant of marketing or of a single service is taken over, for it may be
   * older than the signal. A server has `Sec-GPC`. @default navigator.globalPrivacyControl
   */
  readonly gpc?: boolean;
  /** vanilla-cookieconsent: the revision that counts; an answer to another one is none. @default any */
  readonly revision?: number;
}

type Names = Readonly<Record<string, string>>;
type Signalling = Navigator & { readonly globalPrivacyControl?: unknown };

/** Of several that become one, all have to be granted; it is denied as soon as one is, and else left open. */
const taken = (names: Names = {}, given: Answers['categories'] = {}): Record<string, boolean> => {
  const ours = new Map<string, boolean | undefined>();
  for (const [theirs, id] of Object.entries(names)) {
    const answer = Object.hasOwn(given, theirs) ? given[theirs] : undefined;
    const both = [answer, ours.has(id) ? ours.get(id) : answer];
    ours.set(id, both.includes(false) ? false : both.includes(undefined) ? undefined : true);
  }
  return Object.fromEntries(
    [...ours].filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
  );
};

/**
 * What a visitor has answered to another tool, for `choose()`; null where there is no answer that counts. Takes over
 * only what the options name; where several of theirs become one of yours, all have to be granted. Never throws.
 *
 * @param cookies `document.cookie`, or a request's `Cookie` header
 */
export const previousChoice = (tool: ToolName, cookies: string, options: PreviousOptions): Choice | null => {
  const theirs = toolNamed(tool);
  if (!theirs) return null;
  const name = options.cookie ?? theirs.cookie;
  const cookie = (wanted: string) =>
    cookies
      .split(/; */)
      .find((each) => each.startsWith(`${wanted}=`))
      ?.slice(wanted.length + 1) ?? null;

  let answers: Answers | null;
  try {
    const value = cookie(name) ?? options.storage?.getItem(name) ?? null;
    answers = value === null ? null : theirs.read(value, options, cookie);
  } catch {
    return null;
  }
  if (!answers || (answers.closed && (options.closable ?? theirs.closable))) return null;
  const { gpc = (globalThis.navigator as Signalling | undefined)?.globalPrivacyControl === true } = options;
  const categories = taken(options.categories, answers.categories);
  if (gpc && categories.marketing) delete categories.marketing;
  const services = Object.entries(taken(options.services, answers.services)).filter(
    ([, granted]) => !(gpc && granted),
  );
  if (services.length === 0) return Object.keys(categories).length > 0 ? categories : null;
  return { ...categories, services: Object.fromEntries(services) };
};
