import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { differences, expect, test } from './elsewhere.js';

// The own tests of js-cookie, as its version 2.0.4 ships them, with QUnit: all about `document.cookie`.
const file = (specifier: string) => fileURLToPath(import.meta.resolve(specifier));

// Tests that failed would come first the next time.
const collect = `QUnit.config.reorder = false; globalThis.results = {};
QUnit.on('testEnd', ({ fullName, status, errors }) => { results[fullName.join(' > ')] = [status, ...errors.map(({ message, actual }) => message + ': ' + actual)]; });
globalThis.ended = new Promise((done) => QUnit.on('runEnd', done));`;

test('the tests of js-cookie have the same results', async ({ server, both }) => {
  const root = file('js-cookie-tests/package.json').replace('package.json', '');
  for (const path of ['src/js.cookie.js', 'test/polyfill.js', 'test/utils.js', 'test/tests.js'])
    server.script(`/${path}`, readFileSync(root + path, 'utf8'));
  server.page('/test/malformed_cookie.html', readFileSync(`${root}test/malformed_cookie.html`, 'utf8'));
  server.script('/qunit.js', readFileSync(file('qunit/qunit/qunit.js'), 'utf8'));

  const { native, guarded } = await both(
    {
      path: '/test/index.html',
      head: `<script src="/qunit.js"></script><script>${collect}</script><script>Cookies = 'existent global'</script>
        ${['src/js.cookie', 'test/polyfill', 'test/utils', 'test/tests'].map((path) => `<script src="/${path}.js"></script>`).join('\n')}`,
      body: '<div id="qunit"></div><div id="qunit-fixture"></div>',
    },
    async () => {
      const page = globalThis as never as { ended: Promise<void>; results: Record<string, string[]> };
      await page.ended;
      return page.results;
    },
    null,
  );
  const results = Object.values(native).map(([status]) => status);
  expect(results).toHaveLength(40);
  expect(results.filter((status) => status === 'passed').length).toBeGreaterThan(results.length * 0.9);
  expect(differences(native, guarded)).toEqual([]);
});
