import { By, Key, until } from 'selenium-webdriver';
import { expect, test } from './browser.js';

declare global {
  var ran: string[];
}

const start = '<script>window.ran = []</script>';
const says = (name: string) => `ran.push('${name}');`;
const held = (attributes: string, text = '') =>
  `<script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>`;

/** One of each kind; the paths are what must not be asked for. */
const kinds = `
  ${held('', says('one'))}
  ${held('src="/two.js"')}
  ${held('data-type="module"', `import '/three.js'; ${says('four')}`)}
  ${held('data-type="module" src="/five.js"')}
  <iframe data-consent="functional" data-src="/frame" title="Talk"></iframe>
  <img data-consent="marketing" data-src="/image" alt="">
  <link data-consent="functional" data-href="/style" rel="stylesheet">
  <video data-consent="functional" data-src="/video" data-poster="/poster" title="Clip"></video>
  <object data-consent="functional" data-data="/object"></object>
  <template data-consent="marketing"><p id="in">In</p><img data-src="/inside" alt=""><script>ran.push('in')</script></template>`;
const urls = [
  '/two.js',
  '/three.js',
  '/five.js',
  '/frame',
  '/image',
  '/style',
  '/video',
  '/poster',
  '/object',
  '/inside',
];

test.beforeEach(({ server }) => {
  server.script('/two.js', says('two'), { delay: 60 });
  server.script('/three.js', says('three'), { delay: 60 });
  server.script('/five.js', says('five'));
  server.page('/frame', '<!doctype html><title>Frame</title><p>inside</p>');
});

