import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** A folder outside of the project: nothing that it has installed is found from there. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'consentry-'));

/** The package as it is published, unpacked, with nothing installed beside it; the command as npm links it. */
export const unpack = (): { readonly root: string; readonly command: string } => {
  const folder = emptyFolder();
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8' })) as [
    { filename: string },
  ];
  execFileSync('tar', ['xzf', join(folder, filename), '-C', folder]);
  const root = join(folder, 'package');
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    bin: { consentry: string };
  };
  const command = join(folder, 'consentry');
  symlinkSync(join(root, bin.consentry), command);
  chmodSync(command, 0o755);
  return { root, command };
};

/** Runs the command in a folder in which the configuration lies. */
export const run = (command: string, folder: string, config: unknown, ...args: string[]): Answer => {
  if (config !== undefined)
    writeFileSync(
      join(folder, 'consentry.json'),
      typeof config === 'string' ? config : JSON.stringify(config),
    );
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, error: stderr };
};

/** Every file in a folder, by its path in it. */
export const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
