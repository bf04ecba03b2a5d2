import { readdirSync, readFileSync } from 'node:fs';
import { test } from '../e2e/support/fixtures.js';
import { check, checkHalves, checkUntagged } from './check.js';
import type { Page } from './model.js';
import { playwrightTab } from './tab.js';
import { Visitor } from './visit.js';

const folder = new URL('past/', import.meta.url);

// Every page that once went wrong, by what it showed.
for (const name of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  test(name.slice(0, -5).replaceAll('-', ' '), async ({ page, server }) => {
    const model = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Page;
    const visitor = new Visitor(playwrightTab(page), server);
    await check(visitor, model);
    await checkUntagged(visitor, model);
    await checkHalves(visitor, model);
  });
}
