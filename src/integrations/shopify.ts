import { changes } from './changes.js';
import { clientOf } from './client.js';
import type { Integration } from './integration.js';

export interface ShopifyOptions {
  /** What `analytics` follows. @default 'analytics' */
  analytics?: string;
  /** What `marketing` follows. @default 'marketing' */
  marketing?: string;
  /** What `preferences` follows. @default 'functional' */
  preferences?: string;
  /** What `sale_of_data` follows. @default 'marketing' */
  saleOfData?: string;
}

/**
 * Shopify customer privacy. Shopify keeps what it is told as the visitor's own choice, so it hears of choices only;
 * what holds before one is set in the shop's privacy settings.
 *
 * @see https://shopify.dev/docs/api/customer-privacy
 */
export const shopify =
  (options: ShopifyOptions = {}): Integration =>
  (page, _defaults, later) => {
    const { analytics = 'analytics', marketing = 'marketing', preferences = 'functional' } = options;
    const { saleOfData = marketing } = options;
    const failed = (cause: unknown) => {
      if (cause)
        later(() => {
          throw cause;
        });
    };
    let consent: Readonly<Record<string, boolean>> = {};
    const load = clientOf(page, later, { name: 'Shopify', method: 'loadFeatures' }, (shop) =>
      shop.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], (error: unknown) =>
        error ? failed(error) : later(() => shop.customerPrivacy.setTrackingConsent(consent, () => {})),
      ),
    );
    const say = changes((next: Readonly<Record<string, boolean>>) => {
      consent = next;
      load();
    });
    return ({ allows }) =>
      say({
        analytics: allows(analytics),
        marketing: allows(marketing),
        preferences: allows(preferences),
        sale_of_data: allows(saleOfData),
      });
  };
