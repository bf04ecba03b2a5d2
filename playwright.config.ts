import { defineConfig } from '@playwright/test';
import { chromiumPath } from './scripts/chromium.mjs';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const executablePath = chromiumPath();

// Servers are fixtures on free ports (test/e2e/support): nothing to start here, nothing to collide with.
export default defineConfig({
  // Not test-results itself: Playwright empties it, and the unit report lies there.
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 30_000,
  // An event that one waits for may take its time on a busy machine.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    screenshot: 'only-on-failure',
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    { name: 'order', testDir: 'test/order' },
  ],
});
