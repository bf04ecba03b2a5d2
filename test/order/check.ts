import { differences, promised } from './compare.js';
import { apart } from './engine.js';
import type { Page } from './model.js';
import { halfOf, type Rendered, render } from './render.js';
import type { Observation, Visitor } from './visit.js';

const indent = (lines: string) => lines.replaceAll('\n', '\n  ');

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [`\n${title}`, ...lines.map((line) => `  ${indent(line)}`)] : [];

const describe = (model: Page, rendered: Rendered): string[] => [
  '\n--- native',
  rendered.html.native,
  '--- held',
  rendered.html.held,
  ...rendered.files.map(({ name, body, delay, fault = '' }) => `--- ${name}, ${delay} ms ${fault}\n${body}`),
  '\n--- to be kept in test/order/past/<what-it-shows>.json',
  JSON.stringify(model),
];

/** Ways of visiting, by name. */
type Visits = (page: Rendered, entries: number) => Readonly<Record<string, () => Promise<Observation>>>;

/** Visits a page natively twice, then in other ways; throws what differs, with the page. */
const compare = async (
  visitor: Visitor,
  model: Page,
  hasOrder: (entry: string) => boolean,
  asks: boolean,
  visits: Visits,
  together = (_page: Rendered, _first: string, _second: string) => true,
): Promise<void> => {
  const rendered = render(model);
  const native = await visitor.native(rendered);
  const all = promised(rendered, native, await visitor.native(rendered, (ms) => 50 - ms));
  const promise = {
    ...all,
    pairs: all.pairs.filter(([a, b]) => hasOrder(a) && hasOrder(b) && together(rendered, a, b)),
  };
  const found: string[] = [];
  for (const [how, visit] of Object.entries(visits(rendered, native.log.length))) {
    const lines = await visit().then(
      (held) => differences(rendered, promise, held, asks),
      (error: Error) => [`the visit failed: ${error.message}`],
    );
    found.push(...section(`${how}:`, lines));
  }
  if (found.length > 0) throw new Error([...found, ...describe(model, rendered)].join('\n'));
};

/** Everything tagged, as each visitor. `hasOrder`: the entries whose order is a promise in this browser. */
export const check = (visitor: Visitor, model: Page, hasOrder = (_entry: string) => true): Promise<void> =>
  compare(visitor, model, hasOrder, true, (page, entries) => ({
    'accepting after load': () => visitor.accepting(page, entries),
    ...(model.cut !== undefined && {
      'agreeing while it is parsed': () => visitor.answering(page, entries),
    }),
    returning: () => visitor.returning(page, entries),
  }));

/**
 * Tagged in part, and all of it claimed by a service: what the browser asks for by itself is left out. And with nothing
 * tagged for somebody who has agreed: nobody may notice that it is claimed.
 */
export const checkUntagged = (
  visitor: Visitor,
  model: Page,
  hasOrder = (_entry: string) => true,
): Promise<void> =>
  compare(visitor, model, hasOrder, false, (page, entries) => ({
    'accepting after load': () => visitor.accepting(page, entries, 'untagged'),
    'returning, nothing tagged': () => visitor.returning(page, entries, 'claimed'),
  }));

/** Of two categories by turns: order holds within each save, whoever imports what both do. */
export const checkHalves = (
  visitor: Visitor,
  model: Page,
  hasOrder = (_entry: string) => true,
): Promise<void> =>
  compare(
    visitor,
    apart(model),
    hasOrder,
    true,
    (page, entries) => ({ 'agreeing twice': () => visitor.agreeingTwice(page, entries) }),
    ({ places }, ...entries) => {
      const halves = entries.map((entry) => {
        const [name = ''] = entry.split(' ');
        const place = places.get(name);
        return !place || /^(shared|mapped)$/.test(name) ? name : halfOf(place);
      });
      return halves[0] === halves[1];
    },
  );
