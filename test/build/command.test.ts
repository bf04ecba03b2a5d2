import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/reports/check.js';
import { configText } from '../../src/reports/config-text.js';
import { type Answer, emptyFolder, filesIn, run, unpack } from './packed.js';

let command = '';
let folder = '';
beforeAll(() => {
  ({ command } = unpack());
});
beforeEach(() => {
  folder = emptyFolder();
});

const build = (config: unknown, ...args: string[]): Answer =>
  run(command, folder, config, 'build', '--out', 'site', ...args);
/** The same without the forty languages: their sizes take a second. */
const inEnglish = (config: unknown, ...args: string[]): Answer => build(config, '--languages', 'en', ...args);
const built = () => filesIn(join(folder, 'site'));

const CONFIG = {
  policyUrl: '/privacy',
  integrations: { metaPixel: { limitedDataUse: true }, matomo: true, tiktok: false },
  services: { acme: { category: 'analytics', hosts: ['acme.example'] } },
};

describe('the command of the packed package, with nothing else installed', () => {
  it('writes the files and says how large they are', () => {
    const { status, out, error } = build(CONFIG, '--languages', 'de,fr');
    expect([status, error]).toEqual([0, '']);
    const files = built();
    expect(Object.keys(files)).toEqual([
      'consentry-dialog.js',
      'consentry-report.js',
      'consentry-ui.js',
      'consentry.js',
      'locales/de.js',
      'locales/fr.js',
      'locales/index.js',
      'manifest.json',
    ]);
    const manifest = JSON.parse(files['manifest.json'] ?? '');
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    expect(Object.keys(manifest.files).sort()).toEqual(
      Object.keys(files).filter((name) => name.endsWith('.js')),
    );
    for (const [name, sizes] of Object.entries(manifest.files)) {
      const content = readFileSync(join(folder, 'site', name));
      expect(sizes).toEqual({
        bytes: content.length,
        gzip: gzipSync(content, { level: 9 }).length,
        brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
        integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
      });
      expect(out).toContain(`${content.length} bytes`);
    }
    expect(out).not.toContain(folder);
  });

  it('bakes the hashes of each file into the one that asks for it', () => {
    build(CONFIG, '--languages', 'de,fr');
    const files = built();
    const hash = (name: string) =>
      createHash('sha384')
        .update(files[name] ?? '')
        .digest('base64');
    for (const name of ['consentry-ui.js', 'consentry-report.js', 'locales/index.js'])
      expect(files['consentry.js'], name).toContain(hash(name));
    for (const name of ['locales/de.js', 'locales/fr.js'])
      expect(files['locales/index.js'], name).toContain(hash(name));
    expect(files['locales/index.js']?.match(/sha384/g)).toHaveLength(2);
    for (const text of Object.values(files)) expect(text).not.toMatch(/__[A-Z]{3}[A-Z_]*__/);
  });

  it('gives the same bytes again, over the first and in another folder', () => {
    build(CONFIG);
    const first = built();
    expect(build(CONFIG).status).toBe(0);
    expect(built()).toEqual(first);
    folder = emptyFolder();
    mkdirSync(join(folder, 'deeper'));
    writeFileSync(join(folder, 'deeper/options.json'), JSON.stringify(CONFIG, null, 4));
    run(command, folder, undefined, 'build', '--config', 'deeper/options.json', '--out', 'deeper/a/b');
    expect(filesIn(join(folder, 'deeper/a/b'))).toEqual(first);
  });

  it('has the languages of the package, with its bytes, where none is chosen', () => {
    build({});
    const files = built();
    const plain = Object.keys(JSON.parse(readFileSync('dist/manifest.json', 'utf8')).files);
    expect(Object.keys(files).filter((name) => name.startsWith('locales/'))).toEqual(
      plain.filter((name) => name.startsWith('locales/')).sort(),
    );
    for (const name of ['locales/de.js', 'consentry-ui.js', 'consentry-report.js'])
      expect(files[name], name).toBe(readFileSync(`dist/${name}`, 'utf8'));
  });

  it.each([
    ['the one of a fixed locale', { locale: 'de-AT' }, [], 'Alle akzeptieren'],
    ['those that are to be embedded', {}, ['--embed', 'de'], 'Alle akzeptieren'],
  ])('embeds %s, and asks for no other', (_what, config, args, text) => {
    expect(build(config, ...args).error).toBe('');
    expect(Object.keys(built())).toEqual([
      'consentry-dialog.js',
      'consentry-report.js',
      'consentry-ui.js',
      'consentry.js',
      'manifest.json',
    ]);
    expect(built()['consentry-ui.js']).toContain(text);
    expect(built()['consentry.js']).not.toContain(text);
  });

  it('has files for some and the texts of others', () => {
    build({}, '--embed', 'de', '--languages', 'fr,de,en');
    expect(Object.keys(built()).filter((name) => name.startsWith('locales'))).toEqual(['locales/fr.js']);
  });

  it('has receipts where they are on, and everything in one file with --full', () => {
    inEnglish({ receipts: { url: '/receipts' } });
    expect(Object.keys(built())).toContain('consentry-receipts.js');
    inEnglish({ receipts: { url: '/receipts' } }, '--full');
    expect(Object.keys(built())).toEqual(['consentry.js', 'manifest.json']);
    const full = built()['consentry.js'];
    expect(full).toContain('record_id');
    inEnglish({}, '--full');
    expect(built()['consentry.js']).not.toContain('record_id');
  });

  it('carries the guards only where services name something that can be refused', () => {
    const has = (config: unknown, ...args: string[]) => {
      inEnglish(config, ...args);
      return built()['consentry.js']?.includes('sendBeacon');
    };
    expect(has({})).toBe(false);
    expect(has(CONFIG)).toBe(true);
    expect(has({ services: { own: { category: 'necessary', hosts: ['own.example'] } } })).toBe(false);
    expect(has({ services: { own: { category: 'analytics', cookies: [{ name: '_o' }] } } })).toBe(true);
    expect(has(CONFIG, '--tagged')).toBe(false);
  });

  it('carries the integrations that are on, and no other', () => {
    inEnglish(CONFIG);
    const text = built()['consentry.js'] ?? '';
    for (const mark of ['"fbq"', '"_paq"']) expect(text).toContain(mark);
    for (const mark of ['"ttq"', '"uetq"', 'wait_for_update']) expect(text).not.toContain(mark);
  });
});

