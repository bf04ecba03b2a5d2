import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences, expect, test } from './elsewhere.js';

// The DOM conformance suite of W3C, level 1, as it comes with a DOM for servers. The tests that its package has put
// aside as obsolete are run too: what counts is that guards change no result, whatever that is.
const suite = join(dirname(fileURLToPath(import.meta.resolve('@mixmark-io/domino'))), '../test/w3c');
const read = (...path: string[]) => readFileSync(join(suite, ...path), 'utf8');
const files = (folder: string, end: string) =>
  readdirSync(join(suite, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => join(folder, name));

interface Given {
  readonly harness: string;
  readonly tests: readonly (readonly [name: string, code: string])[];
  readonly documents: Readonly<Record<string, string>>;
}

/** In the page: what becomes of each test. */
const runAll = ({ harness, tests, documents }: Given) => {
  const assertEquals = (what: string, expected: unknown, actual: unknown) => {
    // biome-ignore lint/suspicious/noDoubleEquals: as the suite's own harness compares.
    if (expected != actual) throw new Error(`${what}: expected ${expected}, got ${actual}`);
  };
  const tools = {
    assertEquals,
    assertTrue: (what: string, actual: unknown) => assertEquals(what, true, actual),
    assertFalse: (what: string, actual: unknown) => assertEquals(what, false, Boolean(actual)),
    assertNull: (what: string, actual: unknown) => assertEquals(what, null, actual),
    assertNotNull: (what: string, actual: unknown) => assertEquals(what, true, actual !== null),
    assert: (what: string, actual: unknown) => assertEquals(what, true, actual),
    createConfiguredBuilder: () => ({
      contentType: 'text/html',
      hasFeature: document.implementation.hasFeature.bind(document.implementation),
      getImplementation: () => document.implementation,
      setImplementationAttribute() {},
      preload: () => 1,
      // Not in a frame: that would be a realm of its own, which nobody guards.
      load: (_frame: unknown, _name: string, file: string) =>
        new DOMParser().parseFromString(documents[file] ?? '', 'text/html'),
    }),
  };
  const results: Record<string, string> = {};
  for (const [name, code] of tests)
    try {
      new Function(...Object.keys(tools), `${harness}\n${code}\nsetUpPage(); runTest();`)(
        ...Object.values(tools),
      );
      results[name] = 'passed';
    } catch (error) {
      results[name] = String(error);
    }
  return results;
};

for (const part of ['level1/core', 'level1/html'])
  test(`the DOM conformance suite has the same results: ${part}`, async ({ both }) => {
    const given: Given = {
      harness: read('harness/DomTestCase.js'),
      tests: files(part, '.js').map((name) => [name, read(name)]),
      documents: Object.fromEntries(
        files(`${part}/files`, '.html').map((name) => [name.replace(/^.*\/|\.html$/g, ''), read(name)]),
      ),
    };
    const { native, guarded } = await both({}, runAll, given);
    // Else the suite did not run as it should.
    const passed = Object.values(native).filter((result) => result === 'passed').length;
    expect(passed).toBeGreaterThan(given.tests.length * 0.7);
    expect(differences(native, guarded)).toEqual([]);
  });
