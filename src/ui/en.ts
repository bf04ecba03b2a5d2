/**
 * Every English text; `{name}` is the hole. A category has `category.<id>` and `category.<id>.text`, a verdict that
 * is not the visitor's has `because.<why>`; a site may add texts for its own categories.
 */
export const en = {
  'banner.name': 'Cookie consent',
  'banner.opt-in':
    'We use cookies and similar technologies. Strictly necessary ones are always on. Only if you allow it, we use others for: {name}. You can change your choice at any time.',
  'banner.opt-out':
    'We use cookies and similar technologies. Strictly necessary ones are always on. Until you refuse, we use others for: {name}. You can change your choice at any time.',
  'dialog.name': 'Cookie preferences',
  'dialog.text': 'Choose what we may use cookies and similar technologies for. Closing saves nothing.',
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
  held: 'Held back until you allow “{name}”. “Always allow” allows it on the whole site.',
  gpc: 'Opt-out request honoured',
  dnt: 'This site does not respond to Do Not Track signals.',
  'because.necessary': 'Always active',
  'because.gpc': 'Off: your browser sends Global Privacy Control.',
  'because.child-directed': 'Always off: this site is directed at children.',
  'because.locked': 'Not available.',
  'category.necessary': 'Strictly necessary',
  'category.necessary.text': 'Sessions, sign-in, this choice.',
  'category.analytics': 'Performance and analytics',
  'category.analytics.text': 'How the site is used, performance, errors.',
  'category.functional': 'Functional',
  'category.functional.text': 'Preferences, settings, embedded content.',
  'category.marketing': 'Marketing and advertising',
  'category.marketing.text': 'Adverts and campaign measurement.',
};

/** The texts of one language. */
export type Messages = Readonly<Record<keyof typeof en, string>>;

/** Texts by key: those of a language, and what a site adds. */
export type Texts = Readonly<Record<string, string | undefined>>;
