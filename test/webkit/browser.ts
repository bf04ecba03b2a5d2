import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { webkitPaths } from '../../scripts/browsers.mjs';
import { test as base } from '../e2e/support/fixtures.js';
import { Visitor } from './visitor.js';

// A folder, which an import cannot name.
const { DriverService } = createRequire(import.meta.url)(
  'selenium-webdriver/remote',
) as typeof import('selenium-webdriver/remote');

/** A display without a screen, on a free number; returns its name and what ends it. */
const openDisplay = async (path: string) => {
  const server = spawn(path, ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(server.stdio[3] as NodeJS.ReadableStream, 'data');
  const close = async () => {
    const closed = once(server, 'exit');
    server.kill();
    await closed;
  };
  return { name: `:${String(number).trim()}`, close };
};

const paths = () => {
  const found = webkitPaths();
  if (!found) throw new Error('WebKitGTK is not installed: node scripts/browsers.mjs');
  return found;
};

/**
 * WebKitGTK, driven by its own WebDriver: a display for each worker, and for each test a driver and a browser that
 * remember nothing. (A driver that is asked for a second session may never answer.) Playwright's own fixtures for
 * pages are not used here.
 */
export const test = base.extend<{ driver: WebDriver; visitor: Visitor }, { display: string }>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here.
    async ({}, use) => {
      const display = await openDisplay(paths().display);
      await use(display.name);
      await display.close();
    },
    { scope: 'worker' },
  ],
  driver: async ({ display }, use) => {
    const service = new DriverService.Builder(paths().driver)
      .setHostname('127.0.0.1')
      .setEnvironment({ ...(process.env as Record<string, string>), DISPLAY: display })
      // It complains of the sound and the bus that are not there.
      .setStdio('ignore')
      .build();
    try {
      const capabilities = new Capabilities({ browserName: 'MiniBrowser' });
      const builder = new Builder().usingServer(await service.start()).withCapabilities(capabilities);
      const driver = await builder.build();
      try {
        await use(driver);
      } finally {
        await driver.quit();
      }
    } finally {
      await service.kill();
    }
  },
  visitor: async ({ driver, server }, use) => use(new Visitor(driver, server)),
});

export { expect } from '../e2e/support/fixtures.js';
