import { expect, test } from '../e2e/support/fixtures.js';
import { differences, promised } from './compare.js';
import { promisedIn } from './engine.js';
import { render } from './render.js';
import { PAGES, somePages } from './sample.js';
import { playwrightTab } from './tab.js';
import { Visitor } from './visit.js';

// The comparison is only worth something if the browser itself passes it.
test('the rules hold for the browser, whatever the delays', async ({ browserName, page, server }) => {
  const count = Math.ceil(PAGES / 4);
  test.setTimeout(30_000 + count * 2000);
  const visitor = new Visitor(playwrightTab(page), server);
  for (const model of somePages(count)) {
    const rendered = render(promisedIn(browserName, model));
    const first = await visitor.native(rendered);
    const second = await visitor.native(rendered, (ms) => 50 - ms);
    expect(differences(rendered, promised(rendered, first), second), rendered.html.native).toEqual([]);
    expect(first.changed).toEqual([]);
  }
});
