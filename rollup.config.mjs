import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { fragmentsAlone } from './scripts/fragments-alone.mjs';
import { letBindings } from './scripts/let-bindings.mjs';
import { command, parts } from './scripts/parts.mjs';
import { unusedMembers } from './scripts/unused-members.mjs';

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const { version } = read('package.json');
const catalogue = read('src/integrations/catalogue.json');

// Constants of the build. The integrity of a file is known only once it is written, so it is asked for when the
// next bundle, which bakes it in, is rendered.
const constants = () => ({
  name: 'constants',
  renderChunk: (code) =>
    code
      .replaceAll('__VERSION__', () => JSON.stringify(version))
      .replaceAll('__OPTIONS__', 'null')
      .replaceAll('__DIALOG_INTEGRITY__', () => JSON.stringify(integrity('dist/consentry-dialog.js')))
      .replaceAll('__UI_INTEGRITY__', () => JSON.stringify(integrity('dist/consentry-ui.js')))
      .replaceAll('__RECEIPTS_INTEGRITY__', () => JSON.stringify(integrity('dist/consentry-receipts.js')))
      .replaceAll('__LOCALES_INTEGRITY__', () => JSON.stringify(integrity('dist/locales/index.js')))
      .replaceAll('__LOCALES__', () => JSON.stringify(integrities()))
      .replaceAll('__REPORT_INTEGRITY__', () => JSON.stringify(integrity('dist/consentry-report.js'))),
});

// What `consentry build` puts together has the rest of them open.
const versionAlone = {
  name: 'version',
  renderChunk: (code) => code.replaceAll('__VERSION__', () => JSON.stringify(version)),
};

const integrity = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/** The languages, from the files that there are. */
const tags = readdirSync('src/locales').map((name) => name.replace('.ts', ''));
const integrities = () => Object.fromEntries(tags.map((tag) => [tag, integrity(`dist/locales/${tag}.js`)]));
const locales = (folder) =>
  Object.fromEntries(tags.map((tag) => [`${folder}${tag}`, `src/locales/${tag}.ts`]));

/** What each file of ours offers, it leaves on its own element. */
const OFFER = 'Reflect.get(HTMLDocument.prototype,"currentScript",document).consentry=';

