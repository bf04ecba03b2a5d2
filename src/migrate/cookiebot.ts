import { pairs, type Tool } from './tool.js';

const CATEGORIES = ['preferences', 'statistics', 'marketing'];

export const cookiebot: Tool = {
  cookie: 'CookieConsent',
  closable: true,

  /** `{stamp:'…',necessary:true,preferences:false,statistics:true,marketing:false,method:'explicit',ver:1,…}` */
  read(value) {
    const [, text = ''] = /^\{(.*)\}$/.exec(decodeURIComponent(value)) ?? [];
    const stored = pairs(text);
    // What it assumes where no law asks for consent is `implied`.
    if (stored.get('method') !== "'explicit'") return null;
    const answers = CATEGORIES.map((id) => [id, stored.get(id)] as const);
    if (answers.some(([, answer]) => answer !== 'true' && answer !== 'false')) return null;
    return {
      categories: Object.fromEntries(answers.map(([id, answer]) => [id, answer === 'true'])),
      closed: answers.every(([, answer]) => answer === 'false'),
    };
  },

  tags: {
    selector: '[data-cookieconsent]',
    waitsFor: (element) => ({
      categories: (element.getAttribute('data-cookieconsent') ?? '').split(',').map((id) => id.trim()),
    }),
    source: 'data-cookieblock-src',
  },
};
