import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nearest } from '../reports/nearest.js';
import { build, type Manifest } from './index.js';
import { write } from './write.js';

declare const __VERSION__: string;

const USAGE = `consentry build --config consentry.json --out dir

  --config file      the options, as the script tag's JSON has them (default: consentry.json)
  --out dir          where the files go
  --languages de,fr  these languages as files; English is always there (default: all, or that of "locale")
  --embed de         these inside of the file with the surfaces: no request for them (default: that of "locale")
  --tagged           you tag everything: services are cleaned up after, and nothing is stopped
  --full             everything in one file
  --force            overwrite files that no earlier build has left in the folder
  --help, --version`;

const OPTIONS = {
  config: { type: 'string', default: 'consentry.json' },
  out: { type: 'string' },
  languages: { type: 'string' },
  embed: { type: 'string' },
  tagged: { type: 'boolean' },
  full: { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const FLAGS = Object.keys(OPTIONS).map((name) => `--${name}`);

const words = (list: string | undefined) => list?.split(',').map((word) => word.trim());

const read = (path: string): unknown => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : message;
    throw new Error(`${path} cannot be read: ${why}. --config names the file with the options`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${path} is no JSON: ${(error as Error).message}`);
  }
};

/** As `parseArgs` reads them, in strict mode, which says at length what it does not know. */
const parsed = (args: string[]) => {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, name = ''] = /'(-[^']*)'/.exec(message) ?? [];
    if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw error;
    const near = nearest(name, FLAGS);
    throw new Error(`unknown option ${name}${near ? `; did you mean "${near}"?` : ''}`);
  }
};

const run = (args: string[]): string => {
  const { values, positionals } = parsed(args);
  const [command, ...more] = positionals;
  if (values.help || command === 'help') return USAGE;
  if (values.version) return __VERSION__;
  if (!command) throw new Error(`usage: ${USAGE}`);
  const unknown = command === 'build' ? more[0] : command;
  if (unknown !== undefined)
    throw new Error(`"${unknown}" is not understood; the only command is "consentry build"`);
  if (!values.out) throw new Error('--out is missing: it names the folder where the files go');

  const [languages, embed] = [words(values.languages), words(values.embed)];
  const built = build({
    config: read(values.config),
    ...(languages && { languages }),
    ...(embed && { embed }),
    ...(values.tagged && { tagged: true }),
    ...(values.full && { full: true }),
  });
  write(values.out, built, values.force);
  const { files } = JSON.parse(built.get('manifest.json') ?? '') as Manifest;
  return Object.entries(files)
    .map(([name, { bytes, brotli }]) => `${name.padEnd(21)} ${bytes} bytes, ${brotli} brotli`)
    .join('\n');
};

try {
  console.log(run(process.argv.slice(2)));
} catch (error) {
  console.error(`consentry: ${(error as Error).message}`);
  process.exitCode = 1;
}
