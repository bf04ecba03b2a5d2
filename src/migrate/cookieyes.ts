import { pairs, type Tool } from './tool.js';

export const cookieyes: Tool = {
  cookie: 'cookieyes-consent',
  closable: true,

  /** `consentid:…,consent:yes,action:yes,necessary:yes,functional:no,analytics:no,performance:no,advertisement:no` */
  read(value) {
    const stored = pairs(decodeURIComponent(value));
    if (stored.get('action') !== 'yes') return null;
    const { consentid: _id, consent, action: _action, ...answers } = Object.fromEntries(stored);
    const categories = Object.entries(answers).filter(([, answer]) => !/^\d+$/.test(answer));
    if (categories.some(([, answer]) => answer !== 'yes' && answer !== 'no')) return null;
    return {
      categories: Object.fromEntries(categories.map(([id, answer]) => [id, answer === 'yes'])),
      // Its cross sets `action` alone and leaves the rest as it was before.
      closed: consent !== 'yes',
    };
  },

  tags: {
    selector: '[data-cookieyes^="cookieyes-"]',
    waitsFor: (element) => ({
      categories: [(element.getAttribute('data-cookieyes') ?? '').slice('cookieyes-'.length)],
    }),
  },

  buttons: { '.cky-banner-element': 'preferences' },
};
