import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Import {
  readonly from: string;
  readonly to: string;
  /** Only types, which leave nothing in the built file. */
  readonly types: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);
/** The code of a file, without its comments. */
const source = (file: string) =>
  readFileSync(join('src', file), 'utf8').replace(/^\s*(\/\*\*?[\s\S]*?\*\/|\/\/.*)$/gm, '');
const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?([^;'"]*?from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const imports: readonly Import[] = files.flatMap((from) =>
  [...source(from).matchAll(IMPORT)].map(([, type, names = '', fixed, dynamic]) => {
    const path = fixed ?? dynamic ?? '';
    const listed = /^\{([^}]*)\}/.exec(names.trim())?.[1];
    const types =
      Boolean(type) || listed?.split(',').every((name) => !name.trim() || /^\s*type\s/.test(name)) === true;
    const to = path.startsWith('.') ? normalize(join(dirname(from), path)).replace(/\.js$/, '') : path;
    return { from, to, types };
  }),
);
const local = imports.filter(({ to }) => files.some((file) => file.replace(/\.tsx?$/, '') === to));
const packages = imports.filter((each) => !local.includes(each));
const folder = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
const said = ({ from, to }: Import) => `${from} imports ${to}`;
/** What the package's files and those of `consentry build` start from. */
const isEntry = ({ from }: Import) => folder(from) === 'parts' || ['full.ts', 'index.ts'].includes(from);
const entries = ['boot', 'embed', 'embed-features', 'full', 'index', 'tagged'];

describe('imports', () => {
  it('are all found', () => {
    expect(local.length).toBeGreaterThan(100);
    expect(imports.filter(({ to }) => to.startsWith('.') || to.startsWith('src'))).toEqual([]);
  });

  it('of packages: js-cookie where the record is read, preact in the surfaces, a framework in its wrapper', () => {
    const wrapped = ({ from, to }: Import) => {
      const [framework = ''] = to.split('/');
      const file = framework.replace('-js', '');
      const own = to.endsWith('.svelte') ? 'svelte' : file;
      return from === `frameworks/${own}.ts` || from.startsWith(`frameworks/${own}/`);
    };
    const allowed = (each: Import) => listed(each) || wrapped(each);
    const listed = ({ from, to }: Import) =>
      to === 'js-cookie'
        ? ['browser/record-store.ts', 'server/copies.ts'].includes(from)
        : to.startsWith('node:')
          ? folder(from) === 'build'
          : to.startsWith('preact') && folder(from) === 'ui';
    expect(packages.filter((each) => !allowed(each)).map(said)).toEqual([]);
  });

  it('of the core: the core alone', () => {
    expect(
      local.filter(({ from, to }) => folder(from) === 'core' && folder(to) !== 'core').map(said),
    ).toEqual([]);
  });

  it('of the surfaces: only types from outside, but for the script that embeds them and what names or reads what is kept', () => {
    const wrong = local.filter(
      ({ from, to, types }) =>
        folder(from) === 'ui' &&
        folder(to) !== 'ui' &&
        !types &&
        !(from === 'ui/embed.ts' && to === 'browser/current-script') &&
        !(from === 'ui/texts.tsx' && to === 'core/opted-out') &&
        !(from === 'ui/declaration/declaration.ts' && to === 'published') &&
        !(from === 'ui/dialog/log.ts' && ['core/codec', 'browser/log-key'].includes(to)) &&
        !(from === 'ui/own-keys.ts' && ['browser/label', 'browser/log-key'].includes(to)),
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('of the surfaces by others: only types, but for the entries', () => {
    const wrong = local.filter(
      ({ from, to, types }) =>
        folder(from) !== 'ui' && folder(to) === 'ui' && !types && !isEntry({ from, to, types }),
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('of the wrappers: what is public, by type, and where the page keeps it', () => {
    const wrong = local.filter(
      ({ from, to, types }) =>
        folder(from) === 'frameworks' && folder(to) !== 'frameworks' && !types && to !== 'published',
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('of the entries: by each other alone', () => {
    const wrong = local.filter(
      ({ from, to }) =>
        entries.includes(to) && folder(from) !== 'parts' && !entries.includes(from.replace('.ts', '')),
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('of the sentences of errors: nothing that every page loads has them', () => {
    const wrong = local.filter(
      ({ from, to, types }) =>
        folder(to) === 'reports' &&
        folder(from) !== 'reports' &&
        !types &&
        !isEntry({ from, to, types }) &&
        !['build', 'server'].includes(folder(from)),
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('of the command: by itself alone, for it runs in Node', () => {
    expect(
      local.filter(({ from, to }) => folder(to) === 'build' && folder(from) !== 'build').map(said),
    ).toEqual([]);
  });

  it.each(['gates', 'release'])('of %s: they know no record, cookie, store or configuration', (name) => {
    const wrong = local.filter(
      ({ from, to, types }) =>
        folder(from) === name && !types && /^(config|consent|browser\/(record-store|sweep|tag))/.test(to),
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('go round in no circle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, types } of local)
      if (!types)
        next.set(from.replace(/\.tsx?$/, ''), [...(next.get(from.replace(/\.tsx?$/, '')) ?? []), to]);
    const circle = (file: string, path: readonly string[]): readonly string[] | undefined =>
      path.includes(file)
        ? [...path, file]
        : next
            .get(file)
            ?.map((to) => circle(to, [...path, file]))
            .find(Boolean);
    expect([...next.keys()].map((file) => circle(file, [])).filter(Boolean)).toEqual([]);
  });
});

describe('a file', () => {
  it.each(files)('%s keeps no state of its own', (file) => {
    expect(source(file)).not.toMatch(/^(export )?(let|var) /m);
  });

  it.each(files)('%s is not longer than 300 lines', (file) => {
    expect(source(file).split('\n').length).toBeLessThanOrEqual(301);
  });

  it.each(files.filter((file) => folder(file) === 'core'))('%s knows neither page nor clock', (file) => {
    expect(source(file)).not.toMatch(
      /\b(document|window|navigator|globalThis|Date|Math\.random|console)\b\s*[.([]/,
    );
  });

  it.each(files)('%s uses nothing that a strict policy forbids', (file) => {
    expect(source(file)).not.toMatch(
      /\b(eval|new Function)\s*\(|\.(innerHTML|outerHTML)\s*=|dangerouslySetInnerHTML/,
    );
  });
});

describe('the catalogue of integrations', () => {
  const catalogue: Record<string, { readonly file: string }> = JSON.parse(
    readFileSync('src/integrations/catalogue.json', 'utf8'),
  );
  /** Name of what a file exports that makes an integration of options, as all of them are written. */
  const made = (file: string) =>
    /^export const (\w+) =\s+(?=\()[^;]*?\): Integration =>/m.exec(source(file))?.[1];
  const makers = files.filter(
    (file) => folder(file) === 'integrations' && file !== 'integrations/flag.ts' && made(file),
  );

  it('has every file that makes one, under the name that it exports', () => {
    const listed = Object.entries(catalogue).map(([name, { file }]) => [`integrations/${file}.ts`, name]);
    expect(listed.sort()).toEqual(makers.map((file) => [file, made(file)]).sort());
  });

  it('names each file after its integration', () => {
    for (const [name, { file }] of Object.entries(catalogue))
      expect(file).toBe(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  });
});
