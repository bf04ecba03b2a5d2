// Rollup's configuration of dist/parts: what `consentry build` puts together on the user's machine, where there is no
// bundler. What is open stands in them as a global (`__OPTIONS__`), which the command replaces by text.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { integrationOptions } from './integration-options.mjs';

const { compilerOptions } = ts.parseConfigFileTextToJson('', ts.sys.readFile('tsconfig.json') ?? '').config;

/** TypeScript file by file: a dozen bundles of the same sources would each have all of them compiled anew. */
const transpiled = {
  name: 'transpiled',
  resolveId(/** @type {string} */ source, /** @type {string | undefined} */ importer) {
    if (!importer || !source.startsWith('.')) return null;
    const path = resolve(importer, '..', source).replace(/\.js$/, '');
    return [`${path}.ts`, `${path}.tsx`].find((file) => existsSync(file)) ?? null;
  },
  transform: (/** @type {string} */ code, /** @type {string} */ id) =>
    /\.tsx?$/.test(id)
      ? ts.transpileModule(code, { compilerOptions: { ...compilerOptions, noEmit: false }, fileName: id })
          .outputText
      : null,
};

/** Everything open, in which part; each stands there exactly once. */
const HOLES = {
  kernel: [
    '__OPTIONS__',
    '__BUILT_IN__',
    '__UI_INTEGRITY__',
    '__REPORT_INTEGRITY__',
    '__RECEIPTS_INTEGRITY__',
    '__LOCALES_INTEGRITY__',
  ],
  full: ['__OPTIONS__', '__BUILT_IN__', '__MOUNT__', '__DESCRIBE__', '__DELIVER__', '__LOCALES_INTEGRITY__'],
  surfaces: ['__LANGUAGES__', '__DIALOG_INTEGRITY__'],
  'surfaces-full': ['__LANGUAGES__'],
  languages: ['__LOCALES__'],
};

const times = (/** @type {string} */ text, /** @type {string} */ word) => text.split(word).length - 1;

/** Fails the build where a hole is not there once: the minifier may have copied it. */
const checked = (/** @type {string} */ name, /** @type {string} */ code) => {
  const holes = HOLES[/** @type {keyof HOLES} */ (name.replace('-tagged', ''))] ?? [];
  for (const hole of new Set(Object.values(HOLES).flat()))
    if (times(code, hole) !== Number(holes.includes(hole)))
      throw new Error(`parts/${name}.js has ${hole} ${times(code, hole)} times`);
  return code;
};

const EXPORT = /export\{([^}]*)\};?\s*$/;
const IMPORT = /^import\{([^}]*)\}from"\.\/([\w-]+)\.js";/;

/** `a as b,c` → [['a', 'b'], ['c', 'c']] */
const pairs = (/** @type {string} */ list) =>
  list.split(',').map((each) => {
    const [from = '', to = from] = each.split(' as ');
    return [from, to];
  });

/** The code of a module → its names and what is between: `import{changes as e}…;const t=…;export{t as matomo};` */
const taken = (/** @type {string} */ code) => {
  const imports = [];
  let body = code.trim();
  for (let found = IMPORT.exec(body); found; found = IMPORT.exec(body)) {
    imports.push({ names: pairs(found[1] ?? ''), from: found[2] ?? '' });
    body = body.slice(found[0].length);
  }
  const exported = pairs(EXPORT.exec(body)?.[1] ?? '');
  body = body.replace(EXPORT, '');
  if (/^(import|export)\b/m.test(body) || exported.length === 0) throw new Error(`cannot read ${code}`);
  return { imports, exported, body };
};

const isChunk = (/** @type {{ type: string }} */ file) => file.type === 'chunk';

