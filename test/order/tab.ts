import type { Page } from '@playwright/test';

/** What of a browser the visits need: Playwright does not drive every engine. */
export interface Tab {
  open(url: string): Promise<void>;
  /** Forgets what was chosen. */
  forget(): Promise<void>;
  /** Sets the record, for the whole origin. */
  remember(record: string, origin: string): Promise<void>;
  /** After load: the button that agrees, when it has come. */
  accept(timeout: number): Promise<{ click(): Promise<void> }>;
  evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  until<Arg>(holds: (arg: Arg) => boolean, arg: Arg, timeout: number): Promise<void>;
}

export const playwrightTab = (page: Page): Tab => ({
  async open(url) {
    await page.goto(url, { waitUntil: 'commit' });
  },
  forget: () => page.context().clearCookies(),
  async remember(value, url) {
    await page.context().addCookies([{ name: 'consentry', value, url }]);
  },
  async accept(timeout) {
    await page.waitForLoadState('load', { timeout });
    const button = page
      .getByRole('region', { name: 'Cookie consent' })
      .getByRole('button', { name: 'Accept all' });
    await button.waitFor({ timeout });
    return { click: () => button.click({ timeout }) };
  },
  evaluate: (run) => page.evaluate(run),
  async until(holds, arg, timeout) {
    // Playwright knows no argument of just any type.
    await page.waitForFunction(holds as (arg: unknown) => boolean, arg as unknown, { timeout });
  },
});
