import type { Page } from '@playwright/test';
import { expect, naming, test } from './untagged.js';

declare global {
  /** Every function that the browser offers, by where it is, as it was before the page began. */
  var before: ReadonlyMap<string, unknown>;
  var functions: () => Map<string, unknown>;
}

const remember = (page: Page) =>
  page.addInitScript(() => {
    window.functions = () => {
      const found = new Map<string, unknown>();
      const note = (object: object, path: string) => {
        for (const name of Object.getOwnPropertyNames(object)) {
          const descriptor = Object.getOwnPropertyDescriptor(object, name);
          for (const part of ['value', 'get', 'set'] as const)
            if (typeof descriptor?.[part] === 'function')
              found.set(`${path}.${name} ${part}`, descriptor[part]);
        }
      };
      note(window, 'window');
      for (const name of Object.getOwnPropertyNames(window)) {
        const { value } = Object.getOwnPropertyDescriptor(window, name) ?? {};
        if (typeof value === 'function' && value.prototype) note(value.prototype, name);
      }
      return found;
    };
    window.before = window.functions();
  });

const changed = (page: Page) =>
  page.evaluate(() => {
    const now = window.functions();
    return [...window.before]
      .filter(([path, each]) => now.get(path) !== each)
      .map(([path]) => path)
      .sort();
  });

test('where services name nothing, not one function of the browser is another', async ({ page, site }) => {
  await remember(page);
  await site.visit({
    config: {
      services: {
        a: { category: 'analytics', name: 'A' },
        session: { category: 'necessary', hosts: ['x.example'], cookies: [{ name: 'c' }], storage: ['k'] },
      },
    },
  });
  expect(await page.evaluate(() => window.before.size)).toBeGreaterThan(3000);
  expect(await changed(page)).toEqual([]);
});

test('where they name one kind of thing, only its functions are', async ({ page, site, third, visit }) => {
  await remember(page);
  await site.visit({ config: { services: { a: { category: 'analytics', cookies: [{ name: '_a' }] } } } });
  const forCookies = ['Document.cookie set', 'Function.toString value'];
  expect((await changed(page)).filter((path) => !path.startsWith('CookieStore'))).toEqual(forCookies);

  await visit({ config: naming(third) });
  const forHosts = await changed(page);
  expect(forHosts).toContain('Node.appendChild value');
  expect(forHosts.filter((path) => /cookie|Storage|IDB|Cache/i.test(path))).toEqual([]);
});
