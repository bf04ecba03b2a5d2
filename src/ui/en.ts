/**
 * Every English text; `{name}` is the hole. A category has `category.<id>` and `category.<id>.text`, a verdict that
 * is not the visitor's has `because.<why>`; a site may add texts for its own categories.
 */
export const en = {
  'banner.name': 'Cookie consent',
  'banner.title': 'Cookies on this site',
  'banner.opt-in':
    'We use cookies and similar technologies. Strictly necessary ones are always on. Only if you allow it, we also use them for: {name}. You can change your choice at any time.',
  'banner.opt-out':
    'We use cookies and similar technologies. Strictly necessary ones are always on. Until you refuse, we also use them for: {name}. You can change your choice at any time.',
  'dialog.name': 'Cookie preferences',
  'dialog.text': 'Choose what this site may use cookies and similar technologies for. Closing saves nothing.',
  accept: 'Accept all',
  reject: 'Reject all',
  preferences: 'Preferences',
  save: 'Save choices',
  close: 'Close',
  policy: 'Privacy policy',
  help: 'Help with cookies',
  details: 'Details: {name}',
  once: 'Load once',
  always: 'Always allow',
  held: 'Held back until you allow “{name}”. “Always allow” allows “{name}” on the whole site.',
  gpc: 'Opt-out request honoured',
  dnt: 'This site does not respond to Do Not Track signals: they change nothing here.',
  'because.necessary': 'Always active',
  'because.gpc': 'Off because your browser sends Global Privacy Control. You can still switch it on.',
  'because.child-directed': 'Always off, because this site is directed at children.',
  'because.locked': 'Not available.',
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