describe('what is wrong', () => {
  it('is said as the page would say it: everything at once, with the nearest key, and nothing is written', () => {
    const config = { polcyUrl: '/p', mode: 'optin', services: { acme: { category: 'analitics' } } };
    const { status, error, out } = build(config);
    expect([status, out]).toEqual([1, '']);
    expect(error).toBe(`consentry: ${configText(check(config))}\n`);
    expect(error).toContain('did you mean "policyUrl"?');
    expect(error.match(/^- /gm)).toHaveLength(3);
    expect(existsSync(join(folder, 'site'))).toBe(false);
  });

  it('is said of integrations and languages, too', () => {
    const { status, error } = build(
      { integrations: { metaPixl: true, matomo: 3, posthog: { client: 'x' } }, revison: 2 },
      '--languages',
      'de,fx',
    );
    expect(status).toBe(1);
    expect(error.split('\n').slice(1, 6).sort()).toEqual([
      '- integrations.matomo: expected true, false or its options, got 3',
      '- integrations.metaPixl: unknown integration; did you mean "metaPixel"?',
      "- integrations.posthog.client: not in a build, which uses the vendor's global",
      expect.stringMatching(/^- languages: unknown language "fx"/),
      '- revison: unknown option; did you mean "revision"?',
    ]);
  });

  it.each([
    ['no file', undefined, [], /consentry\.json cannot be read: there is no such file/],
    ['no JSON', '{ "mode": ', [], /consentry\.json is no JSON/],
    ['a folder', {}, ['--config', '.'], /^consentry: \. cannot be read: EISDIR/],
    ['a language that there is not', { locale: 'xx' }, [], /^- locale: unknown language "xx"/m],
    ['a list', '[]', [], /configuration: expected an object/],
    ['an option that there is not', {}, ['--langages', 'de'], /--langages/],
  ])('%s: a sentence, no stack, exit code 1', (_what, config, args, sentence) => {
    const { status, error } = build(config, ...args);
    expect(status).toBe(1);
    expect(error).toMatch(sentence);
    expect(error).not.toMatch(/^ +at /m);
  });

  it.each([
    [[], 'usage: consentry build --config consentry.json --out dir'],
    [['built', '--out', 'x'], '"built" is not understood; the only command is "consentry build"'],
    [['build', 'site', '--out', 'x'], '"site" is not understood; the only command is "consentry build"'],
    [['build'], '--out is missing: it names the folder where the files go'],
    [['build', '--otu', 'x'], 'unknown option --otu; did you mean "--out"?'],
    [['build', '--out'], "Option '--out <value>' argument missing"],
  ])('%j: what is wrong with the call', (args, sentence) => {
    const { status, error } = run(command, folder, {}, ...args);
    expect([status, error.split('\n')[0]]).toEqual([1, `consentry: ${sentence}`]);
  });

  it.each(['--help', '-h', 'help', '--version', '-v'])('%s is answered', (arg) => {
    const { status, out, error } = run(command, folder, {}, arg);
    expect([status, error]).toEqual([0, '']);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(out).toMatch(arg.includes('v') ? version : '--languages de,fr');
  });

  it.each([
    ['a file', 'consentry.json'],
    ['in a file', 'consentry.json/site'],
    ['where nothing can be made', '/proc/site'],
  ])('a folder that is %s: a sentence, and an end', (_what, out) => {
    const { status, error } = run(command, folder, {}, 'build', '--languages', 'en', '--out', out);
    expect(status).toBe(1);
    expect(error).toMatch(/^consentry: \S+consentry\.js cannot be written: E\w+: [^\n]+\n$/);
  });
});

