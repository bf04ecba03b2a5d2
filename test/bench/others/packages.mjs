// The other tools as npm has them: fetched once, checked, unpacked into a folder of the system's for temporary files.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Name → version, and the integrity that the registry gives for it. */
export const packages = /** @type {const} */ ({
  'vanilla-cookieconsent': {
    version: '3.1.0',
    integrity:
      'sha512-/McNRtm/3IXzb9dhqMIcbquoU45SzbN2VB+To4jxEPqMmp7uVniP6BhGLjU8MC7ZCDsNQVOp27fhQTM/ruIXAA==',
  },
  tarteaucitronjs: {
    version: '1.34.0',
    integrity:
      'sha512-PEzKEjOLC06zCWSZB1RuQkSlzbDYXSKohv0XD7BMjgfE/M+LhiWLTdNAj47VW9xcVsuQCSvLpR/gqkripHaU6g==',
  },
  klaro: {
    version: '0.7.22',
    integrity:
      'sha512-NkaFxS4S8160/zH1UQzCSYIIsAtwIDHIkJ7xofCrgRqk14OSY+OJuwCjYyW+q5fmIeF4RvsuBH6brPe2BS9Z0A==',
  },
});

const cache = join(tmpdir(), 'consentry-bench-others');

/**
 * The folder of a package. Nothing of it is installed or run in Node: no dependencies, no scripts.
 * @param {keyof typeof packages} name
 */
export const unpacked = (name) => {
  const { version, integrity } = packages[name];
  const folder = join(cache, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  try {
    execFileSync(
      'npm',
      ['pack', `${name}@${version}`, '--pack-destination', fresh, '--ignore-scripts', '--silent'],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const tarball = join(fresh, `${name}-${version}.tgz`);
    const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
    if (found !== integrity) throw new Error(`${name}@${version} is not what it was: ${found}`);
    execFileSync('tar', ['-xzf', tarball, '-C', fresh, '--strip-components=1']);
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
};
