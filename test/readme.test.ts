import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { blockersTable } from '../scripts/blockers.mjs';
import { enginesTable, levels } from '../scripts/engines.mjs';
import { othersText, readOthers } from '../scripts/others.mjs';
import { between, block } from '../scripts/readme.mjs';
import { sizesTable } from '../scripts/sizes.mjs';
import { vendorsTable } from '../scripts/vendors.mjs';
import * as shape from '../src/config/shape.js';

const read = (path: string) => readFileSync(path, 'utf8');
const readme = read('README.md');

/** Rows of the table between two markers, as cells. */
const rows = (name: string): string[][] =>
  block(readme, name)
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** The first name in the first cell of each row: `allows(category)` → `allows`. */
const named = (name: string): string[] => rows(name).map(([cell = '']) => /`(\w+)/.exec(cell)?.[1] ?? cell);

type Members = ts.NodeArray<ts.TypeElement>;

/** Interfaces of a source file, by name. */
const interfaces = (path: string): Map<string, Members> => {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  return new Map(
    source.statements.filter(ts.isInterfaceDeclaration).map(({ name, members }) => [name.text, members]),
  );
};
const members = (path: string, name: string): Members => {
  const found = interfaces(path).get(name);
  if (!found) throw new Error(`${path} has no interface ${name}`);
  return found;
};
const nameOf = (member: ts.TypeElement) => member.name?.getText() ?? '';

interface Leaf {
  readonly path: string;
  /** The literal after `@default`, where there is one. */
  readonly otherwise: string | undefined;
}

const defaultOf = (member: ts.TypeElement): string | undefined => {
  const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === 'default');
  const text = ts.getTextOfJSDocComment(tag?.comment) ?? '';
  return /^('[^']*'|\d+|true|false)/.exec(text)?.[0].replaceAll("'", '"');
};

const known = interfaces('src/config/options.ts');

/** Paths of the leaves below a type: `Record` is `.*`, a list of objects is `[]`. */
const leaves = (type: ts.TypeNode, path: string, otherwise?: string): Leaf[] => {
  if (ts.isTypeLiteralNode(type)) return below(type.members, path);
  if (ts.isTypeOperatorNode(type)) return leaves(type.type, path, otherwise);
  if (ts.isArrayTypeNode(type)) {
    const inside = leaves(type.elementType, `${path}[]`);
    return inside.length === 1 && inside[0]?.path === `${path}[]` ? [{ path, otherwise }] : inside;
  }
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    const [first, second] = type.typeArguments ?? [];
    if (/^(Readonly|Partial)$/.test(name) && first) return leaves(first, path, otherwise);
    if (name === 'Record' && second) return leaves(second, `${path}.*`);
    const inside = known.get(name);
    if (inside) return below(inside, path);
  }
  return [{ path, otherwise }];
};
const below = (inside: Members, path: string): Leaf[] =>
  inside.flatMap((member) =>
    ts.isPropertySignature(member) && member.type
      ? leaves(member.type, path ? `${path}.${nameOf(member)}` : nameOf(member), defaultOf(member))
      : [],
  );

const options = below(members('src/config/options.ts', 'ConsentOptions'), '');

const shapePaths = (value: shape.Shape, path: string): string[] => {
  if (value instanceof RegExp) return [path];
  if (Array.isArray(value)) return value[0] instanceof RegExp ? [path] : shapePaths(value[0], `${path}[]`);
  return Object.entries(value).flatMap(([key, item]) => shapePaths(item, path ? `${path}.${key}` : key));
};

describe('the options', () => {
  const table = new Map(rows('options').map(([path = '', otherwise = '']) => [path.slice(1, -1), otherwise]));

  it('in the README are those of the interface', () => {
    expect([...table.keys()].sort()).toEqual(options.map(({ path }) => path).sort());
  });

  it('that are accepted are those of the interface', () => {
    expect(shapePaths(shape.OPTIONS, '').sort()).toEqual(options.map(({ path }) => path).sort());
  });

  it.each(options.filter(({ otherwise }) => otherwise !== undefined))(
    '$path is $otherwise by default',
    ({ path, otherwise }) => {
      expect(table.get(path)).toBe(`\`${otherwise}\``);
    },
  );
});

describe('the API', () => {
  it('in the README is that of the interface, and init', () => {
    const api = members('src/api.ts', 'Consent').map(nameOf);
    expect(named('api').sort()).toEqual([...api, 'init'].sort());
  });

  it('has in the README the events of the interface, with their details', () => {
    const events = members('src/events.ts', 'ConsentEvents');
    expect(named('events')).toEqual(events.map(nameOf));
    const details = new Map(rows('events').map(([, , detail = ''], at) => [named('events')[at], detail]));
    const gated = members('src/events.ts', 'Gated').map(nameOf);
    for (const event of events) {
      if (!ts.isPropertySignature(event) || !event.type) continue;
      const keys = ts.isTypeLiteralNode(event.type) ? event.type.members.map(nameOf) : gated;
      const detail = details.get(nameOf(event)) ?? '';
      for (const key of detail === 'the same' ? [] : keys) expect(detail).toContain(`\`${key}\``);
    }
  });
});

