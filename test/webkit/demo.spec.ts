import { By, until } from 'selenium-webdriver';
import { startDemo } from '../../demo/server.mjs';
import { test as base, expect } from './browser.js';

type Demo = Awaited<ReturnType<typeof startDemo>>;

const test = base.extend<{ demo: Demo }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here.
  demo: async ({}, use) => {
    const demo = await startDemo({ port: 0 });
    await use(demo);
    await demo.close();
  },
});

/** Lines of the list with this accessible name, in the page or in its frame. */
const lines = (name: string, framed = false) => `
  const page = ${framed} ? document.querySelector('iframe').contentDocument : document;
  return [...page.querySelectorAll('ol[aria-label="${name}"] li')].map((line) => line.textContent);`;

/** What is sure; the async file comes whenever it comes. */
const sure = (seen: string[]) => seen.filter((line) => !line.startsWith('10 '));

test('released scripts run as the browser runs them', async ({ demo, driver, visitor }) => {
  await driver.get(`${demo.url}/scripts.html`);
  const native = () => driver.executeScript<string[]>(lines('By the browser alone', true));
  const released = () => driver.executeScript<string[]>(lines('Released by Consentry'));
  await expect.poll(async () => (await native()).length).toBe(13);
  expect(await released()).toEqual([]);
  await visitor.acceptAll();
  await expect.poll(async () => (await released()).length).toBe(13);
  const oracle = sure(await native());
  expect(sure(await released())).toEqual(oracle);
  await driver.navigate().refresh();
  await expect.poll(async () => (await released()).length).toBe(13);
  expect(sure(await released())).toEqual(oracle);
});

test('trackers send nothing before Accept, and nothing after a withdrawal', async ({
  demo,
  driver,
  visitor,
}) => {
  const services = () => [...new Set(demo.log.map(({ service }) => service))].sort();
  // By a name: on an address, WebKitGTK keeps cookies for domains like `.0.0.1`, which no page could clear.
  await driver.get(`${demo.url.replace('127.0.0.1', 'app.demo.localhost')}/trackers.html`);
  await visitor.banner();
  await visitor.click('Send an event');
  await driver.navigate().refresh();
  await visitor.banner();
  expect(demo.log).toEqual([]);
  expect(await driver.executeScript('return document.cookie + Object.keys(localStorage)')).toBe('');

  await visitor.acceptAll();
  await expect.poll(services).toEqual(['clarity', 'mixpanel', 'posthog', 'segment']);

  const old = await driver.findElement(By.css('html'));
  await visitor.click('Withdraw everything');
  await driver.wait(until.stalenessOf(old));
  await visitor.one('button', 'Cookie preferences');
  demo.clearLog();
  await visitor.click('Send an event');
  await driver.navigate().refresh();
  await visitor.one('button', 'Cookie preferences');
  expect(demo.log).toEqual([]);
  const cookies = await driver.manage().getCookies();
  expect(cookies.map(({ name }) => name)).toEqual(['consentry']);
});

test('templates open and close with their condition', async ({ demo, driver, visitor }) => {
  const notes = () =>
    driver.executeScript<string[]>(
      `return [...document.querySelectorAll('section .note')].map((note) => note.textContent.trim().split(' ', 3).join(' '))`,
    );
  await driver.get(`${demo.url}/templates.html`);
  await visitor.banner();
  expect(await notes()).toEqual(['The map needs']);
  await visitor.acceptAll();
  await expect
    .poll(notes)
    .toEqual(['Shown while analytics', 'Shown while analytics', 'Shown while functional', 'Imagine a map']);
  await visitor.click('Cookie preferences');
  const dialog = await visitor.preferences();
  await (await visitor.one('switch', 'Functional', dialog)).click();
  await visitor.click('Save choices', dialog);
  await expect
    .poll(notes)
    .toEqual(['Shown while analytics', 'Shown while analytics', 'Shown while functional', 'The map needs']);
});

test('embeds come on grant and are placeholders again after a withdrawal', async ({
  demo,
  driver,
  visitor,
}) => {
  await driver.get(`${demo.url}/embeds.html`);
  await visitor.one('group', 'A clip of a kettle');
  await visitor.one('group', 'A talk about tea');
  await visitor.acceptAll();
  const frame = await driver.findElement(By.css('iframe'));
  await driver.wait(until.elementIsVisible(frame));
  await expect
    .poll(() =>
      driver.executeScript('return document.querySelector("iframe").contentDocument.body.textContent'),
    )
    .toContain('requested only now');
  expect(await visitor.all('group', 'A talk about tea')).toEqual([]);
  await visitor.click('Cookie preferences');
  const dialog = await visitor.preferences();
  await (await visitor.one('switch', 'Functional', dialog)).click();
  await visitor.click('Save choices', dialog);
  await visitor.one('group', 'A talk about tea');
  expect(await driver.executeScript('return arguments[0].hasAttribute("src")', frame)).toBe(false);
});

test('under a nonce policy everything works', async ({ demo, driver, visitor }) => {
  await driver.get(`${demo.url}/strict-page.html`);
  await visitor.acceptAll();
  await expect
    .poll(() =>
      driver.executeScript<string[]>(
        'return [...document.querySelectorAll("ol[data-demo=ran] li")].map((line) => line.textContent)',
      ),
    )
    .not.toEqual([]);
});
