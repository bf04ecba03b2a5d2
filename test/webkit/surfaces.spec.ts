import { readdirSync } from 'node:fs';
import { By, type WebElement } from 'selenium-webdriver';
import { hostile } from '../e2e/isolation/hostile.js';
import { pageHtml } from '../e2e/support/site.js';
import { services } from '../e2e/support/surfaces.js';
import { expect, test } from './browser.js';

const config = { services, policyUrl: '/privacy' };
const held = `<iframe data-consent="functional" data-service="tube" data-src="/framed" title="A talk"
  style="position: absolute; left: 300px; top: 20px; width: 240px; height: 260px; border: 0"></iframe>`;

/** What moves or fades an element of the page, and with it the placeholder. */
const ABOVE = /on the root|transitions|for all/;
/** Those whose pixels are compared too; the boxes of all are. */
const PAINTED = ['all: unset', 'Tailwind preflight', 'by our own names', 'pseudo-elements'];

test('the page’s style sheets reach no surface', async ({ driver, visitor }) => {
  test.slow();
  await visitor.visit({ config, body: held });
  await visitor.banner();
  await driver.executeScript('document.head.append(document.createElement("style"))');
  const style = (css: string) =>
    driver.executeScript('document.querySelector("head style").textContent = arguments[0]', css);

  /** Names of the sheets under which a box in the surface is another one. */
  const moved = (host: string, sheets: readonly (readonly [string, string])[]) =>
    visitor.evaluate(
      async (name, sheets) => {
        const deep = (root: ParentNode): Element[] =>
          [...((root as Element).shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
            child,
            ...deep(child),
          ]);
        const top = document.querySelector(name) as Element;
        const style = document.querySelector('head style') as Element;
        const boxes = () =>
          [top, ...deep(top)]
            .map((element) => JSON.stringify(element.getBoundingClientRect().toJSON()))
            .join();
        const plain = boxes();
        const found: string[] = [];
        for (const [what, css] of sheets) {
          style.textContent = css;
          // What a sheet has out of sight at first is there again with the next frame.
          for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
          if (boxes() !== plain) found.push(what);
        }
        style.textContent = '';
        return found;
      },
      host,
      sheets,
    );
  // Not the whole of it: through its round corners one sees the page, and a scroll bar comes and goes.
  const pixels = async (host: string, part: string) => {
    const element = await driver.executeScript<WebElement>(
      (name: string, inside: string) =>
        document.querySelector(name)?.shadowRoot?.querySelector(inside) ?? document.querySelector(name),
      host,
      part,
    );
    return element.takeScreenshot();
  };

  const expectSame = async (host: string, part: string, skipped = /^$/) => {
    const sheets = Object.entries(hostile).filter(([what]) => !skipped.test(what));
    expect(sheets.length).toBeGreaterThan(10);
    expect.soft(await moved(host, sheets), host).toEqual([]);
    const plain = await pixels(host, part);
    for (const what of PAINTED) {
      await style(hostile[what] ?? '');
      expect.soft((await pixels(host, part)) === plain, `${host}, pixels: ${what}`).toBe(true);
    }
    await style('');
  };
  await expectSame('consentry-placeholder', '[part=title]', ABOVE);
  await expectSame('consentry-banner', '[part=text]');
  await visitor.click('Preferences', await visitor.banner());
  await visitor.preferences();
  await expectSame('consentry-panel', '[part=header]');
});

test('every language fits into 320 px, in banner and dialog', async ({ driver, server, visitor }) => {
  const tags = ['en', ...readdirSync('src/locales').map((name) => name.replace('.ts', ''))];
  expect(tags.length).toBeGreaterThan(40);
  server.page('/inner', pageHtml({ config, body: held }));
  // The window of this browser cannot be as narrow as that.
  server.page('/', '<!doctype html><iframe src="/inner" style="width: 320px; height: 640px"></iframe>');
  await driver.get(server.url('/'));
  await driver.switchTo().frame(await driver.findElement(By.css('iframe')));
  await visitor.banner();

  const faults = (host: string) =>
    visitor.evaluate(
      async (name, tags) => {
        const deep = (root: ParentNode): HTMLElement[] =>
          [...((root as Element).shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
            child as HTMLElement,
            ...deep(child),
          ]);
        const found: string[] = [];
        for (const tag of tags) {
          document.documentElement.lang = tag;
          while (!document.querySelector(`${name}:lang(${tag})`)) await new Promise(requestAnimationFrame);
          for (const element of deep(document.querySelector(name) as Element)) {
            const { left, right, width } = element.getBoundingClientRect();
            const wide =
              element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline';
            if (width && (wide || left < 0 || right > innerWidth))
              found.push(`${tag}: ${element.localName} “${element.textContent?.trim().slice(0, 30)}”`);
          }
        }
        return found;
      },
      host,
      tags,
    );
  expect(await faults('consentry-banner')).toEqual([]);
  await driver.executeScript('consentry.show("preferences")');
  await visitor.evaluate(async () => {
    while (!document.querySelector('dialog[open]')) await new Promise(requestAnimationFrame);
  });
  expect(await faults('consentry-panel')).toEqual([]);
});