test('before a choice: a banner, and nothing is requested, run or stored', async ({ server, visitor }) => {
  await visitor.visit({ head: start, body: kinds });
  const banner = await visitor.banner();
  for (const name of ['Accept all', 'Reject all', 'Preferences'])
    expect(await visitor.all('button', name, banner)).toHaveLength(1);
  expect(await visitor.evaluate(() => ran)).toEqual([]);
  expect(await visitor.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
  await server.log.requested('/consentry-dialog.js');
  expect(server.log.paths()).toEqual(['/', '/consentry.js', '/consentry-ui.js', '/consentry-dialog.js']);
});

test('Reject is remembered, and nothing is requested on this page or the next', async ({
  driver,
  server,
  visitor,
}) => {
  await visitor.visit({ head: start, body: kinds });
  const banner = await visitor.banner();
  await visitor.rejectAll();
  await driver.wait(until.elementIsNotVisible(banner));
  expect(await visitor.cookie()).toMatch(
    /^v=1&r=1&t=\d+&c=necessary&d=analytics\.functional\.marketing&by=banner$/,
  );
  await driver.navigate().refresh();
  await visitor.one('button', 'Cookie preferences');
  expect(await visitor.all('region', 'Cookie consent')).toEqual([]);
  expect(await visitor.evaluate(() => ran)).toEqual([]);
  expect(server.log.paths().filter((path) => urls.includes(path))).toEqual([]);
});

test('Accept lets everything through, scripts in order', async ({ driver, server, visitor }) => {
  await visitor.visit({ head: start, body: kinds });
  await visitor.acceptAll();
  for (const url of urls) await server.log.requested(url);
  await expect.poll(() => visitor.evaluate(() => ran)).toEqual(['one', 'two', 'in', 'three', 'four', 'five']);
  await driver.switchTo().frame(await driver.findElement(By.css('iframe')));
  expect(await driver.findElement(By.css('p')).getText()).toBe('inside');
});

test('a returning visitor: the same, without a banner', async ({ driver, server, visitor }) => {
  await visitor.visit();
  await visitor.remember(['analytics', 'functional', 'marketing']);
  server.log.clear();
  await visitor.visit({ head: start, body: kinds });
  await expect.poll(() => visitor.evaluate(() => ran)).toEqual(['one', 'two', 'in', 'three', 'four', 'five']);
  for (const url of urls) await server.log.requested(url);
  expect(await visitor.all('region', 'Cookie consent')).toEqual([]);
  expect(server.log.all('/consentry-ui.js')).toEqual([]);
  await driver.navigate().refresh();
  await driver.switchTo().frame(await driver.findElement(By.css('iframe')));
  expect(await driver.findElement(By.css('p')).getText()).toBe('inside');
});

test('withdrawn: what the service left is deleted, the page reloads and asks for nothing', async ({
  driver,
  server,
  visitor,
}) => {
  server.script('/two.js', `document.cookie = 'left=1'; localStorage.setItem('left', '1'); ${says('two')}`);
  const services = {
    counter: { category: 'analytics', cookies: [{ name: 'left' }], storage: ['left'] },
  };
  await visitor.visit({
    head: start,
    config: { services },
    body: held('src="/two.js" data-service="counter"'),
  });
  await visitor.acceptAll();
  await expect.poll(() => visitor.evaluate(() => ran)).toEqual(['two']);
  expect(await visitor.cookie('left')).toBe('1');
  server.log.clear();
  await visitor.click('Cookie preferences');
  await visitor.click('Reject all', await visitor.preferences());
  await server.log.requested('/');
  await visitor.one('button', 'Cookie preferences');
  expect(await driver.executeScript('return performance.getEntriesByType("navigation")[0].type')).toBe(
    'reload',
  );
  expect(await visitor.cookie('left')).toBeNull();
  expect(await visitor.evaluate(() => localStorage.getItem('left'))).toBeNull();
  expect(server.log.all('/two.js')).toEqual([]);
});

test.describe('preferences', () => {
  test('save what was switched', async ({ driver, visitor }) => {
    await visitor.visit();
    await visitor.click('Preferences', await visitor.banner());
    const dialog = await visitor.preferences();
    await (await visitor.one('switch', 'Functional', dialog)).click();
    await visitor.click('Save choices', dialog);
    await driver.wait(until.elementIsNotVisible(dialog));
    expect(await visitor.cookie()).toContain('&c=necessary.functional&d=analytics.marketing&by=preferences');
  });

  test('Escape closes, saves nothing and gives the focus back to the button that opened', async ({
    driver,
    visitor,
  }) => {
    await visitor.visit();
    await visitor.rejectAll();
    const before = await visitor.cookie();
    const reopen = await visitor.one('button', 'Cookie preferences');
    await reopen.click();
    const dialog = await visitor.preferences();
    await (await visitor.one('switch', 'Functional', dialog)).click();
    await driver.actions().sendKeys(Key.ESCAPE).perform();
    await driver.wait(until.elementIsNotVisible(dialog));
    expect(await visitor.cookie()).toBe(before);
    await visitor.one('button', 'Cookie preferences');
    const focused = await visitor.evaluate(
      () =>
        document.activeElement?.shadowRoot?.activeElement?.textContent ?? document.activeElement?.localName,
    );
    expect(focused).toBe('Cookie preferences');
  });

  test('Escape brings an unanswered banner back, with the focus on its button', async ({
    driver,
    visitor,
  }) => {
    await visitor.visit();
    await visitor.click('Preferences', await visitor.banner());
    const dialog = await visitor.preferences();
    await driver.actions().sendKeys(Key.ESCAPE).perform();
    await driver.wait(until.elementIsNotVisible(dialog));
    await visitor.banner();
    expect(await visitor.evaluate(() => document.activeElement?.textContent)).toBe('Preferences');
    expect(await visitor.cookie()).toBeNull();
  });

  test('keep the focus in while they are open', async ({ driver, visitor }) => {
    await visitor.visit({ body: '<a href="#behind">behind</a>' });
    await visitor.click('Preferences', await visitor.banner());
    await visitor.preferences();
    for (let presses = 0; presses < 15; presses++) {
      await driver.actions().sendKeys(Key.TAB).perform();
      expect(await visitor.evaluate(() => document.activeElement?.textContent)).not.toBe('behind');
    }
  });
});

test.describe('placeholders', () => {
  const embed = '<iframe data-consent="functional" data-src="/frame" title="Talk" width="300"></iframe>';

  test('“Load once” loads this element and records nothing', async ({ driver, server, visitor }) => {
    await visitor.visit({ body: embed });
    const placeholder = await visitor.one('group', 'Talk');
    const before = await placeholder.getRect();
    await visitor.click('Load once', placeholder);
    await server.log.requested('/frame');
    const frame = await driver.findElement(By.css('iframe'));
    await driver.wait(until.elementIsVisible(frame));
    expect(await frame.getRect()).toEqual(before);
    expect(await visitor.cookie()).toBeNull();
    await driver.navigate().refresh();
    await visitor.one('group', 'Talk');
  });

  test('“Always allow” is remembered', async ({ driver, server, visitor }) => {
    await visitor.visit({ body: embed });
    await visitor.click('Always allow', await visitor.one('group', 'Talk'));
    await server.log.requested('/frame');
    await driver.navigate().refresh();
    await server.log.requested('/frame', 2);
    expect(await visitor.cookie()).toContain('c=necessary.functional&by=placeholder');
  });
});

test('markup that comes later waits as well', async ({ server, visitor }) => {
  await visitor.visit({ head: start, body: '<main></main>' });
  await visitor.banner();
  await visitor.evaluate(
    (html) => {
      for (const part of [html, html]) document.querySelector('main')?.insertAdjacentHTML('beforeend', part);
    },
    `${held('src="/two.js"')}<img data-consent="analytics" data-src="/image" alt="">`,
  );
  await visitor.evaluate(() => new Promise((done) => setTimeout(done)));
  expect(server.log.paths().filter((path) => urls.includes(path))).toEqual([]);
  await visitor.acceptAll();
  await expect.poll(() => visitor.evaluate(() => ran)).toEqual(['two', 'two']);
  await server.log.requested('/image', 1);
});

test('document.write from a released script lands behind it, late events are made up for', async ({
  visitor,
}) => {
  await visitor.visit({
    head: start,
    body: `${held(
      '',
      `document.write('<p id="written">written</p>'); addEventListener('load', () => ran.push('load'));
      document.addEventListener('DOMContentLoaded', () => ran.push('DOMContentLoaded'));
      ran.push(document.currentScript.nextElementSibling.id)`,
    )}<p id="next">next</p>`,
  });
  await visitor.acceptAll();
  await expect.poll(() => visitor.evaluate(() => ran)).toEqual(['written', 'DOMContentLoaded', 'load']);
  expect(await visitor.evaluate(() => document.getElementById('next')?.textContent)).toBe('next');
});

test('a template lets no script run that lacks the nonce: in a tagged element, in a shadow root', async ({
  server,
  visitor,
}) => {
  server.script('/two.js', says('two'));
  await visitor.visit({
    headers: { 'content-security-policy': "script-src 'nonce-abc' 'strict-dynamic'" },
    nonce: 'abc',
    head: '<script nonce="abc">window.ran = []</script>',
    body: `<template data-consent="analytics">
        <div data-consent="analytics"><script src="/two.js"></script></div>
        <div><template shadowrootmode="open" shadowrootclonable><script src="/two.js"></script></template></div>
        <script nonce="abc">${says('in')}</script>
      </template>`,
  });
  await visitor.acceptAll();
  await expect.poll(() => visitor.evaluate(() => ran)).toEqual(['in']);
  await visitor.evaluate(() => new Promise((done) => setTimeout(done)));
  expect(server.log.paths().filter((path) => path === '/two.js')).toEqual([]);
});