/** Makes a classic script of a module with one value. */
const classic = {
  name: 'classic',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      const { default: value } = await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`);
      // Begins with a byte order mark: without one, a page in another encoding would decide how it is read.
      chunk.code = `\uFEFF${OFFER}${JSON.stringify(value)};\n`;
    }
  },
};

/**
 * Most functions of these files run as soon as the file has come. Told so, V8 compiles them beside the page while it
 * loads, and not one by one when each is called. https://v8.dev/blog/explicit-compile-hints
 * Not in consentry.full.js: dialog, reports and receipts are in it, which most visits never call.
 */
const EAGER = { preamble: '//# allFunctionsCalledOnLoad' };

const minify = (module, more = {}, format = {}) => [
  letBindings,
  terser({
    ecma: 2020,
    module,
    toplevel: true,
    // Pure getters and dropped symbols are safe in our own code; property names are the public contract.
    // Functions that are put into the place of their one call are smaller, and compress worse.
    compress: { passes: 2, pure_getters: true, unsafe_arrows: true, hoist_props: true, inline: 1, ...more },
    // Letters beyond ASCII as escapes: a page in another encoding reads them right, too.
    format: { comments: false, ascii_only: true, ...format },
  }),
];

const bundle = (input, file, more = {}, format = {}) => ({
  input,
  output: { file, format: 'iife', strict: true, plugins: [constants(), minify(false, more, format)] },
  plugins: [
    nodeResolve({ browser: true }),
    unusedMembers,
    fragmentsAlone,
    typescript({ tsconfig: 'tsconfig.json', compilerOptions: { noCheck: true } }),
  ],
});

/** The dialog is a function of preact, which the surfaces hand to it: it is not shipped twice. */
const dialog = {
  ...bundle('src/ui/dialog/index.ts'),
  external: ['preact'],
  output: {
    file: 'dist/consentry-dialog.js',
    format: 'iife',
    strict: true,
    exports: 'default',
    name: 'dialog',
    globals: { preact: 'preact' },
    banner: `${OFFER}preact=>{`,
    footer: 'return dialog}',
    plugins: [constants(), minify(false)],
  },
};

// One file each, as in src: what a site does not import is in no bundle of it.
const integrations = {
  input: Object.values(catalogue).map(({ file }) => `src/integrations/${file}.ts`),
  output: {
    dir: 'dist/integrations',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src/integrations',
    plugins: [
      {
        name: 'catalogue',
        generateBundle() {
          this.emitFile({
            type: 'asset',
            fileName: 'catalogue.json',
            source: JSON.stringify(catalogue, null, 2),
          });
        },
      },
    ],
  },
  plugins: [
    typescript({
      tsconfig: 'tsconfig.json',
      outDir: 'dist/integrations',
      compilerOptions: { noCheck: true, rootDir: 'src' },
    }),
  ],
};

// What the components of a page import: a file for each framework, written as it is counted.
const wrapper = (input, output, ...plugins) => ({
  input,
  external: [/^(react|vue|solid-js|svelte)(\/|$)/],
  output: { format: 'es', plugins: [minify(true)], ...output },
  plugins: [...plugins, typescript({ tsconfig: 'tsconfig.json', compilerOptions: { noCheck: true } })],
});

/** Next.js has to be told that a file is for the browser too; the minifier takes it for nothing. */
const client = { name: 'client', renderChunk: (code) => `'use client';${code}` };

/** A component of Svelte goes out as it is: each site compiles it with its own. */
const components = {
  name: 'components',
  resolveId: (id) => (id.endsWith('.svelte') ? { id, external: true } : null),
  generateBundle() {
    const source = readFileSync('src/frameworks/svelte/Gate.svelte', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'Gate.svelte', source });
  },
};

const wrappers = [
  wrapper('src/frameworks/react.ts', { file: 'dist/react.js', plugins: [minify(true), client] }),
  wrapper('src/frameworks/vue.ts', { file: 'dist/vue.js' }),
  wrapper('src/frameworks/solid.ts', { file: 'dist/solid.js' }),
  wrapper(
    { index: 'src/frameworks/svelte/index.ts', 'use-consent': 'src/frameworks/svelte/use-consent.ts' },
    { dir: 'dist/svelte', hoistTransitiveImports: false },
    components,
  ),
];

export default [
  // Each one has the hashes of those before it: the languages, their list, the dialog, the surfaces, the script tag.
  {
    input: locales(''),
    output: { dir: 'dist/locales', format: 'es', plugins: [classic] },
    plugins: [typescript({ tsconfig: 'tsconfig.json', compilerOptions: { noCheck: true, rootDir: 'src' } })],
  },
  bundle('src/languages/embed.ts', 'dist/locales/index.js'),
  dialog,
  // As measured: what compresses best differs from file to file by 30 bytes.
  bundle('src/ui/embed.ts', 'dist/consentry-ui.js', { passes: 3, lhs_constants: false }, EAGER),
  bundle('src/reports/embed.ts', 'dist/consentry-report.js'),
  bundle('src/receipts/embed.ts', 'dist/consentry-receipts.js'),
  bundle('src/ui/declaration/embed.ts', 'dist/consentry-declaration.js'),
  bundle('src/migrate/embed.ts', 'dist/consentry-migrate.js'),
  bundle('src/embed.ts', 'dist/consentry.js', {}, EAGER),
  bundle('src/tagged.ts', 'dist/consentry.tagged.js', {}, EAGER),
  bundle('src/full.ts', 'dist/consentry.full.js'),
  {
    input: {
      index: 'src/index.ts',
      ui: 'src/ui/npm.ts',
      dialog: 'src/ui/dialog/index.ts',
      declaration: 'src/ui/declaration/declaration.ts',
      regions: 'src/regions.ts',
      receipts: 'src/receipts/deliver.ts',
      'esm/languages': 'src/languages/npm.ts',
      ...locales('esm/locales/'),
    },
    external: ['js-cookie', /^preact/],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'shared.js',
      plugins: [constants()],
    },
    plugins: [nodeResolve(), typescript({ tsconfig: 'tsconfig.json', compilerOptions: { noCheck: true } })],
  },
  integrations,
  ...parts({
    catalogue,
    constants: versionAlone,
    minify,
    eager: EAGER,
    packages: [nodeResolve({ browser: true }), unusedMembers, fragmentsAlone],
  }),
  ...command({ constants: versionAlone }),
  ...wrappers,
  {
    input: 'src/migrate/index.ts',
    output: { file: 'dist/migrate.js', format: 'es' },
    plugins: [typescript({ tsconfig: 'tsconfig.json', compilerOptions: { noCheck: true } })],
  },
  {
    // One file without imports: it runs wherever there is JavaScript.
    input: 'src/server/index.ts',
    output: { file: 'dist/server.js', format: 'es' },
    plugins: [nodeResolve(), typescript({ tsconfig: 'tsconfig.json', compilerOptions: { noCheck: true } })],
  },
];
