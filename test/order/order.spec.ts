import fc from 'fast-check';
import { test } from '../e2e/support/fixtures.js';
import { check, checkHalves, checkUntagged } from './check.js';
import { promisedIn } from './engine.js';
import { anyPage } from './generate.js';
import { PAGES, SEED } from './sample.js';
import { playwrightTab } from './tab.js';
import { Visitor } from './visit.js';

// Several tests, so that several workers share the pages.
const PARTS = 4;

for (const [form, checked, parts] of [
  ['held', check, PARTS],
  ['untagged', checkUntagged, 1],
  ['by halves', checkHalves, 1],
] as const)
  for (let part = 0; part < parts; part++) {
    const seed = SEED + part;
    const numRuns = Math.floor((PAGES + part) / PARTS);

    test(`${numRuns} pages run ${form} as they do natively, seed ${seed}`, async ({
      browserName,
      page,
      server,
    }) => {
      test.skip(numRuns === 0);
      test.skip(browserName !== 'chromium' && part > 0, 'Beside Chromium, a quarter of the pages.');
      const limit = 60_000 + numRuns * 5000;
      test.setTimeout(limit + 30_000);
      const visitor = new Visitor(playwrightTab(page), server);
      const property = fc.asyncProperty(anyPage, (model) => checked(visitor, promisedIn(browserName, model)));
      // The limit ends the search for a smaller page; what was found until then is what counts.
      const result = await fc.check(property, {
        seed,
        numRuns,
        interruptAfterTimeLimit: limit,
        markInterruptAsFailure: true,
      });
      if (!result.failed) return;
      const { numShrinks, counterexamplePath, errorInstance } = result;
      const how = `seed ${seed}, path ${counterexamplePath}, ${numShrinks} times smaller; ORDER_SEED=${SEED} repeats it`;
      throw new Error(`${how}\n${errorInstance instanceof Error ? errorInstance.message : 'out of time'}`);
    });
  }
