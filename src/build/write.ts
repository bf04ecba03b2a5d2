import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { integrity } from './bake.js';
import type { Manifest } from './index.js';

/** Names of the files that an earlier build has left in a folder, as far as nobody has changed them since. */
const earlier = (folder: string): string[] => {
  try {
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    const ours = Object.entries(files)
      // Never one of another folder.
      .filter(([name]) => /^(locales\/)?[\w.-]+\.js$/.test(name))
      .filter(([name, { integrity: hash }]) => {
        const path = join(folder, name);
        return existsSync(path) && integrity(readFileSync(path, 'utf8')) === hash;
      })
      .map(([name]) => name);
    return ours.length > 0 ? [...ours, 'manifest.json'] : [];
  } catch {
    return [];
  }
};

/** Not by `recursive`, with which Node goes on for ever where nothing can be made, in `/proc` for example. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
};

/**
 * Writes a build into a folder, and takes away what an earlier one left there and this one has not. Throws before
 * anything is written where a file would be lost that no build has left; `force` overwrites it.
 */
export const write = (folder: string, built: ReadonlyMap<string, string>, force = false): void => {
  const ours = earlier(folder);
  const lost = [...built].filter(
    ([name, text]) =>
      !ours.includes(name) &&
      existsSync(join(folder, name)) &&
      readFileSync(join(folder, name), 'utf8') !== text,
  );
  if (lost.length > 0 && !force)
    throw new Error(
      `nothing was written: in ${folder} there are files of the same name that no build has left there, or that were changed since:\n${lost.map(([name]) => `- ${name}`).join('\n')}\nChoose another folder, or --force to overwrite them`,
    );
  for (const name of ours) if (!built.has(name)) rmSync(join(folder, name));
  for (const [name, text] of built) {
    const path = join(folder, name);
    try {
      makeFolder(dirname(path));
      writeFileSync(path, text);
    } catch (error) {
      throw new Error(`${path} cannot be written: ${(error as Error).message}`);
    }
  }
};
