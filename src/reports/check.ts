import { CATEGORIES } from '../config/defaults.js';
import type { ConsentOptions } from '../config/options.js';
import * as shapes from '../config/shape.js';
import { categoryIds, fits, isBadCategory, isObject } from '../config/valid.js';
import { nearest } from './nearest.js';

type Shape = shapes.Shape;

const WORDS: readonly (readonly [Shape, string])[] = [
  [shapes.TEXT, 'text'],
  [shapes.FLAG, 'true or false'],
  [shapes.ID, 'an id (a to z, 0 to 9 and -)'],
  [shapes.REGION, 'an ISO 3166-2 code such as "DE" or "US-CA"'],
  [shapes.LINK, 'an http, https or relative URL'],
  [shapes.NAME, 'a name, with * for any text but not only *'],
  [shapes.HOST, 'a host such as "cdn.example.com", "*.example.com" or "example.com/path/"'],
  [shapes.COOKIE_NAME, 'a cookie name (letters, digits, ".", "_" and "-")'],
  [shapes.DOMAIN, 'a domain'],
  [shapes.PATH, 'a path that starts with /'],
  [shapes.WORD, 'a name'],
];

/** `/^(a|b)$/` → `"a" or "b"`: patterns that list words say them. */
const choices = ({ source }: RegExp): string => {
  const [, head = '', list = ''] = /^\^([\w-]*)(?:\(([\w|-]+)\))?\$$/.exec(source) ?? [];
  return (list ? list.split('|') : ['']).map((word) => `"${head}${word}"`).join(' or ');
};

const expected = (shape: Shape): string => {
  const words = WORDS.find(([known]) => known === shape)?.[1];
  if (words) return words;
  if (shape instanceof RegExp) return choices(shape);
  if (shape instanceof Set) return [...shape].map(expected).join(' or ');
  if (Array.isArray(shape)) return shape.length > 1 ? `a whole number from ${shape[0]} to ${shape[1]}` : 'a list';
  return 'an object';
};

const shown = (value: unknown): string => String(JSON.stringify(value) ?? value).slice(0, 60);

export const didYouMean = (key: string, known: readonly string[], most?: number): string => {
  const near = nearest(key, known, most);
  return near ? `; did you mean "${near}"?` : '';
};

const inside = (path: string, key: string) => (path ? `${path}.${key}` : key);

/** Every place where the value departs from its shape. */
const problems = (value: unknown, shape: Shape, path: string): string[] => {
  if (fits(value, shape)) return [];
  if (shape instanceof Set) {
    // An object is held against the shape that is one, so that the place inside is named.
    const object = [...shape].find((each) => isObject(each) && !(each instanceof RegExp));
    if (object && isObject(value)) return problems(value, object, path);
  } else if (Array.isArray(shape) && shape.length === 1 && Array.isArray(value)) {
    return value.flatMap((item, index) => problems(item, shape[0], `${path}[${index}]`));
  } else if (shape instanceof Map && isObject(value)) {
    const [[id, item]] = shape as unknown as [[RegExp, Shape]];
    return Object.entries(value).flatMap(([key, each]) =>
      id.test(key) ? problems(each, item, inside(path, key)) : `${inside(path, key)}: the key is not ${expected(id)}`,
    );
  } else if (isObject(shape) && !(shape instanceof RegExp) && isObject(value)) {
    return objectProblems(value, shape as Readonly<Record<string, Shape>>, path);
  }
  return [`${path || 'configuration'}: expected ${expected(shape)}, got ${shown(value)}`];
};

const objectProblems = (value: Record<string, unknown>, shape: Readonly<Record<string, Shape>>, path: string) => {
  const known = new Map(Object.entries(shape).map(([key, item]) => [key.replace('!', ''), item]));
  const wrong = Object.entries(value).flatMap(([key, item]) => {
    const rule = known.get(key);
    if (item === undefined) return [];
    return rule === undefined
      ? [`${inside(path, key)}: unknown option${didYouMean(key, [...known.keys()])}`]
      : problems(item, rule, inside(path, key));
  });
  const missing = Object.keys(shape)
    .filter((key) => key.endsWith('!') && value[key.slice(0, -1)] === undefined)
    .map((key) => `${inside(path, key.slice(0, -1))}: missing`);
  return [...wrong, ...missing];
};

/** Everything that is wrong with the options, in plain words, each with its path. Never throws. */
export const check = (given: unknown): string[] => {
  const found = problems(given, shapes.OPTIONS, '');
  if (!isObject(given)) return found;
  const options = given as ConsentOptions;
  const categories = isObject(options.categories) ? options.categories : undefined;
  for (const id of Object.keys(categories ?? {}).filter(isBadCategory))
    found.push(`categories.${id}: unknown category${didYouMean(id, CATEGORIES)}`);

  const ids = categoryIds(categories ? { categories } : {});
  for (const [id, service] of Object.entries(isObject(options.services) ? options.services : {})) {
    const home = isObject(service) ? service.category : undefined;
    if (typeof home === 'string' && !ids.includes(home))
      found.push(`services.${id}.category: unknown category "${home}"${didYouMean(home, ids)}`);
  }
  return found;
};
