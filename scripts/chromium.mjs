// Finds a Chromium, or gets one: Debian's package where apt is there, Playwright's own download elsewhere.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const known = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Path of an installed Chromium, or undefined where Playwright's own is to be used. */
export const chromiumPath = () => known.find((path) => path && existsSync(path));

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

const install = () => {
  if (existsSync('/usr/bin/apt-get')) {
    const root = process.getuid?.() === 0;
    const apt = (...args) =>
      root
        ? execFileSync('apt-get', args, {
            stdio: 'inherit',
            env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
          })
        : run('sudo', '-n', 'apt-get', ...args);
    try {
      apt('update', '-qq');
      apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
      if (chromiumPath()) return;
    } catch (error) {
      console.error(`apt did not give a Chromium (${error.message}); trying Playwright's own.`);
    }
  }
  run('npx', 'playwright', 'install', 'chromium');
};

if (process.argv[1] === new URL(import.meta.url).pathname && !chromiumPath()) install();
