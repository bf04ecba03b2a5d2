// `npm run runtimes`: the same server in Node, Deno and Bun, which have to say the same. A runtime that is not on the
// PATH is fetched from npm into the folder for temporary files, for Linux on x64.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('server.mjs', import.meta.url));
const folder = join(tmpdir(), 'consentry-runtimes');

/** @param {string} name @param {string} from the package @param {string} file the program in it */
const program = (name, from, file) => {
  if (spawnSync(name, ['--version']).status === 0) return name;
  const path = join(folder, name, 'package', file);
  if (existsSync(path)) return path;
  mkdirSync(join(folder, name), { recursive: true });
  const fetched = mkdtempSync(join(folder, 'fetched-'));
  const [packed = ''] = execFileSync('npm', ['pack', '--silent', from], { cwd: fetched, encoding: 'utf8' })
    .trim()
    .split('\n')
    .slice(-1);
  execFileSync('tar', ['xzf', join(fetched, packed), '-C', join(folder, name)]);
  return path;
};

const bun = program('bun', '@oven/bun-linux-x64@1.4.5', 'bin/bun');
const deno = program('deno', '@deno/linux-x64-glibc@2.9.6', 'deno');
const runs = [
  { name: 'Node', file: process.execPath, args: [SERVER] },
  { name: 'Deno', file: deno, args: ['run', '--allow-net=127.0.0.1', SERVER] },
  { name: 'Bun', file: bun, args: ['run', SERVER] },
].map(({ name, file, args }) => {
  const version = execFileSync(file, ['--version'], { encoding: 'utf8' }).split('\n')[0];
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) console.error(`${name}: ${stderr}`);
  return { name, version, ok: status === 0, said: stdout.trim() };
});

const [node] = runs;
let failed = false;
for (const { name, version, ok, said } of runs) {
  const same = ok && said !== '' && said === node?.said;
  failed ||= !same;
  console.log(`${name} ${version}: ${same ? 'says the same' : ok ? `says ${said}` : 'failed'}`);
}
process.exitCode = failed ? 1 : 0;
