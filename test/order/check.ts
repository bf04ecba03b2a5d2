import { differences, promised } from './compare.js';
import type { Page } from './model.js';
import { type Rendered, render } from './render.js';
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

/**
 * Visits a page natively twice, then held as both visitors; throws what differs, with the page. `hasOrder`: the entries
 * whose order is a promise in this browser.
 */
export const check = async (
  visitor: Visitor,
  model: Page,
  hasOrder = (_entry: string) => true,
): Promise<void> => {
  const rendered = render(model);
  const native = await visitor.native(rendered);
  const all = promised(rendered, native, await visitor.native(rendered, (ms) => 50 - ms));
  const promise = { ...all, pairs: all.pairs.filter((pair) => pair.every(hasOrder)) };
  const expected = native.log.length;
  const compare = (visit: Promise<Observation>) =>
    visit.then(
      (held) => differences(rendered, promise, held),
      (error: Error) => [`the visit failed: ${error.message}`],
    );
  const found = [
    ...section('accepting after load:', await compare(visitor.accepting(rendered, expected))),
    ...section('returning:', await compare(visitor.returning(rendered, expected))),
  ];
  if (found.length > 0) throw new Error([...found, ...describe(model, rendered)].join('\n'));
};
