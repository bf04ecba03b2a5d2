import { expect, test } from '../e2e/support/fixtures.js';
import { check } from './check.js';
import { mutants } from './mutants.js';
import { somePages } from './sample.js';
import { playwrightTab } from './tab.js';
import { Visitor } from './visit.js';

for (const [name, source] of Object.entries(mutants)) {
  test(`a release that ${name} is found out`, async ({ page, server }) => {
    server.script('/consentry.js', source);
    const visitor = new Visitor(playwrightTab(page), server, 2000);
    const found: string[] = [];
    // They have no calls, and would be found out by that where a page answers on its way.
    for (const { cut, ...model } of somePages(10)) {
      await check(visitor, model).catch((error: Error) => found.push(error.message));
      if (found.length > 0) break;
    }
    expect(found).toHaveLength(1);
  });
}
