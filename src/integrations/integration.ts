/** The page, with whatever vendors have put into it. */
// biome-ignore lint/suspicious/noExplicitAny: a vendor's global may be anything.
export type Page = Window & typeof globalThis & Record<string, any>;

/** What a vendor is told from. */
export interface Told {
  /** Whether a category, or a service in it, may run. False for what is not known. */
  allows(category: string, service?: string): boolean;
  /** Ids of the site's categories, in order. */
  readonly categories: readonly string[];
  /**
   * What led to it: `default` before any choice, `load` for a returning visitor, `reset` where there is no choice any
   * more, `other-tab`, or who answered.
   */
  readonly via: string;
}

/** Runs what comes later as safely as what runs now: what it throws is reported, and stops nobody else. */
export type Later = (work: () => void) => void;

/**
 * One outside tool. Called once, before any tag can run, with what holds without a choice. What it returns is called
 * with what holds now: on every page load where a choice is known, and after every choice, before anything that was
 * held is released and before anything is deleted.
 *
 * Made by a function per vendor, which takes the vendor's own options: `googleConsentMode({ urlPassthrough: true })`.
 */
export type Integration = (page: Page, defaults: Told, later: Later) => (now: Told) => void;
