import type { AnsweredBy, ConsentRecord } from './types.js';

const DAY = 86_400;

/** The record as a query string that any server can parse; needs no escaping. */
export const encode = (record: ConsentRecord): string =>
  Object.entries({
    v: 1,
    r: record.revision,
    t: record.at,
    c: record.granted.join('.'),
    d: record.denied.join('.'),
    sc: record.servicesGranted.join('.'),
    sd: record.servicesDenied.join('.'),
    by: record.by,
    gpc: record.gpc ? 1 : '',
    id: record.id ?? '',
  })
    .filter(([, value]) => value !== '')
    .map((pair) => pair.join('='))
    .join('&');

/**
 * The record in a text, or null for whatever is not one: another format, a key twice, a malformed number or id,
 * a category both granted and denied, a date more than a day ahead. Keys that are not known are ignored.
 */
export const decode = (text: string, now: number): ConsentRecord | null => {
  const fields = new Map<string, string>();
  for (const pair of text.split('&')) {
    const [, key, value] = /^(\w+)=(.*)$/.exec(pair) ?? [];
    if (key === undefined || value === undefined || fields.has(key)) return null;
    fields.set(key, value);
  }
  const field = (key: string, shape: RegExp) => {
    const value = fields.get(key);
    return value !== undefined && shape.test(value) ? value : '';
  };
  const ids = (key: string) => fields.get(key)?.split('.') ?? [];
  const clash = (yes: string[], no: string[]) => yes.some((id) => no.includes(id));

  const revision = field('r', /^\d{1,10}$/);
  const at = field('t', /^\d{1,12}$/);
  const by = field('by', /^(banner|preferences|placeholder|control|api)$/) as AnsweredBy;
  const id = field('id', /^[\w-]{22}$/);
  const granted = ids('c');
  const denied = ids('d');
  const servicesGranted = ids('sc');
  const servicesDenied = ids('sd');

  return field('v', /^1$/) &&
    revision &&
    at &&
    Number(at) <= now + DAY &&
    by &&
    [granted, denied, servicesGranted, servicesDenied].flat().every((name) => /^[a-z0-9-]+$/.test(name)) &&
    !clash(granted, denied) &&
    !clash(servicesGranted, servicesDenied)
    ? {
        revision: Number(revision),
        at: Number(at),
        granted,
        denied,
        servicesGranted,
        servicesDenied,
        by,
        gpc: fields.get('gpc') === '1',
        ...(id && { id }),
      }
    : null;
};
