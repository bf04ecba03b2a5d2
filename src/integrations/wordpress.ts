import { lookAgain, whenSet } from './arrival.js';
import { changes } from './changes.js';
import type { Integration } from './integration.js';

export interface WordPressOptions {
  /** What `preferences` follows. @default 'functional' */
  preferences?: string;
  /** What `statistics` and `statistics-anonymous` follow. @default 'analytics' */
  statistics?: string;
  /** What `marketing` follows. @default 'marketing' */
  marketing?: string;
  /** @default `'optout'` where statistics are granted without a choice, else `'optin'` */
  consentType?: 'optin' | 'optout';
}

/**
 * WordPress consent API, through which plugins ask. It keeps each answer in a cookie of its own, so it hears of
 * choices only; before one, plugins go by the consent type.
 *
 * @see https://wordpress.org/plugins/wp-consent-api/
 */
export const wordpress =
  (options: WordPressOptions = {}): Integration =>
  (page, defaults, later) => {
    const { preferences = 'functional', statistics = 'analytics', marketing = 'marketing' } = options;
    const { consentType = defaults.allows(statistics) ? 'optout' : 'optin' } = options;
    page.wp_consent_type = consentType;
    page.document.dispatchEvent(new page.CustomEvent('wp_consent_type_defined'));

    const follow = {
      functional: 'necessary',
      preferences,
      'statistics-anonymous': statistics,
      statistics,
      marketing,
    };
    let waiting: readonly (readonly [string, string])[] = [];
    const deliver = () => {
      if (typeof page.wp_set_consent !== 'function') return;
      const answers = waiting;
      waiting = [];
      for (const [category, answer] of answers) later(() => page.wp_set_consent(category, answer));
    };
    whenSet(page, 'wp_set_consent', deliver);
    lookAgain(page, deliver);
    const say = changes((answers: readonly (readonly [string, string])[]) => {
      waiting = answers;
      deliver();
    });
    return ({ allows }) =>
      say(
        Object.entries(follow).map(
          ([name, category]) => [name, allows(category) ? 'allow' : 'deny'] as const,
        ),
      );
  };
