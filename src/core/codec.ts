import type { AnsweredBy, ConsentRecord } from './types.js';

const SURFACES: readonly string[] = ['banner', 'preferences', 'placeholder', 'control', 'api'];
const DAY = 86_400;

/** The record as a query string that any server can parse; needs no escaping. */
export const encode = (record: ConsentRecord): string => {
  const list = (key: string, ids: readonly string[]) => (ids.length > 0 ? `&${key}=${ids.join('.')}` : '');
  return (
    `v=1&r=${record.revision}&t=${record.at}` +
    list('c', record.granted) +
    list('d', record.denied) +
    list('sc', record.servicesGranted) +
    list('sd', record.servicesDenied) +
    `&by=${record.by}` +
    (record.gpc ? '&gpc=1' : '') +
    (record.id ? `&id=${record.id}` : '')
  );
};

/**
 * The record in a text, or null for whatever is not one: another format, a key twice, a malformed number or id,
 * a category both granted and denied, a date more than a day ahead. Keys that are not known are ignored.
 */
export const decode = (text: string, now: number): ConsentRecord | null => {
  const fields = new Map<string, string>();
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=');
    const key = pair.slice(0, at);
    if (at < 1 || fields.has(key)) return null;
    fields.set(key, pair.slice(at + 1));
  }

  const number = (key: string) =>
    /^\d{1,12}$/.test(fields.get(key) ?? '') ? Number(fields.get(key)) : Number.NaN;
  const ids = (key: string) => fields.get(key)?.split('.') ?? [];

  const revision = number('r');
  const at = number('t');
  const by = fields.get('by') ?? '';
  const id = fields.get('id');
  const granted = ids('c');
  const denied = ids('d');
  const servicesGranted = ids('sc');
  const servicesDenied = ids('sd');

  const wellFormed =
    fields.get('v') === '1' &&
    revision >= 0 &&
    at <= now + DAY &&
    SURFACES.includes(by) &&
    [...granted, ...denied, ...servicesGranted, ...servicesDenied].every((name) =>
      /^[a-z0-9-]+$/.test(name),
    ) &&
    !granted.some((name) => denied.includes(name)) &&
    !servicesGranted.some((name) => servicesDenied.includes(name));

  return wellFormed
    ? {
        revision,
        at,
        granted,
        denied,
        servicesGranted,
        servicesDenied,
        by: by as AnsweredBy,
        gpc: fields.get('gpc') === '1',
        ...(id && { id }),
      }
    : null;
};
