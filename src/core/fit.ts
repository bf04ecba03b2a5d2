import { encode } from './codec.js';
import type { ConsentRecord, Policy } from './types.js';

/** Browsers keep 4,096 bytes of name and value; the rest is room for the name. */
const LIMIT = 3_800;

/**
 * The record as it can be stored. One that is too long falls back, closed: a category with exceptions is denied
 * as a whole, and the exceptions go.
 */
export const fit = (record: ConsentRecord, policy: Policy): ConsentRecord => {
  if (encode(record).length <= LIMIT) return record;
  const exceptional = new Set(
    [...record.servicesGranted, ...record.servicesDenied].map((id) => policy.services.get(id)),
  );
  return {
    ...record,
    granted: record.granted.filter((id) => !exceptional.has(id)),
    denied: policy.categories.filter((id) => record.denied.includes(id) || exceptional.has(id)),
    servicesGranted: [],
    servicesDenied: [],
  };
};
