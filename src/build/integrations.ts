import { part } from './files.js';

interface Module {
  readonly name: string;
  /** Names of the modules that it uses. */
  readonly needs: readonly string[];
  readonly exports: readonly string[];
  /** Makes an object of what it exports, from what is in scope. */
  readonly code: string;
}

interface Catalogue {
  /** Name in `integrations` → its module. */
  readonly integrations: Readonly<Record<string, string>>;
  /** Name in `integrations` → its options, each with its type as TypeScript writes it. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What is needed comes before what needs it. */
  readonly modules: readonly Module[];
}

const catalogue = (): Catalogue => JSON.parse(part('integrations.json'));

/** Every integration that a build may have. */
export const integrationNames = (): string[] => Object.keys(catalogue().integrations);

/** The options that an integration takes, each with its type as TypeScript writes it. */
export const integrationOptions = (name: string): Readonly<Record<string, string>> =>
  catalogue().options[name] ?? {};

/** An object of these integrations, with what they share once, as an expression. */
export const builtIn = (names: readonly string[]): string => {
  if (names.length === 0) return '{}';
  const { integrations, modules } = catalogue();
  const wanted = new Set(names.map((name) => integrations[name]));
  // From the end: whoever needs something comes behind it.
  for (const { name, needs } of [...modules].reverse())
    if (wanted.has(name)) for (const need of needs) wanted.add(need);
  const code = modules
    .filter(({ name }) => wanted.has(name))
    .map((module) => `{${module.exports}}=${module.code}`);
  return `(()=>{const ${code.join(',')};return{${[...names].sort()}}})()`;
};
