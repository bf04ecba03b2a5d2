import { Key, until } from 'selenium-webdriver';
import { expect, test } from './browser.js';

test('by the keyboard alone: one category, saved', async ({ driver, visitor }) => {
  await visitor.visit({ body: '<a href="#x">A link</a>' });
  await visitor.banner();
  await visitor.tabTo('Preferences');
  await visitor.press(Key.ENTER);
  const dialog = await visitor.preferences();
  await visitor.tabTo('Close');
  // The first of them cannot be switched.
  await visitor.press(Key.TAB);
  await visitor.press(' ');
  await visitor.tabTo('Save choices');
  await visitor.press(Key.ENTER);
  await driver.wait(until.elementIsNotVisible(dialog));
  expect(await visitor.cookie()).toContain('&c=necessary.analytics&d=functional.marketing&by=preferences');
  await expect.poll(() => visitor.focused()).toBe('Cookie preferences');
});

test('what has the focus is not under the banner where the page scrolls smoothly', async ({
  driver,
  visitor,
}) => {
  await driver.manage().window().setRect({ x: 0, y: 0, width: 800, height: 440 });
  const links = Array.from({ length: 14 }, (_, at) => `<p><a href="#${at}">Link ${at}</a></p>`).join('');
  await visitor.visit({
    body: `<style>html { scroll-behavior: smooth } body { margin: 0 } a { display: block } p { margin: 0 0 4em }</style>${links}`,
  });
  await visitor.banner();
  /** Once link and banner have been where they are for longer than a browser waits to look again. */
  const covered = () =>
    visitor.evaluate(async () => {
      const over = document.querySelector('consentry-banner') as Element;
      const boxes = () =>
        [document.activeElement as Element, over].map((each) => each.getBoundingClientRect());
      let last = '';
      for (let still = 0; still < 45; still++) {
        await new Promise(requestAnimationFrame);
        if (JSON.stringify(boxes()) !== last) still = 0;
        last = JSON.stringify(boxes());
      }
      const [link, banner] = boxes() as [DOMRect, DOMRect];
      return link.top < banner.bottom && link.bottom > banner.top;
    });
  await visitor.tabTo('Link 0');
  for (let at = 1; at < 7; at++) {
    await visitor.press(Key.TAB);
    expect(await visitor.focused()).toBe(`Link ${at}`);
    expect(await covered(), `Link ${at}`).toBe(false);
  }
});

test('a control of the page has the focus again, though Safari gives none to a button that is clicked', async ({
  driver,
  visitor,
}) => {
  await visitor.visit({
    config: { ui: { reopenButton: false } },
    // WebKitGTK does.
    head: '<script>addEventListener("mousedown", (event) => event.preventDefault())</script>',
    body: '<p>Text</p><button data-consentry="preferences">Cookies</button>',
  });
  const banner = await visitor.banner();
  await visitor.rejectAll();
  await driver.wait(until.elementIsNotVisible(banner));
  await visitor.click('Cookies');
  const dialog = await visitor.preferences();
  await visitor.press(Key.ESCAPE);
  await driver.wait(until.elementIsNotVisible(dialog));
  expect(await visitor.focused()).toBe('Cookies');
});
