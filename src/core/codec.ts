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
    m: record.mode === 'opt-out' ? record.mode : '',
    gpc: record.gpc ? 1 : '',
    id: record.id ?? '',
  })
    .filter(([, value]) => value !== '')
    .map((pair) => pair.join('='))
    .join('&');

const PAIR =
  /^(v=1|[rt]=\d{1,12}|s?[cd]=[a-z\d-]+(\.[a-z\d-]+)*|id=[\w-]{22}|by=(banner|preferences|placeholder|control|api)|(?!(by|id|[vrt]|s?[cd])(=|$)).+)$/s;

/**
 * The record in a text, or null for whatever is not one: another format, a key twice, a malformed number or id,
 * a category both granted and denied, a date more than a day ahead. Keys that are not known are ignored.
 */
export const decode = (text: string, now: number): ConsentRecord | null => {
  const pairs = text.split('&');
  const fields = new Map(pairs.map((pair) => pair.split('=') as [string, string]));
  const ids = (key: string) => fields.get(key)?.split('.') ?? [];
  const clash = (yes: string[], no: string[]) => yes.some((name) => no.includes(name));

  const revision = Number(fields.get('r'));
  const at = Number(fields.get('t'));
  const by = fields.get('by') as AnsweredBy | undefined;
  const id = fields.get('id');
  const granted = ids('c');
  const denied = ids('d');
  const servicesGranted = ids('sc');
  const servicesDenied = ids('sd');

  return fields.has('v') &&
    revision >= 0 &&
    at <= now + DAY &&
    by &&
    fields.size === pairs.length &&
    pairs.every((pair) => PAIR.test(pair)) &&
    !clash(granted, denied) &&
    !clash(servicesGranted, servicesDenied)
    ? {
        revision,
        at,
        granted,
        denied,
        servicesGranted,
        servicesDenied,
        by,
        mode: fields.get('m') === 'opt-out' ? 'opt-out' : 'opt-in',
        gpc: fields.get('gpc') === '1',
        ...(id && { id }),
      }
    : null;
};
