import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceOptions } from '../../src/config/options.js';
import { encode } from '../../src/core/codec.js';
import { contentSecurityPolicy, type PolicyOptions, parseConsent } from '../../src/server/index.js';
import { NOW, record } from '../core/samples.js';

type Services = Readonly<Record<string, ServiceOptions>>;

const services: Services = {
  matomo: { category: 'analytics', hosts: ['stats.example'] },
  pixel: { category: 'marketing', hosts: ['*.pixel.example', 'https://cdn.example:8443/pixel/'] },
  session: { category: 'necessary', hosts: ['login.example'] },
};
const consentOf = (granted: readonly string[], known: Services = services, more = {}) =>
  parseConsent(
    `consentry=${encode(
      record({
        granted: ['necessary', ...granted],
        denied: ['analytics', 'functional', 'marketing'].filter((id) => !granted.includes(id)),
        ...more,
      }),
    )}`,
    { services: known, now: NOW },
  );
const made = (granted: readonly string[], options: PolicyOptions = {}, more = {}) => {
  const known = options.services ?? services;
  return contentSecurityPolicy(consentOf(granted, known, more), { services: known, ...options });
};
/** Directive → sources of a policy. */
const parsed = (policy: string) =>
  new Map(policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]));
const hosts = (policy: string) =>
  parsed(policy)
    .get('default-src')
    ?.filter((source) => !/^'unsafe|^(data|blob):$/.test(source));

describe('the second policy', () => {
  it('says the whole of it in two directives', () => {
    expect(made([])).toBe(
      "default-src 'self' login.example:* ws://login.example:* 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'self' login.example:*",
    );
  });

  it('has the hosts of granted services alone', () => {
    expect(made(['analytics'])).toContain('stats.example:*');
    expect(made(['analytics'])).not.toContain('pixel');
    expect(made(['marketing'])).not.toContain('stats');
  });

  it('keeps scheme, port and path, and adds WebSockets where no scheme is given', () => {
    expect(hosts(made(['marketing']))).toEqual([
      "'self'",
      '*.pixel.example:*',
      'ws://*.pixel.example:*',
      'https://cdn.example:8443/pixel/',
      'login.example:*',
      'ws://login.example:*',
    ]);
  });

  it('goes without a service that was refused by name, and with one that was granted by name', () => {
    expect(made(['analytics'], {}, { servicesDenied: ['matomo'] })).not.toContain('stats');
    expect(made([], {}, { servicesGranted: ['matomo'] })).toContain('stats.example:*');
  });

  it('has what the site allows, as it is written, and then no self of its own', () => {
    const allow = ['https://cdn.site.example', 'wss://live.site.example:8443', 'mediastream:', 'web+ftp:'];
    expect(hosts(made([], { allow, services: {} }))).toEqual(allow);
  });

  it('sends no form to a socket, but to a host that is named like one', () => {
    const live: Services = { live: { category: 'necessary', hosts: ['a.ws:8443', 'wss://b.example'] } };
    expect(parsed(made([], { services: live })).get('form-action')).toEqual(["'self'", 'a.ws:8443']);
  });

  it('needs no hosts of a service', () => {
    expect(made(['analytics'], { services: { session: { category: 'necessary' } } })).toBe(
      made([], { services: {} }),
    );
  });

  it('lets nothing out where nothing is allowed', () => {
    expect(made([], { allow: [], services: {} })).toBe(
      "default-src 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'none'",
    );
  });

  it('has no nonce, hash or strict-dynamic, which would change what the others mean', () => {
    expect(made(['analytics', 'marketing'])).not.toMatch(/nonce-|sha\d|strict-dynamic|trusted-types/);
  });

  it('comes after that of the site, which is unchanged', () => {
    const policy = "script-src 'nonce-x' 'strict-dynamic'; object-src 'none'; report-uri /csp";
    expect(made([], { policy })).toBe(`${policy}, ${made([])}`);
    expect(made([], { policy: '' })).toBe(made([]));
  });
});

describe('what two services claim', () => {
  const pair = (one: readonly string[], other: readonly string[]): Services => ({
    one: { category: 'analytics', hosts: one },
    other: { category: 'marketing', hosts: other },
  });
  it.each([
    ['the same host', 'cdn.example', 'cdn.example'],
    ['in other letters', 'CDN.example', 'cdn.example'],
    ['with a scheme', 'cdn.example', 'https://cdn.example'],
    ['with a port', 'cdn.example:443', 'cdn.example'],
    ['ports that mean each other', 'cdn.example:80', 'cdn.example:443'],
    ['a port beside every port', 'cdn.example:8080', 'cdn.example:*'],
    ['under a wildcard', 'a.cdn.example', '*.cdn.example'],
    ['a wildcard above', '*.cdn.example', 'a.cdn.example'],
    ['a wildcard in a wildcard', '*.cdn.example', '*.a.cdn.example'],
    ['a path of it', 'cdn.example', 'cdn.example/lib/'],
    ['a path above', 'cdn.example/lib/', 'cdn.example'],
    ['a path at every port', 'cdn.example/lib/', 'cdn.example:8080/lib/a.js'],
    ['a path in a path', 'cdn.example/lib/', 'cdn.example/lib/a.js'],
    ['the same path', 'cdn.example/a.js', 'cdn.example/a.js'],
  ])('%s: needs both', (_what, one, other) => {
    const both = pair([one, 'own.example'], [other]);
    expect(hosts(made(['analytics'], { services: both }))).toEqual([
      "'self'",
      'own.example:*',
      'ws://own.example:*',
    ]);
    expect(made(['analytics', 'marketing'], { services: both })).toMatch(/cdn\.example/i);
  });

  it.each([
    ['another host', 'cdn.example', 'pdn.example'],
    ['the host itself is not under its wildcard', 'cdn.example', '*.cdn.example'],
    ['the end of a name is no subdomain', 'acdn.example', '*.cdn.example'],
    ['another port', 'cdn.example:8080', 'cdn.example:8081'],
    ['a port that http has not', 'cdn.example:80', 'cdn.example:8080'],
    ['a port that ends like that of http', 'cdn.example:180', 'cdn.example:1443'],
    ['a port that begins like that of http', 'cdn.example:8080', 'cdn.example:44380'],
    ['another path', 'cdn.example/gtag/', 'cdn.example/gtm.js'],
    ['an exact path is no prefix', 'cdn.example/lib', 'cdn.example/lib/a.js'],
  ])('%s: does not', (_what, one, other) => {
    expect(hosts(made(['analytics'], { services: pair([one], [other]) }))).toHaveLength(3);
  });
});

describe('services that parseConsent was not told of', () => {
  const policyOf = (granted: readonly string[], more = {}) =>
    contentSecurityPolicy(consentOf(granted, {}, more), { services });
  it('go with their category, unless they were refused by name', () => {
    expect(policyOf(['analytics'])).toContain('stats.example');
    expect(policyOf([])).not.toContain('stats.example');
    expect(policyOf(['analytics'], { servicesDenied: ['matomo'] })).not.toContain('stats.example');
    expect(policyOf([], { servicesGranted: ['matomo'] })).not.toContain('stats.example');
  });

  it('go with their category where there is no choice, too', () => {
    const policy = contentSecurityPolicy(parseConsent('', { now: NOW }), { services });
    expect(policy).toContain('login.example');
    expect(policy).not.toContain('stats.example');
  });
});

describe('an entry that would say more than one source', () => {
  const wrong = [
    'a.example; script-src *',
    'a.example; script-src x:',
    'a.example, default-src *',
    'a.example\nX: y',
    'a.example\r\n',
    'a.example b.example',
    'a.example/a;b',
    'a.example/a,b',
    'a.example/?q',
    "'unsafe-inline'",
    "'strict-dynamic'",
    "'nonce-abc'",
    "'none'",
    '*',
    'https:',
    'https://*',
    'HTTP:',
    'ws:',
    'wss:',
    'FTP:',
    'münchen.example',
    '',
    ' ',
    '//a.example',
    7,
    null,
  ] as string[];
  it.each(wrong)('%j is an error in allow', (entry) => {
    expect(() => made([], { allow: ["'self'", entry] })).toThrow(/a problem.*allow\[1\]: expected 'self'/s);
  });
  it.each(wrong)('%j is an error in hosts', (entry) => {
    const bad: Services = { bad: { category: 'analytics', hosts: [entry] } };
    expect(() => contentSecurityPolicy(consentOf([], {}), { services: bad })).toThrow(
      /a problem.*services\.bad\.hosts\[0\]: expected a host/s,
    );
  });

  it.each<unknown>(["'self'", {}, null])('%j is no list to allow', (allow) => {
    expect(() => made([], { allow: allow as string[] })).toThrow(/a problem.*allow: expected a list/s);
  });

  it('is told with all others, and with what is wrong otherwise', () => {
    const bad = { x: { category: 'analitics', host: [] } } as never;
    expect(() => contentSecurityPolicy(consentOf([], {}), { services: bad, allow: ['*'] })).toThrow(
      /3 problems.*services\.x\.host: unknown option; did you mean "hosts"\?.*unknown category "analitics"; did you mean "analytics"\?.*allow\[0\]/s,
    );
  });

  it('is nothing that a text can be made into', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, prefixed) => {
        const entry = prefixed ? `a.example/${text}` : text;
        try {
          const policy = made([], { allow: [entry], services: {} });
          expect(policy.split(/[;,]/)).toHaveLength(2);
          expect(policy).toMatch(/^[\x21-\x7e ]+$/);
          expect(hosts(policy)).toHaveLength(1);
        } catch (error) {
          expect(String(error)).toContain('allow[0]');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
