// Finds the browsers that the tests drive, or gets them: Debian's packages where apt is there, else Playwright's own
// Chromium.
//   node scripts/browsers.mjs            all three; Chromium has to be there, in CI the others too
//   node scripts/browsers.mjs chromium   Chromium alone
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const first = (/** @type {(string | undefined)[]} */ ...paths) =>
  paths.find((path) => path && existsSync(path));

/** Path of an installed Chromium, or undefined where Playwright's own is to be used. */
export const chromiumPath = () =>
  first(
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  );

/** Path of an installed Firefox, or undefined. */
export const firefoxPath = () => first(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr');

/** WebKitGTK's driver, which knows its browser, and a display for it that needs no screen; or undefined. */
export const webkitPaths = () => {
  const driver = first('/usr/bin/WebKitWebDriver');
  const display = first('/usr/bin/Xvfb');
  return driver && display ? { driver, display } : undefined;
};

const hasApt = () => existsSync('/usr/bin/apt-get');

/** Where all three can be had, CI has to use them: one that could not be got fails its tests there. */
export const needsAll = () => Boolean(process.env.CI) && hasApt();

const browsers = [
  { name: 'Chromium', find: chromiumPath, packages: ['chromium'] },
  { name: 'Firefox', find: firefoxPath, packages: ['firefox-esr'] },
  { name: 'WebKitGTK', find: webkitPaths, packages: ['webkit2gtk-driver', 'xvfb'] },
];

const run = (
  /** @type {string} */ command,
  /** @type {string[]} */ args,
  /** @type {NodeJS.ProcessEnv} */ env = process.env,
) => execFileSync(command, args, { stdio: 'inherit', env });

const apt = (/** @type {string[]} */ ...args) =>
  process.getuid?.() === 0
    ? run('apt-get', args, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' })
    : run('sudo', ['-n', 'apt-get', ...args]);

const install = (/** @type {string[]} */ packages) => {
  if (packages.length > 0 && hasApt()) {
    try {
      apt('update', '-qq');
      apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
    } catch (error) {
      console.error(`apt did not give ${packages.join(', ')}: ${/** @type {Error} */ (error).message}`);
    }
  }
  if (!chromiumPath()) run('npx', ['playwright', 'install', 'chromium']);
};

/** Names of the browsers whose tests are left out, after saying so. */
export const leftOut = () => {
  const missing = browsers.filter(({ name, find }) => name !== 'Chromium' && !find()).map(({ name }) => name);
  for (const name of missing)
    console.error(
      needsAll()
        ? `${name} is not installed: its tests will fail.`
        : `${name} is not installed: its tests are LEFT OUT.`,
    );
  return needsAll() ? [] : missing;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.includes('chromium') ? browsers.slice(0, 1) : browsers;
  install(wanted.filter(({ find }) => !find()).flatMap(({ packages }) => packages));
  if (wanted === browsers) leftOut();
}
