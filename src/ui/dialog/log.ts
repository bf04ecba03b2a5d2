import { logKey } from '../../browser/log-key.js';
import type { Config } from '../../config/config.js';
import { decode } from '../../core/codec.js';
import type { ConsentRecord } from '../../core/types.js';
import { ownKeys } from '../own-keys.js';

/** The last ten decisions of this browser, newest first. Never throws. */
export const readLog = (config: Config): readonly ConsentRecord[] => {
  try {
    const lines = localStorage.getItem(logKey(config))?.split('\n') ?? [];
    return lines.flatMap((line) => decode(line, Date.now() / 1000) ?? []);
  } catch {
    return []; // storage is off
  }
};

/**
 * Removes every key of ours: also an outbox of the time when receipts were on, and a label that nobody who is in
 * the page would forget. The cookie goes with `view.reset()`.
 */
export const forget = (config: Config): void => {
  for (const key of ownKeys(config))
    try {
      localStorage.removeItem(key);
    } catch {
      // storage is off, so nothing is in it
    }
};
