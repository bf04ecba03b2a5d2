import { pairs, type Tool } from './tool.js';

/** Accept all, reject all, and the same and "confirm" of the preferences; 3 is the banner's cross. */
const ANSWERS = ['1', '2', '4', '5', '6'];

const PREFIX = 'optanon-category-';

export const onetrust: Tool = {
  cookie: 'OptanonConsent',
  closable: true,

  /** `…&interactionCount=1&groups=C0001%3A1%2CC0002%3A0&intType=1&…` */
  read(value, _options, cookie) {
    const stored = new URLSearchParams(value);
    // It writes groups before anybody has answered, too; this second cookie comes with the end of its banner.
    if (!/^\d{4}-\d\d-\d\dT/.test(cookie('OptanonAlertBoxClosed') ?? '')) return null;
    if (stored.get('AwaitingReconsent') === 'true') return null;
    // What the signal has denied, the visitor did not.
    if (stored.get('isGpcEnabled') === '1') return null;
    const groups = [...pairs(stored.get('groups') ?? '')];
    if (groups.some(([, answer]) => answer !== '0' && answer !== '1')) return null;
    return {
      categories: Object.fromEntries(groups.map(([id, answer]) => [id, answer === '1'])),
      // Older versions do not say how it was answered.
      closed: !ANSWERS.includes(stored.get('intType') ?? ''),
    };
  },

  tags: {
    selector: `[class*="${PREFIX}"]:not([class*="ot-vscat-"])`,
    waitsFor: ({ classList }) => ({
      categories: [...classList]
        .filter((name) => name.startsWith(PREFIX))
        .flatMap((name) => name.slice(PREFIX.length).split('-')),
    }),
  },

  buttons: { '.ot-sdk-show-settings, .optanon-toggle-display': 'preferences' },
};
