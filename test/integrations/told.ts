import type { Integration, Page, Told } from '../../src/integrations/integration.js';

const CATEGORIES = ['necessary', 'analytics', 'functional', 'marketing'];

/** What a vendor is told where these categories may run, beside the necessary one. */
export const told = (granted: readonly string[] = [], via = 'banner'): Told => ({
  allows: (category, service) =>
    service === undefined && (category === 'necessary' || granted.includes(category)),
  categories: CATEGORIES,
  via,
});

/** A page that holds nothing but what the test puts there. */
export const pageWith = (globals: Record<string, unknown> = {}): Page => globals as unknown as Page;

/** Starts an integration before any choice. */
export const start = (integration: Integration, page: Page, granted: readonly string[] = []) =>
  integration(page, told(granted, 'default'));
