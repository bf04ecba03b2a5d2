// The browser that every benchmark has.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { chromiumPath } from '../../scripts/browsers.mjs';

/** Chromium, quiet; throws where nothing has been built. */
export const launch = async () => {
  if (!existsSync(new URL('../../dist/consentry.js', import.meta.url)))
    throw new Error('dist/consentry.js is missing: run `npm run build` first.');
  const executablePath = chromiumPath();
  return chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    ...(executablePath && { executablePath }),
  });
};
