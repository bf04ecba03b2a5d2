import type { Page } from '@playwright/test';
import type { Site, VisitOptions } from './site.js';

/** The services of the pages on which all surfaces are looked at. */
export const services = {
  matomo: {
    category: 'analytics',
    name: 'Matomo',
    provider: 'InnoCraft',
    country: 'NZ',
    policyUrl: '/matomo',
    cookies: [{ name: '_pk_id*', duration: '13 months', purpose: 'Tells visits apart' }],
  },
  tube: { category: 'functional', name: 'Tube', provider: 'Tube Inc.' },
};

/** A page as there are many, with something held in it. */
export const shop = `<main><h1>Shop</h1><p>Some text with <a href="#x">a link</a>.</p>
<iframe data-consent="functional" data-service="tube" data-src="/framed" title="A talk" width="200" height="200"></iframe>
<p><button type="button">Buy</button></p></main>`;

export interface Surface {
  /** Its element. */
  readonly host: string;
  readonly config?: VisitOptions['config'];
  /** The visitor has answered before. */
  readonly answered?: boolean;
  /** The browser sends Global Privacy Control. */
  readonly gpc?: boolean;
  readonly open?: (page: Page) => Promise<void>;
}

const positions = ['bottom', 'top', 'corner', 'center'] as const;
const preferences = (page: Page) =>
  page.locator('consentry-banner [data-consentry-action=preferences]').click();

/** All that a visitor can see, by name. */
export const surfaces: Readonly<Record<string, Surface>> = {
  ...Object.fromEntries(
    positions.map((position) => [
      `banner, ${position}`,
      { host: 'consentry-banner', config: { ui: { position } } },
    ]),
  ),
  'banner that asks again': {
    host: 'consentry-banner',
    answered: true,
    config: { revision: 2, revisionNote: 'We added Matomo.' },
  },
  'opt-out notice': { host: 'consentry-banner', config: { mode: 'opt-out' } },
  'banner with Global Privacy Control': { host: 'consentry-banner', gpc: true },
  preferences: { host: 'consentry-panel', open: preferences },
  'preferences with Global Privacy Control': { host: 'consentry-panel', gpc: true, open: preferences },
  placeholder: { host: 'consentry-placeholder', answered: true },
  'reopen button': { host: 'consentry-reopen', answered: true },
  'reopen button with Global Privacy Control': { host: 'consentry-reopen', answered: true, gpc: true },
};

/** Opens a page and, in it, a surface. */
export const see = async (
  page: Page,
  site: Site,
  { host, config, answered, gpc, open }: Surface,
  visit: VisitOptions = {},
): Promise<void> => {
  if (answered) await site.remember([]);
  if (gpc)
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
    );
  await site.visit({
    body: shop,
    ...visit,
    config: { services, policyUrl: '/privacy', ...config, ...visit.config },
  });
  await open?.(page);
  await page.locator(host).waitFor();
};

/** Changes the language of the page, and waits until the surface has followed. */
export const speak = async (page: Page, host: string, language: string): Promise<void> => {
  await page.evaluate((lang) => {
    document.documentElement.lang = lang;
  }, language);
  await page.locator(`${host}:lang(${language})`).waitFor();
};
