import { readdirSync } from 'node:fs';
import type { Messages } from '../../src/ui/en.js';

/** Tags of the languages that there are files of. */
export const tags: readonly string[] = readdirSync('src/locales')
  .map((name) => name.replace('.ts', ''))
  .sort();

const modules = new Map(
  await Promise.all(
    tags.map(async (tag) => [tag, (await import(`../../src/locales/${tag}.ts`)).default] as const),
  ),
);

/** The texts of one language. */
export const textsOf = (tag: string): Messages => {
  const found: Messages | undefined = modules.get(tag);
  if (!found) throw new Error(`no texts in "${tag}"`);
  return found;
};
