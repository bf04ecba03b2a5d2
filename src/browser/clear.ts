import type { Vocabulary } from '../core/vocabulary.js';
import type { NotCleared } from '../events.js';

/** A database that is still open somewhere goes only when it is closed: nobody waits for that longer. */
const PATIENCE = 1000;

/**
 * Deletes the databases and caches that services left, and tells what is still there. Undefined where no service
 * names any: there is nothing to wait for.
 */
export const clear = (
  win: Window & typeof globalThis,
  known: Vocabulary,
  ids: readonly string[],
): Promise<readonly NotCleared[]> | undefined => {
  if (ids.length === 0 || !(known.databases || known.caches)) return undefined;
  const left = new Set<NotCleared>();
  const remove = async (
    kind: 'indexedDB' | 'cache',
    matches: Vocabulary['caches'],
    names: () => Promise<readonly (string | undefined)[]>,
    one: (name: string) => Promise<unknown>,
  ) => {
    // Where they are off there is nothing in them.
    const all = matches ? await names().catch(() => []) : [];
    await Promise.all(
      all.map(async (name = '') => {
        if (!matches?.(name).some(({ service }) => ids.includes(service))) return;
        const item = { kind, name };
        left.add(item);
        await one(name);
        left.delete(item);
      }),
    );
  };
  // Not `allSettled`, which a page's own Promise (an older Bluebird) may lack.
  const done = Promise.all(
    [
      remove(
        'indexedDB',
        known.databases,
        async () => (await win.indexedDB.databases()).map(({ name }) => name),
        (name) =>
          new Promise((resolve) => {
            win.indexedDB.deleteDatabase(name).onsuccess = resolve;
          }),
      ),
      remove(
        'cache',
        known.caches,
        async () => win.caches.keys(),
        (name) => win.caches.delete(name),
      ),
    ].map((each) => each.catch(() => {})),
  );
  const late = new Promise((resolve) => win.setTimeout(resolve, PATIENCE));
  return Promise.race([done, late]).then(() => [...left]);
};
