import { isObject, parsed, type Tool } from './tool.js';

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const each = (ids: readonly string[], granted: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, granted.includes(id)]));

/** Versions 2 and 3. Only the cross that version 3 shows with `closeIconLabel` stores something when it closes. */
export const vanillaCookieconsent: Tool = {
  cookie: 'cc_cookie',

  read(value, { categories = {}, services = {}, revision }) {
    const stored = parsed(value);
    if (!isObject(stored) || !Array.isArray(stored.categories)) return null;
    const granted = texts(stored.categories);
    const answered = stored.consentTimestamp ?? stored.consent_date;
    const expired = typeof stored.expirationTime === 'number' && stored.expirationTime < Date.now();
    if (!answered || expired || (revision !== undefined && stored.revision !== revision)) return null;
    // Version 3 names every category that it asked for; of version 2 the site says what it had asked for.
    const asked = isObject(stored.services) ? stored.services : null;
    return {
      categories: each(Object.keys(asked ?? categories), granted),
      services: asked ? each(Object.keys(services), Object.values(asked).flatMap(texts)) : {},
      closed: !Object.keys(categories).some((id) => granted.includes(id)),
    };
  },

  tags: {
    selector: '[data-category], [data-cookiecategory]',
    waitsFor(element) {
      const category = element.getAttribute('data-category') ?? element.getAttribute('data-cookiecategory');
      const service = element.getAttribute('data-service');
      return { categories: [category ?? ''], ...(service !== null && { services: [service] }) };
    },
  },

  buttons: {
    '[data-cc="accept-all"]': 'accept',
    '[data-cc="accept-necessary"]': 'reject',
    '[data-cc="show-preferencesModal"], [data-cc="show-consentModal"], [data-cc="c-settings"]': 'preferences',
  },
};
