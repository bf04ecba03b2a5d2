import type { ConsentOptions } from '../config/options.js';
import { categoryIds, isObject } from '../config/valid.js';
import { nearest } from '../reports/nearest.js';
import { integrationNames, integrationOptions } from './integrations.js';

export const meant = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known);
  return near ? `; did you mean "${near}"?` : '';
};

/** Options that name a category or service of the site, whatever the integration. */
const NAMES: ReadonlyMap<string, 'category' | 'service'> = new Map([
  ['category', 'category'],
  ['adCategory', 'category'],
  ['service', 'service'],
]);

/** Whether a value is of a type, as TypeScript writes it. */
const is = (value: unknown, type: string): boolean =>
  type
    .split(' | ')
    .some((each) =>
      /^(string|number|boolean)$/.test(each)
        ? typeof value === each
        : /^("|false|true)/.test(each)
          ? JSON.stringify(value) === each
          : each === 'readonly string[]'
            ? Array.isArray(value) && value.every((item) => typeof item === 'string')
            : isObject(value),
    );

const inWords = (type: string): string =>
  type
    .replaceAll(' | ', ' or ')
    .replace('readonly string[]', 'a list of texts')
    .replace('boolean', 'true or false')
    .replace(/\bstring\b/, 'text')
    .replace('number', 'a number')
    .replace(/^Readonly.*/, 'an object');

/** What is wrong with `integrations`, which the page passes on as it is. */
export const integrationProblems = ({ integrations, categories, services }: ConsentOptions): string[] => {
  const known = integrationNames();
  const ids: Readonly<Record<'category' | 'service', readonly string[]>> = {
    category: categoryIds(isObject(categories) ? categories : undefined),
    service: Object.keys(isObject(services) ? services : {}),
  };
  return Object.entries(isObject(integrations) ? integrations : {}).flatMap(
    ([name, value]: [string, unknown]) => {
      const path = `integrations.${name}`;
      if (!known.includes(name)) return `${path}: unknown integration${meant(name, known)}`;
      if (typeof value === 'boolean') return [];
      if (!isObject(value))
        return `${path}: expected true, false or its options, got ${JSON.stringify(value)}`;
      const types = integrationOptions(name);
      return Object.entries(value).flatMap(([option, given]) => {
        // Own keys only: an option may be called `constructor`.
        const type = Object.hasOwn(types, option) ? types[option] : undefined;
        const at = `${path}.${option}`;
        if (type === undefined) return `${at}: unknown option${meant(option, Object.keys(types))}`;
        if (option === 'client') return `${at}: not in a build, which uses the vendor's global`;
        if (!is(given, type)) return `${at}: expected ${inWords(type)}, got ${JSON.stringify(given)}`;
        const kind = NAMES.get(option);
        return kind && !ids[kind].includes(String(given))
          ? `${at}: unknown ${kind} "${given}"${meant(String(given), ids[kind])}`
          : [];
      });
    },
  );
};