/** Makes an expression of a module with one value. */
const expression = {
  name: 'expression',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle).filter(isChunk)) {
      const { imports, exported, body } = taken(chunk.code);
      if (imports.length || exported.length > 1) throw new Error(`${chunk.name} is not one value`);
      chunk.code = checked(chunk.name, `(()=>{"use strict";${body}return ${exported[0]?.[0]}})()`);
    }
  },
};

/** Puts all integrations, and what they share, into one list: each a function of what it imports. */
const list = (catalogue) => ({
  name: 'list',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle)
      .filter(isChunk)
      .map((chunk) => {
        const { imports, exported, body } = taken(chunk.code);
        const args = imports.flatMap(({ names }) => names);
        return {
          name: chunk.name,
          needs: imports.map(({ from }) => from),
          exports: exported.map(([, name]) => name),
          code: `((${args.map(([, own]) => own)})=>{${body}return{${exported.map(([own, name]) => `${name}:${own}`)}}})(${args.map(([name]) => name)})`,
        };
      });
    for (const name of Object.keys(bundle)) delete bundle[name];
    // What is needed comes before what needs it.
    const sorted = [];
    const add = (module) => {
      if (sorted.includes(module)) return;
      for (const need of module.needs) add(modules.find(({ name }) => name === need));
      sorted.push(module);
    };
    modules.sort((a, b) => (a.name < b.name ? -1 : 1)).forEach(add);
    const names = sorted.flatMap((module) => module.exports);
    if (new Set(names).size < names.length) throw new Error(`two integrations export one name: ${names}`);
    const integrations = Object.fromEntries(
      Object.entries(catalogue).map(([name, { file }]) => [name, file]),
    );
    const options = integrationOptions(catalogue);
    const source = JSON.stringify({ integrations, options, modules: sorted }, null, 1);
    this.emitFile({ type: 'asset', fileName: 'integrations.json', source });
  },
});

const classic = {
  name: 'checked',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle).filter(isChunk)) checked(chunk.name, chunk.code);
  },
};

/** `constants`, `minify` and its format `eager` are those of the plain files, so that the parts are made as those are. */
export const parts = ({ catalogue, constants, minify, eager, packages }) => [
  ...Object.entries({ kernel: eager, 'kernel-tagged': eager, full: {}, 'full-tagged': {} }).map(
    ([name, format]) => ({
      input: { [name]: `src/parts/${name}.ts` },
      output: {
        dir: 'dist/parts',
        format: 'iife',
        strict: true,
        plugins: [constants, minify(false, {}, format), classic],
      },
      plugins: [transpiled, packages],
    }),
  ),
  {
    input: { languages: 'src/languages/embed.ts' },
    output: { dir: 'dist/parts', format: 'iife', strict: true, plugins: [constants, minify(false), classic] },
    plugins: [transpiled, packages],
  },
  ...['mount', 'describe', 'deliver', 'surfaces', 'surfaces-full'].map((name) => ({
    input: { [name]: `src/parts/${name}.ts` },
    output: { dir: 'dist/parts', format: 'es', plugins: [constants, minify(true), expression] },
    plugins: [transpiled, packages],
  })),
  {
    input: Object.values(catalogue).map(({ file }) => `src/integrations/${file}.ts`),
    output: {
      dir: 'dist/parts',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: 'src/integrations',
      plugins: [minify(true), list(catalogue)],
    },
    plugins: [transpiled, packages],
  },
];

/** The command, and the same as a function. Neither needs more than Node and the parts. */
export const command = ({ constants }) => [
  {
    input: 'src/build/index.ts',
    external: /^node:/,
    output: { file: 'dist/build.js', format: 'es', plugins: [constants] },
    plugins: [transpiled],
  },
  {
    input: 'src/build/cli.ts',
    external: [/^node:/, './index.js'],
    output: {
      file: 'dist/cli.js',
      format: 'es',
      banner: '#!/usr/bin/env node',
      plugins: [constants],
      paths: (id) => (id.endsWith('index.js') ? './build.js' : id),
    },
    plugins: [transpiled],
  },
];
