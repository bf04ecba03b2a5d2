import type { Integration, Page, Told } from './integration.js';

export interface DataLayerOptions {
  /** Name of the global array. @default 'dataLayer' */
  dataLayer?: string;
  /** Name of the event. @default 'consent_update' */
  event?: string;
}

/** The data layer of that name, made where there is none. Asked for at each push: a page may put another there. */
export const dataLayerOf = (page: Page, name = 'dataLayer'): unknown[] => {
  // Not by truthiness: `<a id="dataLayer">` is a global of that name, too.
  if (!Array.isArray(page[name])) page[name] = [];
  return page[name];
};

/** One event with every category, true or false: what a trigger of Google Tag Manager can wait for. */
export const pushEvent = (
  page: Page,
  { allows, categories, via }: Told,
  { dataLayer, event = 'consent_update' }: DataLayerOptions,
): void => {
  dataLayerOf(page, dataLayer).push({
    event,
    consent: Object.fromEntries(categories.map((id) => [id, allows(id)])),
    consent_source: via,
  });
};

/**
 * The event alone, for a data layer without Google Consent Mode (which pushes it by itself): on every page load
 * where a choice is known, and after every choice. Tag Manager does not fire blocked tags again by itself.
 *
 * @see https://developers.google.com/tag-platform/tag-manager/datalayer
 */
export const dataLayer =
  (options: DataLayerOptions = {}): Integration =>
  (page) =>
  (now) =>
    pushEvent(page, now, options);
