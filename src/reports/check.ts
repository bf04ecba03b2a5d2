import { CATEGORIES } from '../config/defaults.js';
import type { ConsentOptions } from '../config/options.js';
import * as shapes from '../config/shape.js';
import { categoryIds, fits, isBadCategory, isObject, shapeOf } from '../config/valid.js';
import { nearest } from './nearest.js';

type Shape = shapes.Shape;

const WORDS: readonly (readonly [Shape, string])[] = [
  [shapes.TEXT, 'text'],
  [shapes.FLAG, 'true or false'],
  [shapes.NUMBER, 'a whole number of at most nine digits'],
  [shapes.DAYS, 'a whole number from 1 to 400'],
  [shapes.REGION, 'an ISO 3166-2 code such as "DE" or "US-CA"'],
  [shapes.LINK, 'an http, https or relative URL'],
  [shapes.NAME, 'a name, with * for any text but not only *'],
  [shapes.HOST, 'a host such as "cdn.example.com", "*.example.com" or "example.com/path/"'],
  [shapes.COOKIE_NAME, 'a cookie name (letters, digits, ".", "_" and "-")'],
  [shapes.DOMAIN, 'a domain'],
  [shapes.PATH, 'a path that starts with /'],
];

/** `/^string:opt-(in|out)$/` → `"opt-in" or "opt-out"`: patterns that list words say them. */
const choices = ({ source }: RegExp): string => {
  const [, head = '', list = ''] = /string:([\w-]*)(?:\(([\w|-]+)\))?\$/.exec(source) ?? [];
  const words = list.split('|').map((word) => `"${head}${word}"`);
  return (source.includes('boolean') ? ['true', 'false', ...words] : words).join(' or ');
};

const expected = (shape: Shape): string =>
  WORDS.find(([known]) => known === shape)?.[1] ??
  (shape instanceof RegExp ? choices(shape) : Array.isArray(shape) ? 'a list' : 'an object');

const shown = (value: unknown): string => {
  try {
    // JSON has no NaN, which is what an attribute of the tag becomes that is no number.
    return ((!Number.isNaN(value) && JSON.stringify(value)) || String(value)).slice(0, 60);
  } catch {
    return typeof value; // BigInt, or a circle
  }
};

const didYouMean = (key: string, known: readonly string[]): string => {
  const near = nearest(key, known);
  return near ? `; did you mean "${near}"?` : '';
};

const inside = (path: string, key: string) => (path ? `${path}.${key}` : key);

/** What has to be there, by the path of the object that it is in. */
const REQUIRED: readonly (readonly [RegExp, string])[] = [
  [/^services\.[^.]+$/, 'category'],
  [/^services\.[^.]+\.cookies\[\d+\]$/, 'name'],
  [/^regions\.[^.]+$/, 'mode'],
  [/^receipts$/, 'url'],
];

const NO_ID = 'the id is not of a to z, 0 to 9 and -';
const NO_KEY = 'the key is not of letters, digits, _, . and -';

/** Every place where the value departs from its shape. */
const problems = (value: unknown, shape: Shape, path: string): string[] => {
  if (Array.isArray(shape) && Array.isArray(value))
    return value.flatMap((item, index) => problems(item, shape[0], `${path}[${index}]`));
  if (shape instanceof RegExp || Array.isArray(shape) || !isObject(value))
    return fits(value, shape)
      ? []
      : [`${path || 'configuration'}: expected ${expected(shape)}, got ${shown(value)}`];

  const keyed = shape as Readonly<Record<string, Shape>>;
  const known = Object.keys(keyed).filter((key) => key !== '*');
  const wrong = Object.entries(value).flatMap(([key, item]) => {
    const rule = shapeOf(keyed, key);
    const where = inside(path, key);
    if (item === undefined && Object.hasOwn(keyed, key)) return [];
    if (rule) return problems(item, rule, where);
    if (known.length > 0) return `${where}: unknown option${didYouMean(key, known)}`;
    return `${where}: ${/^(categories|services)$/.test(path) ? NO_ID : NO_KEY}`;
  });
  const missing = REQUIRED.filter(([at, key]) => at.test(path) && value[key] === undefined).map(
    ([, key]) => `${inside(path, key)}: missing`,
  );
  return [...wrong, ...missing];
};

/** Everything that is wrong with the options, in plain words, each with its path. Never throws. */
export const check = (given: unknown): string[] => {
  const found = problems(given, shapes.OPTIONS, '');
  if (!isObject(given)) return found;
  const { categories, services, regions } = given as ConsentOptions;
  const named = isObject(categories) ? categories : undefined;
  const ids = categoryIds(named as ConsentOptions['categories']);
  // What is no key at all has been told above.
  const unknown = ids.filter((each) => shapes.ID.test(each) && isBadCategory(each));
  for (const id of unknown) found.push(`categories.${id}: unknown category${didYouMean(id, CATEGORIES)}`);
  // A service that names what was meant is right, and what is wrong above is recommended nowhere.
  const meant = unknown.flatMap((id) => nearest(id, CATEGORIES) ?? []);
  const known = [...ids.filter((id) => !unknown.includes(id)), ...meant];

  for (const code of Object.keys(isObject(regions) ? regions : {}))
    if (shapes.ID.test(code) && !fits(code, shapes.REGION))
      found.push(`regions.${code}: the key is not ${expected(shapes.REGION)}`);

  for (const [id, service] of Object.entries(isObject(services) ? services : {})) {
    const home = isObject(service) ? service.category : undefined;
    if (shapes.ID.test(id) && !/^[a-z0-9-]+$/.test(id)) found.push(`services.${id}: ${NO_ID}`);
    if (typeof home === 'string' && ![...ids, ...known].includes(home))
      found.push(`services.${id}.category: unknown category "${home}"${didYouMean(home, known)}`);
  }
  return found;
};