describe('the sizes', () => {
  it('in the README are those of the build (node scripts/sizes.mjs --write)', () => {
    expect(existsSync('dist/manifest.json'), 'npm run build comes first').toBe(true);
    expect(block(readme, 'sizes')).toBe(sizesTable(JSON.parse(read('dist/manifest.json'))));
  });
});

describe('the vendors', () => {
  it('in the README are those of the catalogue (node scripts/vendors.mjs --write)', () => {
    const catalogue = JSON.parse(read('src/integrations/catalogue.json'));
    expect(block(readme, 'vendors')).toBe(vendorsTable(catalogue));
  });

  it('have in the README the options of Google Consent Mode, with their defaults', () => {
    const path = 'src/integrations/google-consent-mode.ts';
    const all = [
      ...members(path, 'GoogleConsentModeOptions'),
      ...members('src/integrations/data-layer.ts', 'DataLayerOptions'),
    ];
    const section = between(readme, '### Google Consent Mode', '- **Basic**');
    const table = new Map(
      [...section.matchAll(/^\| `(\w+)` +\| (.+?) +\|/gm)].map(([, name, otherwise]) => [name, otherwise]),
    );
    expect([...table.keys()].sort()).toEqual(all.map(nameOf).sort());
    for (const option of all) {
      const otherwise = defaultOf(option);
      if (otherwise) expect(table.get(nameOf(option))).toBe(`\`${otherwise}\``);
    }
  });
});

describe('what is stopped in which engine', () => {
  it.each(Object.keys(levels) as (keyof typeof levels)[])(
    'is in the README as it was measured: %s (npm run engines)',
    (level) => {
      expect(block(readme, `engines ${level}`)).toBe(enginesTable(level));
    },
  );
});

describe('lists of content blockers', () => {
  it('are in the README as they were tried (npm run blockers)', () => {
    expect(block(readme, 'blockers')).toBe(blockersTable());
  });
});

describe('how fast it is beside others', () => {
  it('is in the README as it was measured (npm run bench:others -- --write)', () => {
    expect(block(readme, 'others')).toBe(othersText(readOthers()));
  });
});

describe('what a policy of hashes has to allow', () => {
  it('is the text that is inserted, with its hash', () => {
    const source = read('src/release/inline-modules.ts');
    const event = /const TICK = '([^']+)'/.exec(source)?.[1];
    expect(source).toContain('`dispatchEvent(new CustomEvent("$' + '{TICK}"))`');
    const text = `dispatchEvent(new CustomEvent("${event}"))`;
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    for (const part of [text, hash]) expect(readme.includes(`\`${part}\``), part).toBe(true);
  });
});

/** As GitHub makes them of headings. */
const anchors = (text: string) =>
  [...text.replace(/^```.*?^```/gms, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

const guides = readdirSync('guides').map((name) => `guides/${name}`);

it.each(guides)('%s is named in the README', (name) => {
  expect(readme).toContain(`](${name})`);
});

describe.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...guides])('%s', (name) => {
  const text = read(name);

  it('has no link into nowhere', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    for (const link of links.filter((link) => !/^https?:/.test(link))) {
      const [path = '', anchor] = link.split('#');
      const file = path ? `${dirname(name)}/${path}` : name;
      expect(existsSync(file), link).toBe(true);
      if (anchor) expect(anchors(read(file)), link).toContain(anchor);
    }
  });

  it('names no command that is not there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const shorthand = [...text.matchAll(/npm (start|test)\b/g)].map(([, script = '']) => script);
    const run = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    for (const script of [...shorthand, ...run]) expect(Object.keys(scripts)).toContain(script);
    for (const [, file = ''] of text.matchAll(/node ((?:scripts|test|demo)\/[\w./-]+)/g))
      expect(existsSync(file), file).toBe(true);
  });

  it('names no file that is not there', () => {
    const paths = [...text.matchAll(/`((?:src|test|scripts|demo)\/[\w./-]*\w)`/g)].map(
      ([, path = '']) => path,
    );
    for (const path of paths) expect(existsSync(path), path).toBe(true);
  });
});

it('starts and tests with the two commands that are promised', () => {
  expect(readme).toMatch(/^npm ci && npm start /m);
  expect(readme).toMatch(/^npm ci && npm test /m);
  expect(read('.ci/run')).toMatch(/^npm ci && npm test$/m);
});
