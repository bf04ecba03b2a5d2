import { isObject, pairs, type Tool } from './tool.js';

/** Version 2 has these and no others. */
const CATEGORIES = ['necessary', 'functionality', 'experience', 'measurement', 'marketing'];

/** Paths of what its storage keeps as JSON, as its cookie writes them; what is false is left out there. */
const flat = (text: string): ReadonlyMap<string, unknown> => {
  const stored: unknown = JSON.parse(text);
  const { consents, consentInfo } = isObject(stored) ? stored : {};
  return new Map([
    ...Object.entries(isObject(consents) ? consents : {}).map(
      ([id, granted]) => [`c.${id}`, granted === true && '1'] as const,
    ),
    ...(isObject(consentInfo)
      ? ([
          ['i.t', consentInfo.time],
          ['i.sid', consentInfo.subjectId],
        ] as const)
      : []),
  ]);
};

export const c15t: Tool = {
  cookie: 'c15t',

  /** `c.necessary:1,c.measurement:1,i.t:1795304195620,i.sid:sub_…` */
  read(value) {
    const stored: ReadonlyMap<string, unknown> = value.startsWith('{') ? flat(value) : pairs(value);
    // Without these it was written by version 1, or when a visitor was identified who had not answered.
    if (!stored.get('i.t') || !stored.get('i.sid') || stored.get('c.necessary') !== '1') return null;
    return { categories: Object.fromEntries(CATEGORIES.map((id) => [id, stored.get(`c.${id}`) === '1'])) };
  },

  tags: {
    selector: '[data-category]',
    waitsFor: (element) => ({ categories: [element.getAttribute('data-category') ?? ''] }),
  },
};
