import { CATEGORIES } from './defaults.js';
import type { ConsentOptions } from './options.js';
import { OPTIONS, type Shape } from './shape.js';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fits = (value: unknown, shape: Shape): boolean => {
  if (typeof shape === 'string') return shape === 'any' || typeof value === shape;
  if (shape instanceof RegExp) return typeof value === 'string' && shape.test(value);
  if (shape instanceof Set) return [...shape].some((each) => fits(value, each));
  if (Array.isArray(shape))
    return shape.length > 1
      ? Number.isInteger(value) && (value as number) >= shape[0] && (value as number) <= shape[1]
      : Array.isArray(value) && value.every((item) => fits(item, shape[0]));
  if (!isObject(value)) return false;
  const given = Object.entries(value).filter(([, item]) => item !== undefined);
  if (shape instanceof Map) {
    const [[id, item]] = shape as unknown as [[RegExp, Shape]];
    return given.every(([key, each]) => id.test(key) && fits(each, item));
  }
  const known = new Map(Object.entries(shape).map(([key, item]) => [key.replace('!', ''), item]));
  return (
    given.every(([key, item]) => known.has(key) && fits(item, known.get(key) as Shape)) &&
    Object.keys(shape).every((key) => !key.endsWith('!') || value[key.slice(0, -1)] !== undefined)
  );
};

/** Whether two words differ in one letter: added, dropped or changed. */
export const isSlip = (a: string, b: string): boolean => {
  let head = 0;
  let tail = 1;
  while (a[head] && a[head] === b[head]) head++;
  while (a.at(-tail) && a.at(-tail) === b.at(-tail)) tail++;
  return a !== b && head + tail > Math.max(a.length, b.length) - 1;
};

/** The categories that options name, `necessary` first. */
export const categoryIds = ({ categories }: ConsentOptions): readonly string[] =>
  categories
    ? ['necessary', ...Object.keys(categories).filter((id) => id !== 'necessary' && categories[id] !== false)]
    : CATEGORIES;

/** A category of the site's own is fine (`targeting`); a default one with a slip in it is not. */
export const isBadCategory = (id: string): boolean =>
  id === 'services' || (!CATEGORIES.includes(id) && CATEGORIES.some((known) => isSlip(id, known)));

/** Whether options are right. The sentences of what is wrong are in a file of their own, with the same table. */
export const isValid = (options: unknown): options is ConsentOptions => {
  if (!fits(options, OPTIONS)) return false;
  const { categories = {}, services = {} } = options as ConsentOptions;
  const ids = categoryIds(options as ConsentOptions);
  return (
    !Object.keys(categories).some(isBadCategory) &&
    Object.values(services).every(({ category }) => ids.includes(category))
  );
};
