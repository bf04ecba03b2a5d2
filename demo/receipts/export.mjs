// JSON lines are the receipts themselves; CSV is for a spreadsheet, and guarded against one.

const COLUMNS = [
  'received',
  'record_id',
  'event_time',
  'event_type',
  'revision',
  'consent_type',
  'jurisdiction',
  'language',
  'granted',
  'denied',
  'services_granted',
  'services_denied',
  'gpc',
  'configuration',
  'texts',
  'sdk_version',
  'origin',
];

const ids = (/** @type {Record<string, boolean>} */ answers, /** @type {boolean} */ granted) =>
  Object.keys(answers)
    .filter((id) => answers[id] === granted)
    .join(' ');

/** A spreadsheet takes a cell that begins so for a formula, quoted or not; a leading ' makes it text. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const cell = (/** @type {unknown} */ value) => {
  const text = String(value ?? '');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** @param {import('./database.mjs').Row} row */
const csvLine = ({ received, receipt }) => {
  /** @type {Record<string, unknown>} */
  const values = {
    ...receipt,
    received: new Date(received * 1000).toISOString(),
    granted: ids(receipt.purposes, true),
    denied: ids(receipt.purposes, false),
    services_granted: ids(receipt.services, true),
    services_denied: ids(receipt.services, false),
  };
  return `${COLUMNS.map((name) => cell(values[name])).join(',')}\r\n`;
};

/** File ending → how it is written. */
export const formats = {
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    head: '',
    line: (/** @type {import('./database.mjs').Row} */ { receipt }) => `${JSON.stringify(receipt)}\n`,
  },
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    head: `${COLUMNS.map(cell).join(',')}\r\n`,
    line: csvLine,
  },
};
