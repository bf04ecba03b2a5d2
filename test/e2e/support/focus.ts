import type { Locator, Page } from '@playwright/test';

/** The accessible name of what has the focus, down through shadow roots. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body ? 'body' : (element?.ariaLabel ?? element?.textContent?.trim() ?? '');
  });

/** Presses Tab until something of that name has the focus; says how often. */
export const tabTo = async (page: Page, name: string, most = 30): Promise<number> => {
  for (let times = 1; times <= most; times++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return times;
  }
  throw new Error(`${most} times Tab, and no “${name}”`);
};

/** How much of what has the focus lies under an element, in square pixels, once the page has come to rest. */
export const covered = (over: Locator): Promise<number> =>
  over.evaluate(async (host) => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || host.contains(document.activeElement)) return 0;
    const [a, b] = [element.getBoundingClientRect(), host.getBoundingClientRect()];
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return width > 0 && height > 0 ? width * height : 0;
  });
