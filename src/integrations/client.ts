import { after, lookAgain, whenSet } from './arrival.js';
import type { Later, Page } from './integration.js';

// biome-ignore lint/suspicious/noExplicitAny: a vendor's client may be anything.
export type Client = any;

interface Vendor {
  /** Name of the global, where the client was not imported. */
  readonly name: string;
  /** The method without which it is not there yet. */
  readonly method: string;
  /** Whether it has been started; that method then starts it, and nothing is said before. */
  readonly started?: (client: Client) => boolean;
  /** The imported client. */
  readonly client?: unknown;
}

/**
 * Gives a function that has `say` called with the vendor's client: at once when it is there and has started, else
 * as soon as it has, and then once for all that was asked meanwhile.
 */
export const clientOf = (
  page: Page,
  later: Later,
  { name, method, started, client }: Vendor,
  say: (client: Client) => void,
): (() => void) => {
  // A snippet's stub is replaced by the real client, so the global is asked for each time.
  const find = (): Client => client ?? page[name];
  let live = false;
  let wanted = false;
  const ready = () => {
    live = true;
    if (wanted) later(() => say(find()));
  };
  const begin = () => {
    if (!started || started(find())) ready();
    else after(find(), method, ready);
  };
  const enter = () => whenSet(find(), method, begin);
  if (client) enter();
  else whenSet(page, name, enter);
  lookAgain(page, () => {
    if (!live && typeof find()?.[method] === 'function' && (!started || started(find()))) ready();
  });
  return () => {
    wanted = true;
    if (live) say(find());
  };
};
