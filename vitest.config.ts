import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
  define: { __LOCALES_INTEGRITY__: '""', __OPTIONS__: 'null' },
  test: {
    // Properties run hundreds of cases; a busy machine takes its time.
    testTimeout: 60_000,
    include: [
      'test/{build,core,config,browser,gates,guards,integrations,languages,locales,migrate,release,reports,server,ui}/**/*.test.{ts,tsx}',
      'test/*.test.ts',
    ],
    environment: 'node',
    globalSetup: 'test/temporary-folder.mjs',
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});
