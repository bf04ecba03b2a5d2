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

/**
 * WebKitGTK, driven by its own WebDriver: one driver and one display for each worker, one session at a time, and a
 * new one for each test, so that nothing is remembered. Playwright's own fixtures for pages are not used here.
 */
export const test = base.extend<{ driver: WebDriver; visitor: Visitor }, { webdriver: string }>({
  webdriver: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here.
    async ({}, use) => {
      const paths = webkitPaths();
      if (!paths) throw new Error('WebKitGTK is not installed: node scripts/browsers.mjs');
      const display = await openDisplay(paths.display);
      const service = new DriverService.Builder(paths.driver)
        .setHostname('127.0.0.1')
        .setEnvironment({ ...(process.env as Record<string, string>), DISPLAY: display.name })
        // It complains of the sound and the bus that are not there.
        .setStdio('ignore')
        .build();
      try {
        await use(await service.start());
      } finally {
        await service.kill();
        await display.close();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  driver: async ({ webdriver }, use) => {
    const capabilities = new Capabilities({ browserName: 'MiniBrowser' });
    const driver = await new Builder().usingServer(webdriver).withCapabilities(capabilities).build();
    try {
      await use(driver);
    } finally {
      await driver.quit();
    }
  },
  visitor: async ({ driver, server }, use) => use(new Visitor(driver, server)),
});

export { expect } from '../e2e/support/fixtures.js';
