import type { Integration, Page, Told } from '../../src/integrations/integration.js';

const CATEGORIES = ['necessary', 'analytics', 'functional', 'marketing'];

/** What a vendor is told where these categories may run, beside the necessary one. */
export const told = (granted: readonly string[] = [], via = 'banner'): Told => ({
  allows: (category, service) =>
    service === undefined && (category === 'necessary' || granted.includes(category)),
  categories: CATEGORIES,
  via,
});

/** A page that holds nothing but what every page has, and what the test puts there. */
export const pageWith = (globals: Record<string, unknown> = {}): Page => {
  const stored = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const events = new EventTarget();
  const page = {
    addEventListener: events.addEventListener.bind(events),
    document: new EventTarget(),
    CustomEvent,
    localStorage,
    ...globals,
  };
  return page as unknown as Page;
};

/** Starts an integration before any choice. What it does later must not fail either. */
export const start = (integration: Integration, page: Page, granted: readonly string[] = []) =>
  integration(page, told(granted, 'default'), (work) => work());
