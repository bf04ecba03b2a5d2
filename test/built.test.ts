import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly version: string;
  readonly files: Readonly<
    Record<
      string,
      { readonly bytes: number; readonly gzip: number; readonly brotli: number; readonly integrity: string }
    >
  >;
}

const manifest: Manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));
const project = JSON.parse(readFileSync('package.json', 'utf8'));
const built = (name: string) => readFileSync(`dist/${name}`);
const names = Object.keys(manifest.files);

describe('the manifest', () => {
  it('has the version of the package', () => {
    expect(manifest.version).toBe(project.version);
  });

  it.each(['consentry.js', 'consentry-ui.js', 'consentry-dialog.js', 'consentry.full.js', 'index.js'])(
    'lists %s',
    (name) => {
      expect(names).toContain(name);
    },
  );

  it.each(names)('says of %s what is true', (name) => {
    const content = built(name);
    expect(manifest.files[name]).toEqual({
      bytes: content.length,
      gzip: gzipSync(content, { level: 9 }).length,
      brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
      integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
    });
  });
});

describe('budgets', () => {
  const { budgets } = JSON.parse(readFileSync('package.json', 'utf8')) as { budgets: Record<string, number> };
  it.each(Object.entries(budgets))('%s is at most %s bytes brotli', (name, most) => {
    expect(manifest.files[name]?.brotli).toBeLessThanOrEqual(most);
  });
});

