import type { Guard } from './guard.js';

const NAME = 'consentry.nowhere';

/**
 * IndexedDB: the page gets a request that fails. It is one for a database of another name, which is never made:
 * the only way to have the browser fail one is to abort its first transaction.
 */
export const databaseGuard: Guard = ({ win, intercept, stops }) => {
  intercept(win.IDBFactory?.prototype, 'open', (self, args, native) => {
    if (args.length === 0 || !stops('indexedDB', 'databases', args[0])) return native();
    const request = native([NAME, 1]) as IDBOpenDBRequest;
    request.addEventListener('upgradeneeded', (event) => {
      event.stopImmediatePropagation();
      request.transaction?.abort();
      // WebKit keeps it, empty.
      (self as IDBFactory).deleteDatabase(NAME);
    });
    return request;
  });
};
