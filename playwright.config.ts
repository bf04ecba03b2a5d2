import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumPath, firefoxPath, needsAll, webkitPaths } from './scripts/browsers.mjs';

const launch = (executablePath: string | undefined) => (executablePath ? { executablePath } : {});

const chromium = {
  launchOptions: {
    ...launch(chromiumPath()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
};

// The same fonts on every machine, drawn in the same way: pictures are compared with those of another day.
const drawn = {
  ...chromium.launchOptions,
  args: [
    ...chromium.launchOptions.args,
    '--font-render-hinting=none',
    '--disable-lcd-text',
    '--force-color-profile=srgb',
    '--hide-scrollbars',
  ],
  env: {
    ...process.env,
    FONTCONFIG_FILE: fileURLToPath(new URL('test/looks/fonts.conf', import.meta.url)),
  },
};

// The Firefox of the distribution, by WebDriver BiDi. Playwright 1.65 asks it for what it does not know.
const firefox = {
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: launch(firefoxPath()),
} as const;

const FIREFOX = [
  'accessibility/focus',
  'accessibility/keyboard',
  'accessibility/room',
  'bystanders',
  'engines',
  'inline-modules',
  'late-markup',
  'markup',
  'placeholder',
  'tabs',
  'theming',
  'trusted-types',
  'untagged/network',
  'untagged/other-patchers',
  'untagged/storage',
  'untagged/tag',
  'untagged/withdraw',
  'while-parsed',
].map((name) => `**/e2e/${name}.spec.ts`);

// Servers are fixtures on free ports (test/e2e/support): nothing to start here, nothing to collide with.
export default defineConfig({
  // Not test-results itself: Playwright empties it, and the unit report lies there.
  outputDir: 'test-results/browser',
  globalSetup: './test/temporary-folder.mjs',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 30_000,
  // An event that one waits for may take its time on a busy machine.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'e2e', testDir: 'test/e2e', use: chromium },
    { name: 'order', testDir: 'test/order', use: chromium },
    {
      name: 'looks',
      testDir: 'test/looks',
      snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
      expect: { toMatchSnapshot: { threshold: 0.1, maxDiffPixels: 25 } },
      use: { ...chromium, timezoneId: 'UTC', launchOptions: drawn },
    },
    // Left out where they are not installed; scripts/browsers.mjs says so.
    ...(firefoxPath() || needsAll()
      ? [
          // What differs between engines: markup, release, boxes, tabs, style sheets. The rest is the same JavaScript, and
          // `npm run e2e:firefox` runs it all.
          {
            name: 'firefox',
            testDir: 'test/e2e',
            ...(process.env.FIREFOX !== 'all' && { testMatch: FIREFOX }),
            use: firefox,
          },
          // That the comparison finds what is broken is shown in Chromium.
          { name: 'firefox-order', testDir: 'test/order', testIgnore: 'mutants.spec.ts', use: firefox },
        ]
      : []),
    // With lists that `npm run blockers` has fetched, which take a while to read.
    ...(process.env.BLOCKER_LISTS
      ? [{ name: 'blockers', testDir: 'test/blockers', timeout: 90_000, use: chromium }]
      : []),
    // Not Playwright's WebKit but that of the distribution, by its own driver.
    ...(webkitPaths() || needsAll() ? [{ name: 'webkit', testDir: 'test/webkit' }] : []),
  ],
});
