import { expect, test } from '../support/fixtures.js';
import { see, speak, surfaces } from '../support/surfaces.js';

const surface = (name: keyof typeof surfaces) => surfaces[name] ?? { host: '' };
const uses = 'We use cookies and similar technologies. Strictly necessary ones are always on.';

// What a screen reader is given: roles, names, states and their order.
test('banner, in front of the page', async ({ page, site }) => {
  await see(page, site, surface('banner that asks again'));
  await expect(page.locator('html')).toMatchAriaSnapshot(`
    - region "Cookie consent":
      - paragraph: We added Matomo.
      - paragraph:
        - text: "${uses} Only if you allow it, we use others for: Performance and analytics, Functional, Marketing and advertising. You can change your choice at any time."
        - link "Privacy policy"
      - button "Accept all"
      - button "Reject all"
      - button "Preferences"
    - main:
      - heading "Shop" [level=1]
  `);
  // It appears by itself, so it is told without the focus.
  await expect(site.banner.locator('[aria-live=polite]')).toHaveText('Cookie consent');
});

test('opt-out notice', async ({ page, site }) => {
  await see(page, site, surface('opt-out notice'));
  await expect(site.banner).toMatchAriaSnapshot(`
    - region "Cookie consent":
      - paragraph: /Until you refuse, we use others for/
      - button "Accept all"
      - button "Reject all"
      - button "Preferences"
  `);
});

test('banner with Global Privacy Control', async ({ page, site }) => {
  await see(page, site, surface('banner with Global Privacy Control'));
  await expect(site.banner).toMatchAriaSnapshot(`
    - region "Cookie consent":
      - paragraph: /We use cookies/
      - text: Opt-out request honoured
      - button "Accept all"
      - button "Reject all"
      - button "Preferences"
  `);
});

test('banner in Arabic', async ({ page, site }) => {
  await see(page, site, surface('banner, bottom'));
  await speak(page, 'consentry-banner', 'ar');
  await expect(page.locator('html')).toMatchAriaSnapshot(`
    - region "الموافقة على ملفات تعريف الارتباط":
      - button "قبول الكل"
      - button "رفض الكل"
      - button "التفضيلات"
  `);
});

test('preferences', async ({ page, site }) => {
  await see(page, site, surface('preferences with Global Privacy Control'));
  await expect(site.preferences).toMatchAriaSnapshot(`
    - dialog "Cookie preferences":
      - heading "Cookie preferences" [level=2]
      - button "Close"
      - group "Strictly necessary":
        - switch "Strictly necessary" [checked] [disabled]
        - text: Sessions, sign-in, this choice. Always active
      - group "Performance and analytics":
        - switch "Performance and analytics" [checked=false]
        - switch "Matomo" [checked=false]
      - group "Functional":
        - switch "Functional" [checked=false]
        - switch "Tube" [checked=false]
      - group "Marketing and advertising":
        - switch "Marketing and advertising" [checked=false]
        - text: "Adverts and campaign measurement. Off: your browser sends Global Privacy Control."
      - text: Opt-out request honoured
      - button "Accept all"
      - button "Reject all"
      - button "Save choices"
  `);
  // What a switch is for is its description, not another text beside it.
  await expect(
    site.preferences.getByRole('switch', { name: 'Strictly necessary' }),
  ).toHaveAccessibleDescription('Sessions, sign-in, this choice. Always active');
});

test('placeholder and reopen button, each where it stands', async ({ page, site }) => {
  await see(page, site, surface('placeholder'));
  await expect(page.locator('html')).toMatchAriaSnapshot(`
    - main:
      - heading "Shop" [level=1]
      - group "A talk":
        - button "Load once"
        - button "Always allow"
        - paragraph: Held back until you allow “Tube”. “Always allow” allows it on the whole site.
      - paragraph:
        - button "Buy"
    - button "Cookie preferences"
  `);
});
