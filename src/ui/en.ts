import type { enDialog } from './en-dialog.js';

/**
 * The English texts that the first surfaces need; what only the dialog says is in `en-dialog.ts`. `{name}` is the
 * hole. A category has `category.<id>` and `category.<id>.text`, a verdict that is not the visitor's has
 * `because.<why>`, the reason to ask again `asked.<why>`; a site may add texts for its own categories.
 */
export const en = {
  'banner.name': 'Cookie consent',
  'banner.opt-in':
    'We use cookies and similar technologies. Strictly necessary ones are always on. Only if you allow it, we use others for: {name}. You can change your choice at any time.',
  'banner.opt-out':
    'We use cookies and similar technologies. Strictly necessary ones are always on. Until you refuse, we use others for: {name}. You can change your choice at any time.',
  'dialog.name': 'Cookie preferences',
  accept: 'Accept all',
  reject: 'Reject all',
  preferences: 'Preferences',
  policy: 'Privacy policy',
  once: 'Load once',
  always: 'Always allow',
  held: 'Held back until you allow “{name}”. “Always allow” allows it on the whole site.',
  gpc: 'Opt-out request honoured',
  'asked.expired': 'Your earlier choice has expired.',
  'asked.revised': 'What we ask has changed since your last choice.',
  'category.necessary': 'Strictly necessary',
  'category.analytics': 'Performance and analytics',
  'category.functional': 'Functional',
  'category.marketing': 'Marketing and advertising',
};

/** The texts of one language: these and those of the dialog. */
export type Messages = Readonly<Record<keyof typeof en | keyof typeof enDialog, string>>;

/** Texts by key: those of a language, and what a site adds. */
export type Texts = Readonly<Record<string, string | undefined>>;
