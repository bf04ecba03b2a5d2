// Receipts in SQLite: one row for each record_id, nothing about who sent it. Rows are written many at a time, and an
// answer is given only when its row is on the disk.
import sqlite from 'node-sqlite3-wasm';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS receipts (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- order of arrival
    record_id TEXT NOT NULL UNIQUE,
    received INTEGER NOT NULL,                -- Unix seconds, by this server's clock
    receipt TEXT NOT NULL                     -- JSON, as it fitted the schema
  ) STRICT`;

const INSERT = `
  INSERT INTO receipts (record_id, received, receipt) VALUES (?, ?, ?) ON CONFLICT (record_id) DO NOTHING`;

// "category" may be null: all of them.
const WHERE = `
  (:category IS NULL OR EXISTS (
    SELECT 1 FROM json_each(receipt, '$.purposes') WHERE key = :category AND value = :granted
  ))`;

/**
 * @typedef {{ number: number, received: number, receipt: Record<string, any> }} Row
 * @typedef {{ category: string, granted: boolean }} Filter
 */

/** @param {string} path */
function open(path) {
  const database = new sqlite.Database(path);
  try {
    database.exec('PRAGMA busy_timeout = 2000');
    database.exec(SCHEMA);
    return database;
  } catch (error) {
    database.close();
    throw new Error(
      `Receipts: ${path}: ${error instanceof Error ? error.message : error}. ` +
        `If no other demo is running, delete the folder ${path}.lock.`,
    );
  }
}

/** @param {string} path of the file; it is made where there is none */
export function openReceipts(path) {
  const database = open(path);
  const insert = database.prepare(INSERT);
  /** @type {{ receipt: Record<string, any>, done: (isNew: boolean) => void, failed: (error: unknown) => void }[]} */
  let waiting = [];

  const write = () => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      database.exec('BEGIN IMMEDIATE');
      const received = Math.floor(Date.now() / 1000);
      const isNew = batch.map(
        ({ receipt }) => insert.run([receipt.record_id, received, JSON.stringify(receipt)]).changes > 0,
      );
      database.exec('COMMIT');
      batch.forEach(({ done }, at) => done(isNew[at] === true));
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      for (const { failed } of batch) failed(error);
    }
  };

  /** @returns {Row} */
  const row = (/** @type {any} */ { number, received, receipt }) => ({
    number,
    received,
    receipt: JSON.parse(receipt),
  });
  const bound = (/** @type {Filter | undefined} */ filter) => ({
    ':category': filter?.category ?? null,
    ':granted': Number(filter?.granted ?? false),
  });

  return {
    /**
     * Resolves when it is stored: true if it is new, false if it was there already.
     * @param {Record<string, any>} receipt that fits the schema
     * @returns {Promise<boolean>}
     */
    add: (receipt) =>
      new Promise((done, failed) => {
        waiting.push({ receipt, done, failed });
        if (waiting.length === 1) setImmediate(write);
      }),
    /**
     * Latest first.
     * @param {{ before?: number, filter?: Filter, limit?: number }} [page]
     */
    latest: ({ before = Number.MAX_SAFE_INTEGER, filter, limit = 50 } = {}) =>
      database
        .all(`SELECT * FROM receipts WHERE number < :before AND ${WHERE} ORDER BY number DESC LIMIT :limit`, {
          ...bound(filter),
          ':before': before,
          ':limit': limit,
        })
        .map(row),
    /** @param {Filter} [filter] */
    count: (filter) =>
      Number(database.get(`SELECT count(*) AS n FROM receipts WHERE ${WHERE}`, bound(filter))?.n),
    /**
     * Oldest first, a few at a time, so that receipts go on coming in meanwhile.
     * @param {Filter} [filter]
     */
    *all(filter) {
      for (let after = 0; ; ) {
        const rows = database
          .all(`SELECT * FROM receipts WHERE number > :after AND ${WHERE} ORDER BY number LIMIT 500`, {
            ...bound(filter),
            ':after': after,
          })
          .map(row);
        yield* rows;
        const last = rows.at(-1);
        if (!last) return;
        after = last.number;
      }
    },
    close: () => {
      if (!database.isOpen) return;
      write();
      insert.finalize();
      database.close();
    },
  };
}
