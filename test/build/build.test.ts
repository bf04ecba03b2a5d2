import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildsTable, measure } from '../../scripts/builds.mjs';
import { block } from '../../scripts/readme.mjs';

// What ships: the parts lie beside it.
const { build }: typeof import('../../src/build/index.js') = await import(
  new URL('../../dist/build.js', import.meta.url).href
);
const catalogue = Object.keys(JSON.parse(readFileSync('src/integrations/catalogue.json', 'utf8')));
const { buildBudgets } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  buildBudgets: Record<string, number>;
};
// Without files of languages: nothing of them is in the script, and each would be compressed.
const script = (request: Parameters<typeof build>[0]) =>
  build({ languages: ['en'], ...request }).get('consentry.js') ?? '';

describe('the options inside', () => {
  /** What the built file makes of the options that were given, by its own expression. */
  const inside = (config: unknown): unknown => {
    const [, text = ''] = /[=,]JSON\.parse\(('(?:[^'\\]|\\.)*')\)/.exec(script({ config })) ?? [];
    return JSON.parse(new Function(`return ${text}`)());
  };
  const awkward = JSON.parse(
    '{"revisionNote":"It\'s \\"new\\": </script><!-- \\\\ \\n \u2028 \u2029 $& $1 __UI_INTEGRITY__ 日本 ü","messages":{"__proto__":{"accept":"Ja"}}}',
  );

  it.each([{}, { policyUrl: '/p', revision: 3 }, awkward])('are those that were given: %j', (config) => {
    expect(JSON.stringify(inside(config))).toBe(JSON.stringify(config));
  });

  it('end no inline script, and say what encoding they have', () => {
    const text = script({ config: awkward });
    expect(text).not.toContain('</script');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(script({}).startsWith('\uFEFF')).toBe(false);
  });
});

describe('the script', () => {
  it.each(catalogue)('with %s is a classic script, the same each time', (name) => {
    const request = { config: { integrations: { [name]: true } } };
    const text = script(request);
    expect(() => new Function(text)).not.toThrow();
    expect(text).not.toMatch(/\bimport\(|\beval\(|new Function|sourceMappingURL/);
    expect(script(request)).toBe(text);
  });

  it('has what integrations share once', () => {
    const some = { metaPixel: true, pinterest: true, reddit: true };
    expect(script({ config: { integrations: some } }).match(/\{[\w,]*\bcommands\b[\w,]*\}=/g)).toHaveLength(
      1,
    );
  });

  it.each([
    [
      { googleConsentMode: { waitForUpdte: 9 } },
      'googleConsentMode.waitForUpdte: unknown option; did you mean "waitForUpdate"?',
    ],
    [
      { googleConsentMode: { waitForUpdate: '9' } },
      'googleConsentMode.waitForUpdate: expected a number, got "9"',
    ],
    [{ googleConsentMode: { region: 'DE' } }, 'googleConsentMode.region: expected a list of texts, got "DE"'],
    [{ metaPixel: { limitedDataUse: 1 } }, 'metaPixel.limitedDataUse: expected true or false, got 1'],
    [{ matomo: { consent: 'cookie' } }, 'matomo.consent: expected "tracking" or "cookies", got "cookie"'],
    [{ piwikPro: { types: [] } }, 'piwikPro.types: expected an object, got []'],
    [
      { tiktok: { category: 'analitics' } },
      'tiktok.category: unknown category "analitics"; did you mean "analytics"?',
    ],
    [{ tiktok: { service: 'tok' } }, 'tiktok.service: unknown service "tok"'],
    [{ posthog: { captureEventName: true } }, 'posthog.captureEventName: expected text or false, got true'],
    [{ tiktok: { constructor: 1 } }, 'tiktok.constructor: unknown option'],
    [JSON.parse('{"tiktok":{"__proto__":1}}'), 'tiktok.__proto__: unknown option'],
    [JSON.parse('{"__proto__":true}'), '__proto__: unknown integration'],
    [{ constructor: true }, 'constructor: unknown integration'],
  ])('says of %j what is wrong', (integrations, sentence) => {
    expect(() => build({ config: { integrations } })).toThrow(`- integrations.${sentence}`);
  });

  it('takes every option of every integration as its type has it', () => {
    const services = { pixel: { category: 'marketing' } };
    const integrations = {
      googleConsentMode: { waitForUpdate: 100, region: ['DE'], advanced: true, event: 'e' },
      metaPixel: { category: 'analytics', service: 'pixel', limitedDataUse: true, country: 1 },
      matomo: { consent: 'cookies' },
      piwikPro: { types: { analytics: 'analytics' } },
      posthog: { captureEventName: false },
    };
    expect(script({ config: { services, integrations } })).toContain('captureEventName');
  });

  it('takes a language that the site brings itself, and one that there is for another region', () => {
    expect(script({ config: { locale: 'xx', messages: { xx: { accept: 'Xx' } } } })).toContain('Xx');
    expect(script({ config: { locale: 'de-AT' } })).toContain('de-AT');
  });

  it('throws one error for everything that is wrong', () => {
    const wrong = () => build({ config: { revison: 1 }, embed: ['xx'] });
    expect(wrong).toThrow(/^2 problems in the configuration:\n- revison.*\n- embed: unknown language "xx"/);
  });
});

describe('sizes', () => {
  const measured = measure(build, catalogue);

  it.each(Object.entries(measured))('%s: within its budget', (what, { brotli }) => {
    expect(brotli).toBeLessThanOrEqual(buildBudgets[what] ?? 0);
  });

  it('in the README are true (node scripts/builds.mjs --write)', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(block(readme, 'builds')).toBe(buildsTable(measured));
  });
});
