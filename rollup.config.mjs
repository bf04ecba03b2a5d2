import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

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
      .replaceAll('__UI_INTEGRITY__', () => JSON.stringify(integrity('dist/consentry-ui.js')))
      .replaceAll('__REPORT_INTEGRITY__', () => JSON.stringify(integrity('dist/consentry-report.js'))),
});

const integrity = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

const minify = (module) =>
  terser({
    ecma: 2020,
    module,
    toplevel: true,
    // Pure getters and dropped symbols are safe in our own code; property names are the public contract.
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, hoist_props: true },
    format: { comments: false },
  });

const bundle = (input, file) => ({
  input,
  output: { file, format: 'iife', strict: true, plugins: [constants(), minify(false)] },
  plugins: [
    nodeResolve({ browser: true }),
    typescript({ tsconfig: 'tsconfig.json', compilerOptions: { noCheck: true } }),
  ],
});

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

export default [
  // First: their hashes are part of the next one.
  bundle('src/ui/embed.ts', 'dist/consentry-ui.js'),
  bundle('src/reports/embed.ts', 'dist/consentry-report.js'),
  bundle('src/embed.ts', 'dist/consentry.js'),
  bundle('src/full.ts', 'dist/consentry.full.js'),
  {
    input: { index: 'src/index.ts', ui: 'src/ui/index.tsx' },
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
];