describe('a folder that is there already', () => {
  const site = (name: string) => join(folder, 'site', name);

  it('loses what an earlier build left and this one has not, and nothing else', () => {
    build({}, '--languages', 'de,fr');
    writeFileSync(site('index.html'), 'mine');
    writeFileSync(site('locales/mine.js'), 'mine');
    expect(build({}, '--languages', 'de').error).toBe('');
    expect(Object.keys(built()).filter((name) => /html|locales/.test(name))).toEqual([
      'index.html',
      'locales/de.js',
      'locales/index.js',
      'locales/mine.js',
    ]);
  });

  it.each([
    ['is not of a build', () => mkdirSync(join(folder, 'site')), 'consentry.js'],
    ['was changed since', () => inEnglish({}), 'consentry-ui.js'],
    ['is a manifest of something else', () => mkdirSync(join(folder, 'site')), 'manifest.json'],
  ])('keeps a file that %s, without --force', (_what, before, name) => {
    before();
    writeFileSync(site(name), 'mine');
    const untouched = built();
    const { status, error } = inEnglish({ revision: 2 });
    expect(status).toBe(1);
    expect(error).toContain(`- ${name}\n`);
    expect(built()).toEqual(untouched);
    expect(inEnglish({ revision: 2 }, '--force').status).toBe(0);
    expect(built()[name]).not.toBe('mine');
  });

  it('is not led out of itself by a manifest', () => {
    const outside = join(folder, 'outside.js');
    writeFileSync(outside, 'mine');
    const integrity = `sha384-${createHash('sha384').update('mine').digest('base64')}`;
    mkdirSync(join(folder, 'site'));
    writeFileSync(
      site('manifest.json'),
      JSON.stringify({ version: '0', files: { '../outside.js': { integrity } } }),
    );
    inEnglish({}, '--force');
    expect(readFileSync(outside, 'utf8')).toBe('mine');
  });
});
