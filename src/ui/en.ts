/** Every English text. Category texts are `category.<id>` and `category.<id>.text`; a site may add its own. */
export const en = {
  'banner.name': 'Cookie consent',
  'banner.title': 'Cookies on this site',
  'banner.optIn':
    'We use cookies and similar technologies. Strictly necessary ones are always on. Only if you allow it, we also use them for: {list}. You can change your choice at any time.',
  'banner.optOut':
    'We use cookies and similar technologies. Strictly necessary ones are always on. Until you refuse, we also use them for: {list}. You can change your choice at any time.',
  'dialog.name': 'Cookie preferences',
  'dialog.text': 'Choose which cookies and similar technologies this site may use. Closing saves nothing.',
  accept: 'Accept all',
  reject: 'Reject all',
  preferences: 'Preferences',
  save: 'Save choices',
  close: 'Close',
  policy: 'Privacy policy',
  help: 'Help with cookies',
  always: 'Always active',
  children: 'Always off: this site is directed at children.',
  locked: 'Off: this site’s cookie settings are not available.',
  'gpc.honoured': 'Opt-out request honoured',
  'gpc.off': 'Off because your browser sends Global Privacy Control. You can still switch it on.',
  'gpc.chosen': 'Your browser sends Global Privacy Control. What you choose here goes first.',
  'gpc.ignored': 'This site does not respond to Global Privacy Control signals.',
  dnt: 'This site does not respond to Do Not Track signals: they change nothing here.',
  details: 'Details: {name}',
  provider: 'Provider: {name}',
  once: 'Load once',
  allow: 'Always allow',
  'held.text': 'Held back until you allow: {name}.',
  'held.allow': '“Always allow” is for the whole site.',
  'category.necessary': 'Strictly necessary',
  'category.necessary.text': 'Needed for the site to work: sessions, sign-in, this choice.',
  'category.analytics': 'Performance and analytics',
  'category.analytics.text': 'How the site is used, its performance and its errors.',
  'category.functional': 'Functional',
  'category.functional.text': 'Remembers preferences and settings, and shows embedded content.',
  'category.marketing': 'Marketing and advertising',
  'category.marketing.text': 'Adverts, and measuring campaigns.',
};

/** The texts of one language. */
export type Messages = Record<keyof typeof en, string>;
