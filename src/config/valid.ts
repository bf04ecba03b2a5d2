import { CATEGORIES } from './defaults.js';
import type { ConsentOptions } from './options.js';
import { ANY, ID, OPTIONS, REGION, type Shape } from './shape.js';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The shape of a key, or undefined where it may not be. */
export const shapeOf = (shape: Readonly<Record<string, Shape>>, key: string): Shape | undefined =>
  Object.hasOwn(shape, key) ? shape[key] : ID.test(key) ? shape['*'] : undefined;

export const fits = (value: unknown, shape: Shape | undefined): boolean =>
  shape instanceof RegExp
    ? typeof value === 'object'
      ? shape === ANY
      : shape.test(`${typeof value}:${String(value)}`)
    : Array.isArray(shape)
      ? Array.isArray(value) && value.every((item) => fits(item, shape[0]))
      : isObject(shape) &&
        isObject(value) &&
        Object.keys(value).every(
          // An option may be there and undefined; a service may not.
          (key) =>
            (value[key] === undefined && Object.hasOwn(shape, key)) ||
            fits(value[key], shapeOf(shape as Record<string, Shape>, key)),
        );

/** Whether of two different words one is the other but for a letter: added, dropped or changed. */
const isSlip = (word: string, known: string): boolean =>
  [...known].some((_, at) => new RegExp(`^${known.slice(0, at)}.{0,2}${known.slice(at + 1)}$`).test(word));

/** A category of the site's own is fine (`targeting`); a default one with a slip in it is not. */
export const isBadCategory = (id: string): boolean =>
  !/^[a-z0-9-]+$/.test(id) ||
  id === 'services' ||
  (!CATEGORIES.includes(id) && CATEGORIES.some((known) => isSlip(id, known)));

/** The categories that options name, `necessary` first. */
export const categoryIds = (categories: ConsentOptions['categories']): string[] =>
  categories ? [...new Set(['necessary', ...Object.keys(categories)])] : [...CATEGORIES];

/** Whether options are right. The sentences of what is wrong are in a file of their own, with the same table. */
export const isValid = (options: unknown): options is ConsentOptions => {
  if (!fits(options, OPTIONS)) return false;
  const { categories, services = {}, regions = {}, receipts } = options as ConsentOptions;
  const ids = categoryIds(categories);
  return (
    !ids.some(isBadCategory) &&
    (!receipts || receipts.url !== undefined) &&
    Object.entries(regions).every(([code, { mode }]) => mode && fits(code, REGION)) &&
    Object.entries(services).every(
      ([id, { category, cookies = [] }]) =>
        /^[a-z0-9-]+$/.test(id) && ids.includes(category) && cookies.every(({ name }) => name),
    )
  );
};

/**
 * What stays known of wrong options: the services that are right in themselves, so that they are stopped. A
 * category may be the very thing that is wrong.
 */
export const salvage = (options: unknown): ConsentOptions => {
  const services = isObject(options) && isObject(options.services) ? options.services : {};
  return {
    services: Object.fromEntries(
      Object.entries(services as NonNullable<ConsentOptions['services']>).filter(
        ([id, service]) =>
          isObject(service) && isValid({ services: { [id]: { ...service, category: 'necessary' } } }),
      ),
    ),
  };
};
