import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin, type Rolldown } from 'vite';

const project = JSON.parse(readFileSync('package.json', 'utf8'));

/** `consentry/…` as a site gets it: by the exports of the package, from what was built. */
const shipped: Plugin = {
  name: 'shipped',
  enforce: 'pre',
  resolveId(id) {
    if (!/^consentry(\/|$)/.test(id)) return null;
    const target = project.exports[id.replace('consentry', '.')];
    return resolve(target?.default ?? `not exported: ${id}`);
  },
};

const svelte = (generate: 'client' | 'server'): Plugin => ({
  name: 'svelte',
  transform: (code, id) =>
    id.endsWith('.svelte') ? compile(code, { generate, filename: id, dev: generate === 'client' }).js : null,
});

const folder = 'test/e2e/frameworks';

/** One module of an entry and all that it imports, in the frameworks' development builds: those warn. */
const bundled = async (entry: string, server: boolean): Promise<string> => {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    resolve: { conditions: [...(server ? ['node'] : ['browser']), 'development', 'svelte', 'module'] },
    ssr: { noExternal: [/consentry/], external: ['react', 'react-dom', 'vue', 'solid-js', 'svelte'] },
    plugins: [shipped, svelte(server ? 'server' : 'client')],
    build: {
      ssr: server,
      write: false,
      minify: false,
      rolldownOptions: {
        input: resolve(folder, entry),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code;
};

/** For the page. */
export const browserBundle = (entry: string): Promise<string> => bundled(entry, false);

/** Imported here. */
export const serverModule = async <Module>(entry: string): Promise<Module> => {
  const code = await bundled(entry, true);
  const out = 'test-results/frameworks';
  mkdirSync(out, { recursive: true });
  const file = resolve(join(out, `${entry.replaceAll('/', '-')}.${process.pid}.mjs`));
  writeFileSync(file, code);
  return import(file);
};
