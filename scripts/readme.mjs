// What the other scripts need to write their tables into README.md.
import { readFileSync, writeFileSync } from 'node:fs';

/** The text between two others, and where it is. */
const found = (/** @type {string} */ text, /** @type {string} */ start, /** @type {string} */ end) => {
  const [from, to] = [text.indexOf(start) + start.length, text.indexOf(end)];
  if (from < start.length || to < from) throw new Error(`no ${start} … ${end} in the text`);
  return { from, to, inner: text.slice(from, to).trim() };
};

/** The text between two others. */
export const between = (/** @type {string} */ text, /** @type {string} */ start, /** @type {string} */ end) =>
  found(text, start, end).inner;

const marks = (/** @type {string} */ name) =>
  /** @type {const} */ ([`<!-- ${name} -->`, `<!-- /${name} -->`]);

/** What stands in a text between the marks of that name. */
export const block = (/** @type {string} */ text, /** @type {string} */ name) =>
  between(text, ...marks(name));

/** Puts something into README.md, between the marks of that name. */
export const writeBlock = (/** @type {string} */ name, /** @type {string} */ content) => {
  const readme = readFileSync('README.md', 'utf8');
  const { from, to } = found(readme, ...marks(name));
  writeFileSync('README.md', `${readme.slice(0, from)}\n${content}\n${readme.slice(to)}`);
};

/**
 * A table as the formatter would write it: columns of text to the left, from `figures` on to the right.
 * @param {readonly (readonly string[])[]} rows the first is the head
 */
export const table = ([head = [], ...rows], figures = head.length) => {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => cell[column < figures ? 'padEnd' : 'padStart'](widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column < figures ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [head, rule, ...rows].map(line).join('\n');
};
