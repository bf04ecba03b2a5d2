import { nearest } from '../core/nearest.js';

/** Looks at one value and adds what is wrong with it, in words that start with the path. */
export type Rule = (value: unknown, path: string, problems: string[]) => void;

const shown = (value: unknown): string => String(JSON.stringify(value) ?? value).slice(0, 60);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that passes a test; `expected` says in words what it should have been. */
export const value =
  (expected: string, test: (value: unknown) => boolean): Rule =>
  (given, path, problems) => {
    if (!test(given)) problems.push(`${path}: expected ${expected}, got ${shown(given)}`);
  };

export const oneOf = (...words: readonly unknown[]): Rule =>
  value(words.map(shown).join(' or '), (given) => words.includes(given));

export const text = value('text', (given) => typeof given === 'string');
export const flag = oneOf(true, false);

export const whole = (least: number, most: number): Rule =>
  value(
    `a whole number from ${least} to ${most}`,
    (given) => Number.isInteger(given) && (given as number) >= least && (given as number) <= most,
  );

export const matching = (expected: string, pattern: RegExp): Rule =>
  value(expected, (given) => typeof given === 'string' && pattern.test(given));

export const listOf =
  (rule: Rule): Rule =>
  (given, path, problems) => {
    if (Array.isArray(given)) given.forEach((item, index) => rule(item, `${path}[${index}]`, problems));
    else problems.push(`${path}: expected a list, got ${shown(given)}`);
  };

const join = (path: string, key: string) => (path ? `${path}.${key}` : key);

const entries = (given: unknown, path: string, problems: string[]): [string, unknown][] => {
  if (isObject(given)) return Object.entries(given).filter(([, item]) => item !== undefined);
  problems.push(`${path || 'configuration'}: expected an object, got ${shown(given)}`);
  return [];
};

export const didYouMean = (key: string, known: readonly string[]): string => {
  const near = nearest(key, known);
  return near ? `; did you mean "${near}"?` : '';
};

/** An object with these keys and no others. */
export const shape = (rules: Readonly<Record<string, Rule>>, required?: string): Rule => {
  const known = Object.keys(rules);
  return (given, path, problems) => {
    for (const [key, item] of entries(given, path, problems)) {
      const rule = known.includes(key) ? rules[key] : undefined;
      if (rule) rule(item, join(path, key), problems);
      else problems.push(`${join(path, key)}: unknown option${didYouMean(key, known)}`);
    }
    if (required && isObject(given) && given[required] === undefined)
      problems.push(`${join(path, required)}: missing`);
  };
};

/** An object whose keys are ids. */
export const mapOf =
  (rule: Rule, expected: string, id: RegExp): Rule =>
  (given, path, problems) => {
    for (const [key, item] of entries(given, path, problems)) {
      if (id.test(key)) rule(item, join(path, key), problems);
      else problems.push(`${join(path, key)}: not ${expected}`);
    }
  };
