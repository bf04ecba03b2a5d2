// `npm test`: builds, checks and tests everything. A step that fails stops no other one, and the last line is
// the total over all of them.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { leftOut } from './browsers.mjs';

const run = (command, ...args) => {
  console.log(`\n> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
};

/** A step that is one thing: it passes or fails as a whole. */
const step = (...command) => (run(...command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A step that counts its own tests in a JSON report. Without a report it failed. */
const suite = (report, count, ...command) => {
  rmSync(report, { force: true });
  const ok = run(...command);
  try {
    const total = count(JSON.parse(readFileSync(report, 'utf8')));
    // An error outside of any test shows only in the exit code.
    return ok || total.failed > 0 ? total : { ...total, failed: 1 };
  } catch (error) {
    console.error(`${report}: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
};

/** A test file that does not even load has no tests to count: it is one failure. */
const vitest = ({ numPassedTests, numFailedTests, testResults }) => ({
  passed: numPassedTests,
  failed:
    numFailedTests +
    testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    ).length,
});

const playwright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
});

// Counted by what needs it: without a Chromium, every browser test fails.
run('node', 'scripts/browsers.mjs');

const results = {
  build: step('npm', 'run', 'build'),
  check: step('npm', 'run', 'check'),
  package: step('npx', 'publint', '--strict'),
  unit: suite('test-results/unit.json', vitest, 'npx', 'vitest', 'run'),
  browser: suite('test-results/e2e.json', playwright, 'npx', 'playwright', 'test'),
};

console.log();
leftOut();
for (const [name, { passed, failed }] of Object.entries(results)) {
  console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed`);
}
const sum = (key) => Object.values(results).reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
