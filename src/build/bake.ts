import { createHash } from 'node:crypto';

/** As in `integrity="…"`. */
export const integrity = (text: string): string =>
  `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** Puts texts into the holes of a part. In one go: what is put in may look like a hole. */
export const fill = (text: string, holes: Readonly<Record<string, string>>): string =>
  text.replace(/__[A-Z]+(_[A-Z]+)*__/g, (hole) => (Object.hasOwn(holes, hole) ? (holes[hole] ?? '') : hole));

/**
 * A value as an expression that `JSON.parse` reads in the page, as it would read the configuration's element: in an
 * object literal `__proto__` would mean something. `<` is written so that no text can end an inline script.
 */
export const parsed = (value: unknown): string =>
  `JSON.parse('${JSON.stringify(value)
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')}')`;

/** A byte order mark where it is needed: without one, a page in another encoding would decide how it is read. */
export const marked = (text: string): string =>
  /[^\p{ASCII}]/u.test(text) && !text.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
