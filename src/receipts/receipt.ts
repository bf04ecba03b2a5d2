import type { ConsentRecord, Mode } from '../core/types.js';

/**
 * What is known at the moment of a decision. Written into the outbox at once, before anything can go wrong; the
 * hashes come later, with the file that makes them.
 */
export interface Draft {
  readonly record: ConsentRecord;
  /** BCP 47 tag of the texts. */
  readonly locale: string;
  readonly region: string | null;
  readonly version: string;
  readonly origin: string;
}

/**
 * The proof of one decision, as it is sent to `receipts.url`. Names are those of ISO/IEC TS 27560:2023 where it has
 * one (`schema_version`, `record_id`, `event_time`, `event_type`, `jurisdiction`, `language`, `consent_type`,
 * `purposes`). It holds no address, no user agent and no id of the visitor. Its JSON Schema is
 * `consentry/receipt.schema.json`.
 */
export interface Receipt {
  readonly schema_version: '1';
  /** 22 characters base64url, new with every decision, also in the cookie: a server drops what it has already. */
  readonly record_id: string;
  /** RFC 3339, to the second, UTC. */
  readonly event_time: string;
  /** Who answered: `banner`, `preferences`, `placeholder`, `control` or `api`. */
  readonly event_type: ConsentRecord['by'];
  /** The site's policy revision that was answered. */
  readonly revision: number;
  /** SHA-256 of the configuration, base64url; null where the browser offers no hashing (it needs https). */
  readonly configuration: string | null;
  /** SHA-256 of the texts of the surface that was answered, base64url; null for calls and controls. */
  readonly texts: string | null;
  readonly language: string;
  /** ISO 3166-2 code, or null when unknown. */
  readonly jurisdiction: string | null;
  /** The regime: opt-in or opt-out. */
  readonly consent_type: Mode;
  /** Category id → granted or denied. What is not in it is undecided. */
  readonly purposes: Readonly<Record<string, boolean>>;
  /** Service id → granted or denied, where it differs from its category. */
  readonly services: Readonly<Record<string, boolean>>;
  /** Whether Global Privacy Control was present. */
  readonly gpc: boolean;
  readonly sdk_version: string;
  /** Origin of the page. */
  readonly origin: string;
}

const answers = (granted: readonly string[], denied: readonly string[]): Record<string, boolean> =>
  Object.fromEntries([...granted.map((id) => [id, true]), ...denied.map((id) => [id, false])]);

export const receiptOf = (
  { record, locale, region, version, origin }: Draft,
  configuration: string | null,
  texts: string | null,
): Receipt => ({
  schema_version: '1',
  record_id: record.id ?? '',
  event_time: new Date(record.at * 1000).toISOString().replace('.000', ''),
  event_type: record.by,
  revision: record.revision,
  configuration,
  texts,
  language: locale,
  jurisdiction: region,
  consent_type: record.mode,
  purposes: answers(record.granted, record.denied),
  services: answers(record.servicesGranted, record.servicesDenied),
  gpc: record.gpc,
  sdk_version: version,
  origin,
});