describe('the script files', () => {
  it.each([
    'consentry.js',
    'consentry.tagged.js',
    'consentry-ui.js',
    'parts/kernel.js',
    'parts/kernel-tagged.js',
  ])('%s is marked for V8 to compile whole', (name) => {
    expect(built(name).toString()).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });

  it.each(['consentry-ui.js', 'consentry-report.js', 'consentry-receipts.js', 'locales/index.js'])(
    'consentry.js knows the integrity of %s',
    (name) => {
      expect(built('consentry.js').toString()).toContain(manifest.files[name]?.integrity ?? 'none');
    },
  );

  it('consentry-ui.js knows the integrity of the dialog, and consentry.js does not', () => {
    const { integrity } = manifest.files['consentry-dialog.js'] ?? { integrity: 'none' };
    expect(built('consentry-ui.js').toString()).toContain(integrity);
    expect(built('consentry.js').toString()).not.toContain(integrity);
  });

  it.each(['consentry.tagged.js', 'consentry.full.js'])('%s knows the integrity of the list', (name) => {
    expect(built(name).toString()).toContain(manifest.files['locales/index.js']?.integrity ?? 'none');
  });

  it('the list knows the integrity of each language, and consentry.js of none', () => {
    const languages = names.filter((name) => /^locales\/(?!index)/.test(name));
    expect(languages).toHaveLength(40);
    for (const name of languages) {
      expect(built('locales/index.js').toString()).toContain(manifest.files[name]?.integrity ?? 'none');
      expect(built('consentry.js').toString()).not.toContain(manifest.files[name]?.integrity ?? '');
    }
  });

  it.each([
    'consentry.js',
    'consentry-ui.js',
    'consentry-dialog.js',
    'consentry.full.js',
    'locales/index.js',
    'locales/de.js',
  ])('%s is a classic script without import(), eval or a source map', (name) => {
    const text = built(name).toString();
    expect(() => new Function(text)).not.toThrow();
    expect(text).not.toMatch(/\bimport\(|\beval\(|new Function|sourceMappingURL/);
  });

  it.each(names.filter((name) => !/^(index|ui|dialog|declaration)\.js$/.test(name)))(
    '%s is read right in any encoding',
    (name) => {
      const text = built(name).toString();
      // ASCII alone, or with a byte order mark that says what it is.
      expect(text.startsWith('\uFEFF') || /^\p{ASCII}*$/u.test(text)).toBe(true);
    },
  );

  it.each(['consentry.js', 'consentry-dialog.js'])('%s has no preact in it', (name) => {
    expect(built(name).toString()).not.toMatch(/__H\b|diffed|createElementNS/);
  });
});

describe('the npm entry', () => {
  const node = (code: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim();

  it('imports on a server, without window', () => {
    expect(node("console.log(Object.keys(await import('./dist/index.js')).join())")).toBe('createConsent');
  });

  it('touches no global of a browser while it is imported', () => {
    const code = `for (const name of ['window', 'document', 'self', 'localStorage', 'location'])
      Object.defineProperty(globalThis, name, { configurable: true, get() { console.log('touched ' + name); } });
      await import('./dist/index.js'); console.log('done')`;
    expect(node(code)).toBe('done');
  });

  it('every exported path is there', () => {
    const paths = Object.values(project.exports as Record<string, string | Record<string, string>>)
      .flatMap((each) => (typeof each === 'string' ? each : Object.values(each)))
      .map((path) => path.replace('*', path.includes('locales') ? 'zh-Hant' : 'matomo'));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('the package', () => {
  it('has its types for a compiler that does not read `exports` (moduleResolution "node"), too', () => {
    const exported = Object.entries<{ types?: string }>(project.exports)
      .filter(([path, { types }]) => types && path !== '.')
      .map(([path, { types }]) => [path.slice(2), [types]]);
    expect(project.typesVersions).toEqual({ '*': Object.fromEntries(exported) });
    const options = { moduleResolution: ts.ModuleResolutionKind.Node10, ignoreDeprecations: '6.0' };
    const from = resolve('test/built.test.ts');
    const host = {
      fileExists: (path: string) => existsSync(path.replace('/node_modules/consentry/', '/')),
      readFile: (path: string) => readFileSync(path.replace('/node_modules/consentry/', '/'), 'utf8'),
    };
    for (const path of ['', '/server', '/react', '/locales/de', '/integrations/meta-pixel'])
      expect(ts.resolveModuleName(`consentry${path}`, from, options, host).resolvedModule?.extension).toBe(
        '.d.ts',
      );
  });

  it('has the notices of what is inside of its script files', () => {
    const text = built('licenses.txt').toString();
    for (const file of ['LICENSE', 'node_modules/preact/LICENSE', 'node_modules/js-cookie/LICENSE'])
      expect(text).toContain(readFileSync(file, 'utf8').trim());
  });

  it('lets a bundler copy every file that consentry.js asks for by name', () => {
    const asked = names.filter((name) => /^consentry[\w.-]*\.js$/.test(name)).map((name) => `./${name}`);
    expect(asked.filter((path) => !project.exports[path])).toEqual([]);
  });

  it('has the folders that its README sends to', () => {
    expect(project.files).toEqual(expect.arrayContaining(['dist', 'guides', 'rules']));
  });
});

describe('the wrappers for frameworks', () => {
  it.each(['react', 'vue', 'solid', 'svelte/use-consent'])(
    '%s imports nothing but its framework, and can be imported on a server',
    async (name) => {
      const { useConsent } = await import(new URL(`../dist/${name}.js`, import.meta.url).href);
      expect(typeof useConsent).toBe('function');
      expect(built(`${name}.js`).toString()).not.toMatch(/\bimport\(|from"\.\.?\//);
    },
  );

  it('that of Svelte is in two files, together within the budget of one', () => {
    const files = ['svelte/use-consent.js', 'svelte/Gate.svelte'].map(
      (name) => manifest.files[name]?.brotli ?? 0,
    );
    expect(Math.min(...files)).toBeGreaterThan(0);
    expect(files.reduce((sum, each) => sum + each)).toBeLessThan(700);
  });

  it.each([
    ['as Node does', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
    ['as bundlers do', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])(
    'that of Svelte has its types where TypeScript resolves %s',
    (_, module, moduleResolution) => {
      const site = resolve('site.ts');
      const code = `import { Gate, type GateProps } from 'consentry/svelte';
      import type { ComponentProps } from 'svelte';
      export const right: [GateProps, ComponentProps<typeof Gate>] = [{ category: 'a' }, { category: 'a' }];
      export const wrong: ComponentProps<typeof Gate> = {};`;
      const target = ts.ScriptTarget.ES2022;
      const options = {
        strict: true,
        skipLibCheck: true,
        noEmit: true,
        target,
        module,
        moduleResolution,
        types: [],
      };
      const host = ts.createCompilerHost(options);
      const { readFile, fileExists } = host;
      host.readFile = (name) => (name === site ? code : readFile(name));
      host.fileExists = (name) => name === site || fileExists(name);
      const found = ts.getPreEmitDiagnostics(ts.createProgram([site], options, host));
      expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([
        expect.stringMatching(/^Property 'category' is missing/),
      ]);
    },
    60_000,
  );

  it('that of React says that it is for the browser too', () => {
    expect(built('react.js').toString()).toMatch(/^'use client';/);
  });
});

describe('the integrations of the package', () => {
  const catalogue: Record<string, { file: string }> = JSON.parse(
    readFileSync('dist/integrations/catalogue.json', 'utf8'),
  );

  it.each(Object.entries(catalogue))(
    '%s: one file each, with types, for a bundler to leave out',
    (name, { file }) => {
      expect(existsSync(`dist/integrations/${file}.d.ts`)).toBe(true);
      const code = `const found = await import('consentry/integrations/${file}');
      console.log(typeof found.${name}, typeof found.${name}())`;
      const node = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
      expect(node.trim()).toBe('function function');
      // None brings another one along.
      const others = Object.values(catalogue).filter((other) => other.file !== file);
      const text = readFileSync(`dist/integrations/${file}.js`, 'utf8');
      const brought = others
        .filter((other) => text.includes(`'./${other.file}.js'`))
        .map((other) => other.file);
      expect(brought).toEqual(file === 'google-consent-mode' ? ['data-layer'] : []);
    },
  );
});
