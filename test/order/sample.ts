import fc from 'fast-check';
import { anyPage } from './generate.js';

const number = (name: string, otherwise: number): number => {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isSafeInteger(value)) throw new Error(`${name} is not a whole number`);
  return value;
};

/** How many pages to try, and from which seed: `ORDER_PAGES=300 ORDER_SEED=7 npx playwright test --project=order`. */
export const PAGES = number('ORDER_PAGES', 60);
export const SEED = number('ORDER_SEED', 20261121);

export const somePages = (count: number, seed = SEED) => fc.sample(anyPage, { seed, numRuns: count });
