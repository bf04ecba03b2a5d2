import type { Told } from './integration.js';

/** What a vendor's permission hangs on. */
export interface Follows {
  /** Another category of the site for it to follow. */
  category?: string;
  /** Id of a service of that category, for the visitor to switch by itself. @default none: the category alone */
  service?: string;
}

/** Whether the vendor may, from what holds. */
export const follows =
  ({ category, service }: Follows, otherwise: string) =>
  ({ allows }: Told): boolean =>
    allows(category ?? otherwise, service);
