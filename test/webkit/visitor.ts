import { Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { recordOf } from '../e2e/support/record.js';
import type { Server } from '../e2e/support/server.js';
import { pageHtml, type VisitOptions } from '../e2e/support/site.js';

type Role = 'region' | 'dialog' | 'button' | 'switch' | 'group';

/** Which elements can have the role; the browser says which have it. */
const candidates: Readonly<Record<Role, string>> = {
  region: '[role=region]',
  dialog: 'dialog',
  button: 'button',
  switch: '[role=switch]',
  group: '[role=group]',
};

/** What a visitor does, by WebDriver: finds by role and name, in open shadow roots too, and clicks. */
export class Visitor {
  constructor(
    readonly driver: WebDriver,
    readonly server: Server,
  ) {}

  /** Serves a page with Consentry and opens it. */
  async visit(options: VisitOptions = {}): Promise<void> {
    const path = options.path ?? '/';
    this.server.page(path, pageHtml(options), options.headers);
    await this.driver.get(this.server.url(path));
  }

  /** Runs a function in the page. */
  evaluate<Result, Args extends unknown[]>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.driver.executeScript<Result>(`return (${run})(...arguments)`, ...args);
  }

  /** The elements with this role and name that can be seen, in the whole page or inside another one. */
  async all(role: Role, name: string, within?: WebElement): Promise<WebElement[]> {
    const found = await this.driver.executeScript<WebElement[]>(
      (selector: string, within: Element | null) => {
        const below = (root: ParentNode): Element[] =>
          [...root.querySelectorAll('*')].flatMap((element) => [
            element,
            ...(element.shadowRoot ? below(element.shadowRoot) : []),
          ]);
        const inside = within?.shadowRoot ? below(within.shadowRoot) : [];
        return [...below(within ?? document), ...inside].filter((element) => element.matches(selector));
      },
      candidates[role],
      within ?? null,
    );
    const shown: WebElement[] = [];
    for (const element of found) {
      // The driver asks nothing of what is not rendered; what goes while one looks is not there.
      const [seen, itsRole, itsName] = await Promise.all([
        element.isDisplayed(),
        element.getAriaRole(),
        element.getAccessibleName(),
      ]).catch(() => []);
      if (seen && itsRole === role && itsName === name) shown.push(element);
    }
    return shown;
  }

  /** The one element with this role and name, when it has come. */
  async one(role: Role, name: string, within?: WebElement): Promise<WebElement> {
    let found: WebElement[] = [];
    await this.driver.wait(
      async () => {
        found = await this.all(role, name, within);
        return found.length > 0;
      },
      10_000,
      `no ${role} "${name}"`,
    );
    const [element, ...others] = found;
    if (!element || others.length > 0) throw new Error(`${found.length} times ${role} "${name}"`);
    return element;
  }

  async click(name: string, within?: WebElement): Promise<void> {
    const button = await this.one('button', name, within);
    // What lies under the banner has to be scrolled away from it, as a visitor does.
    await this.driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', button);
    await button.click();
  }

  press(key: string): Promise<void> {
    return this.driver.actions().sendKeys(key).perform();
  }

  /** The name of what has the focus, down through shadow roots. */
  focused(): Promise<string> {
    return this.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element === document.body ? 'body' : (element?.ariaLabel ?? element?.textContent?.trim() ?? '');
    });
  }

  /** Presses Tab until something of that name has the focus. */
  async tabTo(name: string, most = 20): Promise<void> {
    for (let times = 0; times < most; times++) {
      await this.press(Key.TAB);
      if ((await this.focused()) === name) return;
    }
    throw new Error(`${most} times Tab, and no “${name}”`);
  }

  banner(): Promise<WebElement> {
    return this.one('region', 'Cookie consent');
  }

  preferences(): Promise<WebElement> {
    return this.one('dialog', 'Cookie preferences');
  }

  async acceptAll(): Promise<void> {
    await this.click('Accept all', await this.banner());
  }

  async rejectAll(): Promise<void> {
    await this.click('Reject all', await this.banner());
  }

  /** Makes the next visit to an origin that is open now that of somebody who has chosen before. */
  async remember(granted: readonly string[]): Promise<void> {
    await this.driver.manage().addCookie({ name: 'consentry', value: recordOf(granted), path: '/' });
  }

  /** The record's cookie as text, or null. */
  async cookie(name = 'consentry'): Promise<string | null> {
    const cookies = await this.driver.manage().getCookies();
    return cookies.find((cookie) => cookie.name === name)?.value ?? null;
  }
}
