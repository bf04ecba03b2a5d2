import type { Config } from '../config/config.js';
import type { Deliver } from '../receipts/deliver.js';
import type { Draft } from '../receipts/receipt.js';
import type { Report } from '../report.js';

/** Receipts that no server has confirmed yet: lines of JSON in localStorage, kept before anything is sent. */
export interface Outbox {
  /** Keeps one and sends all that wait. */
  add(draft: Draft): void;
  /** Sends what earlier pages have left. */
  resume(): void;
  /** Forgets them. */
  clear(): void;
}

/** The file that sends is asked for when there is something to send. */
export const outbox = (
  win: Window & typeof globalThis,
  config: Config,
  load: () => Promise<Deliver>,
  report: Report,
): Outbox => {
  const key = `${config.cookie.name}.outbox`;
  let sending: Promise<unknown> = Promise.resolve();
  const send = (unkept?: string) => {
    sending = sending
      .then(load)
      .then((deliver) => deliver(win, key, config, report, unkept))
      .catch((cause: unknown) => report('receipts', '', cause));
  };
  const attempt = (work: (storage: Storage) => void): boolean => {
    try {
      work(win.localStorage);
      return true;
    } catch {
      return false; // storage is off or full
    }
  };
  const resume = () => {
    attempt((storage) => storage.getItem(key) && send());
  };
  win.addEventListener('online', resume);
  return {
    resume,
    add(draft) {
      const line = JSON.stringify(draft);
      send(
        attempt((storage) => storage.setItem(key, `${storage.getItem(key) ?? ''}\n${line}`))
          ? undefined
          : line,
      );
    },
    clear() {
      attempt((storage) => storage.removeItem(key));
    },
  };
};
