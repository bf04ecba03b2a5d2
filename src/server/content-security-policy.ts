import type { ServiceOptions } from '../config/options.js';
import { check } from '../reports/check.js';
import { configText } from '../reports/config-text.js';
import type { ServerConsent } from './parse-consent.js';
import { overlap, parseSource, type Source, sourcesFor } from './sources.js';

export interface PolicyOptions {
  /** As in the options of the page, and as given to `parseConsent`. Only what is in `hosts` is let out. */
  services?: Readonly<Record<string, ServiceOptions>> | undefined;
  /**
   * What the site itself needs, as sources of Content Security Policy; goes into the policy as it is written.
   * Whatever is in here is open to every service. @default ["'self'"]
   */
  allow?: readonly string[] | undefined;
  /** The site's own policy. It comes first, unchanged. @default none */
  policy?: string | undefined;
}

/**
 * What concerns the machine alone or is for the site's own policy to say, so that the second one tightens nothing
 * but where requests may go. It has no nonce and no hash, which would turn `'unsafe-inline'` off, and no
 * `'strict-dynamic'`, which would turn the hosts off.
 *
 * - Inline scripts, styles and handlers, by nonce, hash or without: `'unsafe-inline'`. A script file with a nonce
 *   needs its host in `allow` all the same.
 * - `eval` and WebAssembly: `'unsafe-eval'`. Trusted Types: the second policy does not mention them.
 * - `data:` and `blob:`: nothing of theirs leaves, and frames and workers made of them inherit both policies.
 */
const LOCAL = "'unsafe-inline' 'unsafe-eval' data: blob:";

/** `'self'`, a scheme of its own kind (`mediastream:`) or a host-source; none that lets everything out. */
const isAllowed = (entry: unknown): entry is string =>
  typeof entry === 'string' &&
  (entry === "'self'" ||
    (/^[a-z][a-z\d+.-]*:$/i.test(entry) && !/^(https?|wss?|ftp):$/i.test(entry)) ||
    parseSource(entry) !== null);

/**
 * The value of the header `Content-Security-Policy`: the site's own policy and, after a comma, a second one, by
 * which requests reach what the site names in `allow` and the hosts of granted services, and nothing else.
 *
 * Both hold at once, so the second can only tighten. It is one `default-src`, which every directive about fetching
 * falls back to, those to come too, and a `form-action`, which falls back to nothing. What two services claim
 * needs both granted.
 *
 * @throws Error that lists every problem of `services` and `allow`
 */
export const contentSecurityPolicy = (
  consent: ServerConsent,
  { services = {}, allow = ["'self'"], policy = '' }: PolicyOptions = {},
): string => {
  const categories = Object.fromEntries(Object.keys(consent.decision.categories).map((id) => [id, {}]));
  const problems = check({ categories, services });
  const expected = (path: string, what: string, got: unknown) =>
    problems.push(`${path}: expected ${what}, got ${JSON.stringify(got)}`);
  if (!Array.isArray(allow)) expected('allow', 'a list', allow);
  else
    allow.forEach((entry, at) => {
      if (!isAllowed(entry)) expected(`allow[${at}]`, "'self' or a host-source", entry);
    });

  const open: Source[] = [];
  const shut: Source[] = [];
  const { decision, record } = consent;
  for (const [id, { category, hosts = [] }] of problems.length > 0 ? [] : Object.entries(services)) {
    // One that `parseConsent` was not told of goes with its category, unless it was refused by name.
    const granted = decision.services[id]
      ? consent.allows(category, id)
      : consent.allows(category) && !record?.servicesDenied.includes(id);
    hosts.forEach((host, at) => {
      const source = parseSource(host);
      if (source) (granted ? open : shut).push(source);
      else expected(`services.${id}.hosts[${at}]`, 'a host in ASCII (xn--…)', host);
    });
  }
  if (problems.length > 0) throw new Error(`Consentry: ${configText(problems)}`);

  const granted = open.filter((source) => !shut.some((other) => overlap(source, other)));
  const sources = [...new Set([...allow, ...granted.flatMap(sourcesFor)])];
  const forms = sources.filter((source) => !/^wss?:/.test(source)).join(' ') || "'none'";
  const second = `default-src ${[...sources, LOCAL].join(' ')}; form-action ${forms}`;
  return [policy, second].filter(Boolean).join(', ');
};
