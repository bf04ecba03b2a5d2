import { describe, expect, it } from 'vitest';
import { previousChoice } from '../../src/migrate/previous-choice.js';

// In the order of cookies that others have published.
const stored = (consent: string, action: string, functional: string, analytics: string) =>
  `cookieyes-consent=consentid:SDRQYzJBSlpIZWhMcWg5,consent:${consent},action:${action},necessary:yes,functional:${functional},analytics:${analytics},performance:no,advertisement:no,other:no`;
const options = { categories: { functional: 'functional', analytics: 'analytics' } };

describe('CookieYes', () => {
  it.each([
    ['as it writes it', stored('yes', 'yes', 'no', 'yes')],
    ['with the time of a renewal', `${stored('yes', 'yes', 'no', 'yes')},lastRenewedDate:1755692567000`],
    ['escaped', stored('yes', 'yes', 'no', 'yes').replaceAll(':', '%3A').replaceAll(',', '%2C')],
  ])('%s', (_how, cookies) => {
    expect(previousChoice('cookieyes', cookies, options)).toEqual({ functional: false, analytics: true });
  });

  it('saved with everything off is an answer', () => {
    expect(previousChoice('cookieyes', stored('yes', 'yes', 'no', 'no'), options)).toEqual({
      functional: false,
      analytics: false,
    });
  });

  it('a refusal may have come from its cross, unless it had none', () => {
    const refused = stored('no', 'yes', 'no', 'no');
    expect(previousChoice('cookieyes', refused, options)).toBeNull();
    expect(previousChoice('cookieyes', refused, { ...options, closable: false })).toEqual({
      functional: false,
      analytics: false,
    });
  });

  // Tried from each space on, it would take longer than any test may.
  it('is read once, however much is in it', () => {
    expect(previousChoice('cookieyes', `cookieyes-consent=${' '.repeat(400_000)}`, options)).toBeNull();
  });

  it.each([
    ['before an answer', stored('no', '', 'no', 'no')],
    ['assumed where nobody is asked', stored('yes', 'no', 'yes', 'yes')],
    ['cut off', stored('yes', 'yes', 'yes', 'yes').slice(0, -1)],
    ['cut off in a name', stored('yes', 'yes', 'yes', 'yes').slice(0, -4)],
    ['an answer that is neither', stored('yes', 'yes', 'maybe', 'yes')],
  ])('%s is no choice', (_what, cookies) => {
    expect(previousChoice('cookieyes', cookies, { ...options, closable: false })).toBeNull();
  });
});
