import { labelKey } from '../browser/label.js';
import { logKey } from '../browser/log-key.js';
import type { Config } from '../config/config.js';

/** Every key in `localStorage` that Consentry may have written: the log, receipts that wait, the label. */
export const ownKeys = (config: Config): readonly string[] => [
  logKey(config),
  `${config.cookie.name}.outbox`,
  labelKey(config),
];
